import { describe, expect, it } from 'vitest';
import { first, notesOf, textsOf, under } from '../support/outline-text.ts';
import { goodItems } from '../support/rated-items.ts';
import { goodReview, outlineOf, ukRubric } from '../support/sample-reviews.ts';

const outline = outlineOf(goodReview);

describe('the outline of a complete, final review', () => {
  it('is no draft and carries total and band on the cover and in the summary', () => {
    expect(outline.draft).toBe(false);
    expect(outline.furniture.footer.mark).toBeNull();
    expect(first(outline.cover.blocks, 'standing')).toMatchObject({
      label: 'Total',
      figure: '103',
      title: 'Good fidelity',
    });
    expect(first(under(outline, 'summary'), 'standing')).toEqual(first(outline.cover.blocks, 'standing'));
  });

  it('says how far the total is from the bands around it', () => {
    expect(first(outline.cover.blocks, 'standing').text).toContain(
      '12 points below the next band, Exemplary fidelity, which starts at 115',
    );
    expect(first(outline.cover.blocks, 'standing').text).toContain(
      '3 points above the lowest total of its band',
    );
  });

  it('names service, dates, kind, reviewers, rubric and edition on the cover', () => {
    const facts = Object.fromEntries(
      first(outline.cover.blocks, 'facts').facts.map(({ label, value }) => [label, value]),
    );
    expect(outline.cover.title).toBe('Brookvale Employment Service');
    expect(facts).toMatchObject({
      'Dates of the review': '2 and 3 March 2026',
      'Kind of review': 'External review, on site',
      Reviewers: 'Anna Żółkiewska-Świątek, lead reviewer\nLlŷr ap Gwynfryn, reviewer',
      Rubric: ukRubric.title,
      Edition: '2008 scale, UK form; version 1.0.0 of the rubric file',
      Status: 'Final',
    });
  });

  it('takes its date from the review and not from the clock', () => {
    expect(outline.document.date).toBe('2026-03-03');
    expect(outlineOf(goodReview)).toEqual(outline);
  });

  it('lists what to improve first, the lowest ratings on top, with the recommendations', () => {
    const table = first(under(outline, 'summary-mend'), 'table');
    expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['6', '11', '17', '24']);
    expect(textsOf(table)).toContain(goodItems['community-based']?.recommendation);
  });

  it('lists the items rated highest', () => {
    expect(first(under(outline, 'summary-high'), 'list').items).toContain('13 Disclosure');
  });

  it('shows strengths and priorities where the reviewers gave them', () => {
    expect(textsOf(under(outline, 'summary-strengths'))).toContain(goodReview.summary?.strengths);
    const silent = outlineOf({ ...goodReview, summary: { strengths: null, priorities: ' ' } });
    expect(textsOf(silent)).not.toContain('Strengths');
    expect(textsOf(silent)).not.toContain('Priorities');
  });

  it('has one row per item, one sum per section and the total in the score table', () => {
    const { rows } = first(under(outline, 'scores'), 'table');
    expect(rows.filter(({ kind }) => kind === 'plain')).toHaveLength(25);
    const sums = rows
      .filter(({ kind }) => kind === 'sum')
      .map(({ cells }) => `${cells[1]?.text}: ${cells[2]?.text}`);
    expect(sums).toEqual([
      'Staffing, out of 15: 14',
      'Organisation, out of 40: 31',
      'Services, out of 70: 58',
      'Total, out of 125: Good fidelity: 103',
    ]);
  });

  it('tells of every item its definition, rating, anchor, evidence and recommendation', () => {
    for (const item of ukRubric.sections.flatMap(({ items }) => items)) {
      const text = textsOf(under(outline, `item-${item.id}`));
      const rated = goodItems[item.id];
      expect(text).toContain(item.asks);
      expect(text).toContain(item.anchors.find(({ rating }) => rating === rated?.rating)?.text);
      for (const { from, note } of rated?.evidence ?? []) expect(text).toContain(`${from}\n${note}`);
      if (rated?.recommendation) expect(text).toContain(rated.recommendation);
      for (const reading of item.readings) expect(text).toContain(reading);
    }
  });

  it('shows inputs, arithmetic and the way to the next rating', () => {
    const facts = first(under(outline, 'item-caseload-size'), 'facts').facts.map(
      ({ label, value }) => `${label} | ${value}`,
    );
    expect(facts).toContain('Clients per full-time equivalent specialist | 143 ÷ 6.8 = 21.03');
    expect(facts).toContain(
      'Suggested rating: 4 | Clients per full-time equivalent specialist: 21.03, which is at most 25',
    );
    expect(facts).toContain(
      'In the way of a rating of 5 | Clients per full-time equivalent specialist: 21.03, which is not at most 20',
    );
  });

  it('answers every option of a checklist with yes or no', () => {
    const facts = first(under(outline, 'item-team-contact'), 'facts').facts;
    expect(facts[0]).toMatchObject({ value: '4 of 5', part: false });
    expect(facts.filter(({ part }) => part).map(({ value }) => value)).toEqual([
      'Yes',
      'Yes',
      'Yes',
      'Yes',
      'No',
    ]);
  });

  it('warns where the total is close to the edge of a band, and only there', () => {
    expect(textsOf(under(outline, 'summary'))).toContain('Close to the edge of a band');
    const raised = {
      ...goodItems,
      'community-based': { ...untouched('community-based'), rating: 5 },
      'executive-support': { ...untouched('executive-support'), rating: 5 },
    };
    expect(textsOf(outlineOf({ ...goodReview, items: raised }))).not.toContain('Close to the edge');
  });

  it('says what is not final yet', () => {
    const cover = outlineOf({ ...goodReview, status: 'in-progress' }).cover;
    expect(textsOf(notesOf(cover.blocks))).toContain('Not yet final');
    expect(first(cover.blocks, 'standing').figure).toBe('103');
  });

  it('passes on the notices of the result', () => {
    const told = textsOf(under(outlineOf(goodReview, ukRubric, ['The rubric file has changed.']), 'summary'));
    expect(told).toContain('The rubric file has changed.');
  });
});

function untouched(id: string) {
  const item = goodItems[id];
  if (item === undefined) throw new Error(id);
  return item;
}
