import { describe, expect, it } from 'vitest';
import { beginning } from '../../../src/reports/outline/shortened.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { first, textsOf, under } from '../support/outline-text.ts';
import { goodItems } from '../support/rated-items.ts';
import { goodReview, openReview, outlineOf } from '../support/sample-reviews.ts';

const texts = (review: typeof goodReview) => textsOf(outlineOf(review).cover.blocks);
const paragraphs = (review: typeof goodReview) =>
  outlineOf(review)
    .cover.blocks.filter((block) => block.kind === 'paragraph')
    .map(({ text }) => text);

describe('the front page', () => {
  it('has the gauge, and the change since last time where there was one', () => {
    expect(first(outlineOf(goodReview).cover.blocks, 'chart').chart.kind).toBe('gauge');
    expect(texts(agreedReview)).toContain('The total is 11 points higher than last time. Of 25 items');
    expect(texts(goodReview)).not.toContain('last time');
  });

  it('gives the words of the reviewers and the three items rated lowest', () => {
    expect(texts(goodReview)).toContain(goodReview.summary?.strengths);
    expect(texts(goodReview)).toContain(goodReview.summary?.priorities);
    expect(first(outlineOf(goodReview).cover.blocks, 'list').items).toEqual([
      '6 Collaboration with the public employment service, rated 3',
      '11 Executive team support, rated 3',
      '17 Job development: frequent employer contact, rated 3',
    ]);
  });

  it('has the beginning of a long text only, which stands in full in the profile', () => {
    const strengths = 'A sentence about what goes well. '.repeat(30).trim();
    const outline = outlineOf({ ...goodReview, summary: { strengths, priorities: null } });
    const front = outline.cover.blocks.find(
      (block) => block.kind === 'paragraph' && block.text.startsWith('A sentence'),
    );
    expect(textsOf(front).length).toBeLessThan(320);
    expect(textsOf(front)).toContain('(In full under “Profile”.)');
    expect(textsOf(under(outline, 'profile-strengths'))).toContain(strengths);
    expect(
      outline.blocks.some((block) => block.kind === 'heading' && block.id === 'profile-priorities'),
    ).toBe(false);
  });

  it('lists what the reviewers say in several paragraphs, the first three, without their numbers', () => {
    const priorities = [
      '1. Employers. See more of them.',
      '',
      '2) Leaders',
      '- The Moor team',
      '4. The rest',
    ].join('\n');
    const outline = outlineOf({ ...goodReview, summary: { strengths: null, priorities } });
    expect(outline.cover.blocks.findLast((block) => block.kind === 'list')?.items).toEqual([
      'Employers. See more of them.',
      'Leaders',
      'The Moor team (In full under “Profile”.)',
    ]);
    expect(textsOf(under(outline, 'profile-priorities'))).toContain('4. The rest');
    const short = outlineOf({ ...goodReview, summary: { strengths: 'One.\nTwo.', priorities: null } });
    expect(textsOf(short.cover)).toContain('One.\nTwo.');
    expect(textsOf(short)).not.toContain('In full');
  });

  it('speaks from the ratings where the reviewers have said nothing', () => {
    const outline = outlineOf({ ...goodReview, summary: null });
    expect(paragraphs({ ...goodReview, summary: null })).toContain('Highest rated, with 5:');
    const [high, low] = outline.cover.blocks.filter((block) => block.kind === 'list');
    expect(high?.items).toHaveLength(4);
    expect(high?.items.at(-1)).toMatch(/^and \d more, rated 5 too$/);
    const recommendation = goodItems['partner-collaboration']?.recommendation ?? '';
    expect(low?.items[0]).toMatch(/^6 Collaboration with the public employment service, rated 3: Agree/);
    expect(low?.items[0]?.length).toBeLessThan(recommendation.length + 60);
  });

  it('says so where nothing is high, and where nothing is low', () => {
    const all = (rating: number) =>
      Object.fromEntries(
        Object.entries(goodItems).map(([id, item]) => [id, { ...item, inputs: {}, rating }]),
      );
    expect(texts({ ...goodReview, summary: null, items: all(3) })).toContain(
      'No item is rated 4 or above yet.',
    );
    expect(texts({ ...goodReview, summary: null, items: all(4) })).toContain('No item is rated below 4.');
  });

  it('has headings of level 2 only, so that a page begins with its title', () => {
    for (const review of [goodReview, openReview, agreedReview])
      expect(
        outlineOf(review).cover.blocks.filter((block) => block.kind === 'heading' && block.level !== 2),
      ).toEqual([]);
  });
});

describe('the profile', () => {
  const charts = under(outlineOf(agreedReview), 'profile').filter((block) => block.kind === 'chart');
  const bars = charts.map(({ chart }) => (chart.kind === 'bars' ? chart.groups.flatMap((g) => g.bars) : []));

  it('gives the mean of each section with its points, and last time’s', () => {
    expect(bars[0]?.map(({ label, text, mark }) => [label, text, mark?.text])).toEqual([
      ['Staffing', '4.6 (14 of 15)', '3.6'],
      ['Organisation', '3.8 (31 of 40)', '3.3'],
      ['Services', '4.1 (58 of 70)', '3.9'],
    ]);
  });

  it('gives the mean of the items that serve each principle', () => {
    expect(bars[1]).toHaveLength(8);
    const benefits = bars[1]?.find(({ label }) => label === 'Benefits counselling');
    expect(benefits).toMatchObject({ value: goodItems['work-incentives']?.rating, text: '4.0' });
  });

  it('never rounds a mean up to a rating that it does not reach', () => {
    const items = { ...goodItems, 'caseload-size': rated(3), 'employment-services-staff': rated(4) };
    const chart = first(under(outlineOf({ ...goodReview, items }), 'profile'), 'chart').chart;
    const staffing = chart.kind === 'bars' ? chart.groups[0]?.bars[0] : undefined;
    expect(staffing).toMatchObject({ value: 4, text: '4.0 (12 of 15)' });
  });

  it('shows every item with last time’s rating', () => {
    const item = bars[2]?.find(({ number }) => number === '11');
    expect(item).toMatchObject({ value: 3, style: 'hollow', mark: { at: 1, text: '1' } });
    expect(bars[2]).toHaveLength(25);
    expect(textsOf(charts[2])).toContain('11 Executive team support, 3, last time 1');
  });

  it('gives no mean of a part of the items', () => {
    const chart = first(under(outlineOf(openReview), 'profile-sections'), 'chart').chart;
    const means = chart.kind === 'bars' ? chart.groups[0]?.bars.map(({ value, text }) => [value, text]) : [];
    expect(means?.[1]).toEqual([null, 'not every item is rated']);
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['Short.', 20, 'Short.'],
    ['One sentence. And another one.', 20, 'One sentence.'],
    ['One. And then a longer one.', 20, 'One. And then a…'],
    ['A sentence that is far too long for the room there is.', 24, 'A sentence that is far…'],
    ['Abcdefghijklmnopqrstuvwxyz', 10, 'Abcdefghi…'],
    ['Line one.\nLine two is longer.', 12, 'Line one.'],
  ])('%j in %d characters', (text, room, told) => {
    expect(beginning(text, room)).toBe(told);
  });
});

function rated(rating: number) {
  const item = goodItems['caseload-size'];
  if (item === undefined) throw new Error('The sample has changed.');
  return { ...item, inputs: {}, rating };
}
