import { describe, expect, it } from 'vitest';
import { first, notesOf, textsOf, under } from '../support/outline-text.ts';
import { goodItems } from '../support/rated-items.ts';
import { goodReview, outlineOf, ukRubric } from '../support/sample-reviews.ts';

const outline = outlineOf(goodReview);

describe('the outline of a complete, final review', () => {
  it('is no draft and carries total and band on the front page', () => {
    expect(outline.draft).toBe(false);
    expect(outline.furniture.footer.mark).toBeNull();
    expect(first(outline.cover.blocks, 'standing')).toMatchObject({
      label: 'Total',
      figure: '103',
      title: 'Good fidelity',
    });
  });

  it('says how far the total is from the bands around it', () => {
    expect(first(outline.cover.blocks, 'standing').text).toContain(
      '12 points below the next band, Exemplary fidelity, which starts at 115',
    );
    expect(first(outline.cover.blocks, 'standing').text).toContain(
      '3 points above the lowest total of its band',
    );
  });

  it('names service, dates, kind and reviewers on the front page, and rubric and edition with the method', () => {
    const pairs = first(under(outline, 'method'), 'facts').facts;
    const method = Object.fromEntries(pairs.map(({ label, value }) => [label, value]));
    expect(first(outline.cover.blocks, 'paragraph').text).toBe(
      'External review, on site, 2 and 3 March 2026. Reviewers: Anna Żółkiewska-Świątek and Llŷr ap Gwynfryn.',
    );
    expect(outline.cover.title).toBe('Brookvale Employment Service');
    expect(method).toMatchObject({
      'Dates of the review': '2 and 3 March 2026',
      'Kind of review': 'External review, on site',
      Reviewers: 'Anna Żółkiewska-Świątek, lead reviewer\nLlŷr ap Gwynfryn, reviewer',
      Service: 'Brookvale Employment Service',
      Provider: 'Brookvale and Harbour NHS Foundation Trust',
      Rubric: ukRubric.title,
      Edition: '2008 scale, UK form; version 1.0.0 of the rubric file',
      Status: 'Final',
    });
  });

  it('takes its date from the review and not from the clock', () => {
    expect(outline.document.date).toBe('2026-03-03');
    expect(outlineOf(goodReview)).toEqual(outline);
  });

  it('has an action plan: every recommendation, the lowest ratings on top, with room for who and by when', () => {
    const { rows, columns } = first(under(outline, 'plan'), 'table');
    const due = Object.entries(goodItems).filter(
      ([, { rating, recommendation }]) => recommendation !== null || (rating ?? 5) < 4,
    );
    expect(rows).toHaveLength(due.length);
    const ratings = rows.map(({ cells }) => Number(cells[2]?.text));
    expect(ratings).toEqual([...ratings].sort());
    expect(rows.slice(0, 4).map(({ cells }) => cells[0]?.text)).toEqual(['6', '11', '17', '24']);
    expect(columns.slice(-2)).toMatchObject([
      { title: 'Who', kind: 'blank' },
      { title: 'By when', kind: 'blank' },
    ]);
    expect(rows.flatMap(({ cells }) => cells.slice(-2)).filter(({ text }) => text !== '')).toEqual([]);
    expect(textsOf(rows)).toContain(goodItems['community-based']?.recommendation);
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
      const readings = textsOf(under(outline, 'method-readings'));
      for (const reading of item.readings) expect(readings).toContain(reading);
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
    expect(textsOf(under(outline, 'method'))).toContain('Close to the edge of a band');
    expect(textsOf(outline.cover)).toContain('close to the edge of a band');
    const raised = {
      ...goodItems,
      'community-based': { ...untouched('community-based'), rating: 5 },
      'executive-support': { ...untouched('executive-support'), rating: 5 },
    };
    expect(textsOf(outlineOf({ ...goodReview, items: raised }))).not.toMatch(/close to the edge/i);
  });

  it('says what is not final yet', () => {
    const cover = outlineOf({ ...goodReview, status: 'in-progress' }).cover;
    expect(textsOf(notesOf(cover.blocks))).toContain('Not yet final');
    expect(first(cover.blocks, 'standing').figure).toBe('103');
  });

  it('passes on the notices of the result', () => {
    const told = textsOf(under(outlineOf(goodReview, ukRubric, ['The rubric file has changed.']), 'profile'));
    expect(told).toContain('The rubric file has changed.');
  });
});

function untouched(id: string) {
  const item = goodItems[id];
  if (item === undefined) throw new Error(id);
  return item;
}
