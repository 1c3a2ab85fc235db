import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/core/review/model.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { first, textsOf, under } from '../support/outline-text.ts';
import { goodReview, outlineOf } from '../support/sample-reviews.ts';

const outline = outlineOf(agreedReview);

describe('the lists that figures were read from', () => {
  it('are named with their kind, rows and digest', () => {
    const { rows } = first(under(outline, 'method-lists'), 'table');
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Caseload', 'caseload-february-2026.csv', '143 of 146', '9f86d081884c'],
      ['Jobs started', agreedReview.lists[1]?.file, '1047 of 1047', '2c26b46b68ff'],
    ]);
  });

  it('are named by a kind that is not known too, and left out where there are none', () => {
    const list = { kind: 'diary', file: 'diary.csv', digest: 'abc', rows: 1, used: 0 };
    expect(textsOf(under(outlineOf({ ...goodReview, lists: [list] }), 'method-lists'))).toContain(
      'diary\ndiary.csv\n0 of 1\nabc',
    );
    expect(textsOf(outlineOf(goodReview))).not.toContain('Lists that figures');
  });
});

describe('changes after the review was first closed', () => {
  it('are told shortly: opened and closed again, ratings that are not what they were, and how many others', () => {
    expect(first(under(outline, 'method-changes'), 'list').items).toEqual([
      'Opened again on 16 March 2026 by Anna Żółkiewska-Świątek. Reason: The service sent the missing staffing list.',
      'Closed again on 16 March 2026.',
      '1 Caseload size: rating changed from 3 to 4.',
      'Other changes on record: 1 (evidence, reasons, recommendations and the like).',
    ]);
  });

  it('leave out what was changed before, and ratings that were changed and taken back', () => {
    const closed = agreedReview.history.slice(0, 2);
    expect(told(closed)).not.toContain('first closed');
    const back = [
      change({ item: 'disclosure', field: 'rating', from: 5, to: null }),
      change({ item: 'disclosure', field: 'rating', from: null, to: 5 }),
      change({ item: 'caseload-size', field: 'rating', from: 3, to: null }),
    ];
    const text = told([...closed, ...back]);
    expect(text).not.toContain('Disclosure: rating changed');
    expect(text).toContain('1 Caseload size: rating changed from 3 to not rated.');
  });

  it('begin with the opening where the closing is not on record', () => {
    const opened = change({ field: 'status', from: 'final', to: 'in-progress' });
    expect(told([opened])).toContain('Opened again on 5 May 2026. No reason is recorded.');
  });
});

it('is the same outline every time', () => {
  expect(outlineOf(agreedReview)).toEqual(outline);
});

it('cleans the texts of all that is new', () => {
  const review = JSON.parse(JSON.stringify(agreedReview).replaceAll('staffing list', 'staffing\\u0007 list'));
  expect(outlineOf(review)).toEqual(outline);
});

function told(history: readonly Change[]): string {
  return textsOf(outlineOf({ ...goodReview, history }));
}

function change(changes: Partial<Change>): Change {
  return {
    at: '2026-05-05T08:00:00.000Z',
    by: null,
    item: null,
    field: '',
    from: null,
    to: null,
    reason: null,
    ...changes,
  };
}
