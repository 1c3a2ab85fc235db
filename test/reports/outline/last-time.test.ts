import { describe, expect, it } from 'vitest';
import type { Previous, Review } from '../../../src/core/review/model.ts';
import { agreedReview, agreedWith } from '../support/agreed-review.ts';
import { first, textsOf, under } from '../support/outline-text.ts';
import { goodReview, openReview, outlineOf } from '../support/sample-reviews.ts';

const outline = outlineOf(agreedReview);
const nbsp = '\u00a0';

describe('the part on last time', () => {
  it('stands beside this time: dates, kind, total and band', () => {
    expect(cells(first(under(outline, 'last-time'), 'table').rows)).toEqual([
      ['Dates', '10 and 11 March 2025', '2 and 3 March 2026'],
      ['Kind', 'Guided self-assessment', 'External review'],
      ['Total', '92 of 125', '103 of 125'],
      ['Band', 'Fair fidelity', 'Good fidelity'],
    ]);
  });

  it('says how the total and the items have changed', () => {
    expect(summary(agreedReview)).toContain(
      'The total is 11 points higher than last time. Of 25 items rated both times, 8 rose, 1 fell and 16 stayed the same (against last time as corrected).',
    );
  });

  it('gives the total as corrected apart from the one that was given', () => {
    const note = under(outline, 'last-time').filter(({ kind }) => kind === 'note')[1];
    expect(note).toMatchObject({ title: 'Last time’s total as corrected' });
    expect(textsOf(note)).toContain('93 of 125, Fair fidelity. Given then: 92 of 125, Fair fidelity.');
    expect(textsOf(note)).toContain('The total is 10 points higher than last time as corrected.');
    expect(textsOf(note)).toContain(`3 Vocational generalists (2, corrected to${nbsp}3)`);
    expect(summary(uncorrected)).not.toContain('corrected');
  });

  it('warns where edition or kind differ, and only there', () => {
    expect(first(under(outline, 'last-time'), 'note')).toMatchObject({ tone: 'warning' });
    expect(summary(agreedReview)).toContain('version 0.9.0, this time with');
    expect(summary(agreedReview)).toContain('(guided self-assessment; this time external review)');
    const alike = withPrevious({ kind: 'external', rubric: goodReview.rubric });
    expect(summary(alike)).not.toContain('To be borne in mind');
  });

  it('shows no rating of another scale beside those of this one', () => {
    const other = withPrevious({ rubric: { id: 'other', edition: null, version: null } });
    expect(summary(other)).toContain('Ratings of another scale are not shown');
    expect(summary(other)).not.toContain('92');
    expect(columns(other)).not.toContain('Last time');
    expect(item(other, 'caseload-size')).not.toContain('Rating last time');
  });

  it('gives what is known where only the file or only some ratings are', () => {
    const file = withPrevious({ kind: null, dates: null, rubric: null, items: {} });
    expect(summary(file)).toContain('The file of last time: brookvale-2025.review.json');
    expect(summary(file).match(/Not known/g)).toHaveLength(4);
    const some = withPrevious({ items: { disclosure: { rating: 5, recommendation: null } } });
    expect(summary(some)).toContain('1 of 25 items rated; 29 to 125 possible');
    expect(summary(some)).toContain('None, as not every item is rated');
    expect(summary(some)).not.toContain('The total is');
  });

  it('says nothing where there is no earlier review', () => {
    expect(textsOf(outlineOf(goodReview))).not.toMatch(/last time/i);
  });
});

describe('last time in the score table', () => {
  it('has columns for last time and the change, with corrections marked', () => {
    expect(columns(agreedReview)).toEqual([
      ...['No.', 'Item', 'Rating', 'Last time', 'Change', 'Suggested', 'Sources'],
    ]);
    const rows = cells(first(under(outline, 'scores'), 'table').rows);
    const told = rows.map(([, title, , last, change]) => [title, last, change]);
    expect(told).toContainEqual(['Caseload size', '3', '+1']);
    expect(told).toContainEqual(['Vocational generalists', `2, corrected to${nbsp}3`, '+2']);
    expect(told).toContainEqual(['Job development: frequent employer contact', '4', '−1']);
    expect(told).toContainEqual(['Disclosure', '5', '0']);
    expect(told).toContainEqual(['Staffing, out of 15', `10, corrected to${nbsp}11`, '+3']);
    expect(told).toContainEqual(['Organisation, out of 40', '27', '+4']);
    expect(told.at(-1)).toEqual(['Total, out of 125: Good fidelity', `92, corrected to${nbsp}93`, '+10']);
  });

  it('has a cell for every column, in a draft too', () => {
    const draft = outlineOf({ ...openReview, previous: agreedReview.previous });
    for (const { rows, columns: titles } of [outline, draft].map((told) =>
      first(under(told, 'scores'), 'table'),
    ))
      expect(rows.filter((row) => row.cells.length !== titles.length)).toEqual([]);
    const rows = cells(first(under(draft, 'scores'), 'table').rows);
    expect(rows.at(-1)?.slice(2, 5)).toEqual(['–', '92', '']);
  });
});

describe('last time at an item', () => {
  it('is a single line where there is no more to say', () => {
    expect(item(agreedReview, 'caseload-size')).toContain('Rating last time: 3. Change: +1.');
    expect(item(agreedReview, 'team-assignment')).toContain('Rating last time: 4. Change: none.');
    const open = agreedWith('team-assignment', { rating: null });
    expect(item(open, 'team-assignment')).toContain('Rating last time: 4.');
    const unknown = withPrevious({ items: { disclosure: { rating: 5, recommendation: null } } });
    expect(item(unknown, 'team-assignment')).toContain('Rating last time: not rated.');
  });

  it('gives the reason of a large change and last time’s recommendation', () => {
    expect(facts('executive-support')).toEqual([
      'Rating last time | 1',
      'Change | 2 points higher than last time',
      'Reason for the change | A steering group was set up in May 2025.',
      'Recommendation last time | Ask the trust’s chief operating officer to chair a steering group for the service.',
    ]);
  });

  it('says where a large change has no reason, unless the agreed rating has one', () => {
    expect(facts('rapid-job-search')).toContain('Reason for the change | No reason is recorded.');
    const explained = agreedWith('rapid-job-search', { consensusReason: 'Both read the log again.' });
    expect(item(explained, 'rapid-job-search')).not.toContain('Reason for the change');
  });

  it('corrects last time’s rating in so many words', () => {
    const text = item(agreedReview, 'vocational-generalists');
    expect(text).toContain(
      'Correction of last time’s rating\n2 should have been 3. Reason: Follow-along support was given, but the reviewers were shown only closed records.',
    );
    expect(facts('vocational-generalists')).toContain('Change | 2 points higher than last time as corrected');
    const alone = {
      ...goodReview,
      items: agreedWith('disclosure', { correction: { rating: 4, reason: null } }).items,
    };
    expect(item(alone, 'disclosure')).toContain(
      'Last time’s rating should have been 4. No reason is recorded.',
    );
  });
});

const uncorrected = agreedWith('vocational-generalists', { correction: null });

function withPrevious(changes: Partial<Previous>): Review {
  if (agreedReview.previous === null) throw new Error('The sample has changed.');
  return { ...agreedReview, previous: { ...agreedReview.previous, ...changes } };
}

function summary(review: Review): string {
  return textsOf(under(outlineOf(review), 'last-time'));
}

function item(review: Review, id: string): string {
  return textsOf(under(outlineOf(review), `item-${id}`));
}

function facts(id: string): string[] {
  return first(under(outline, `item-${id}-last-time`), 'facts').facts.map(
    ({ label, value }) => `${label} | ${value}`,
  );
}

function columns(review: Review): string[] {
  return first(under(outlineOf(review), 'scores'), 'table').columns.map(({ title }) => title);
}

function cells(rows: readonly { cells: readonly { text: string }[] }[]): string[][] {
  return rows.map((row) => row.cells.map(({ text }) => text));
}
