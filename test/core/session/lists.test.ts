import { describe, expect, test } from 'vitest';
import type { ListRead, RatedItem } from '../../../src/core/review/model.ts';
import { type TakenList, takeList } from '../../../src/core/session/lists.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { blankReview, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { walk } from './walks.ts';

const list: ListRead = { kind: 'jobs', file: 'jobs.csv', digest: 'ab', rows: 3, used: 2 };
const counted = {
  source: 'DOC',
  from: 'jobs.csv',
  note: 'Read from the list: 2 of 3 rows counted.',
  by: null,
};

function taken(parts: Partial<TakenList['items'][number]> = {}, of: ListRead = list): TakenList {
  const change = { item: 'caseload', inputs: { clients: 2 }, replaces: {}, evidence: counted, ...parts };
  return { list: of, items: [change] };
}

function itemAfter(before: Partial<RatedItem>, ...all: readonly TakenList[]): RatedItem | undefined {
  return all.reduce(takeList, reviewWith(smallRubric, { caseload: before })).items.caseload;
}

describe('a list that is read', () => {
  test('gives its figures beside those that are there, and a note of what was counted', () => {
    const item = itemAfter({ rating: 2, inputs: { clients: 9, specialists: 3 } }, taken());
    expect(item).toMatchObject({ rating: 2, inputs: { clients: 2, specialists: 3 }, evidence: [counted] });
  });

  test('is named in the review, once for each file', () => {
    const other = { ...list, file: 'more.csv' };
    const again = { ...list, digest: 'cd' };
    const review = [taken(), taken({}, other), taken({}, again)].reduce(takeList, blankReview(smallRubric));
    expect(review.lists).toEqual([other, again]);
  });

  test('again replaces the note of its earlier reading, in its place', () => {
    const mine = { ...counted, from: 'leader', note: 'Mine.' };
    const newer = { ...counted, note: 'Read from the list: 3 of 3 rows counted.' };
    expect(itemAfter({ evidence: [counted, mine] }, taken({ evidence: newer }))?.evidence).toEqual([
      newer,
      mine,
    ]);
    expect(itemAfter({ evidence: [counted, mine] }, taken({ evidence: null }))?.evidence).toEqual([
      counted,
      mine,
    ]);
  });

  test('leaves what a reviewer noted from the same file', () => {
    const mine = { ...counted, note: 'Two of them are volunteers.' };
    expect(itemAfter({ evidence: [mine] }, taken())?.evidence).toEqual([mine, counted]);
  });

  test('can be taken at any question, and leaves it as it is', () => {
    const place = { ...placeAt('welcome', 'recommendation'), draft: 'Smi' };
    const session = startSession({ ...blankReview(smallRubric), place }, smallRubric);
    const read = walk(session, { type: 'list', taken: taken() });
    expect(read.review).toMatchObject({ place, lists: [list] });
    expect(walk(read, { type: 'undo' }).review).toEqual(session.review);
  });

  test('is not taken into a review that is final', () => {
    const session = startSession({ ...blankReview(smallRubric), status: 'final' }, smallRubric);
    expect(walk(session, { type: 'list', taken: taken() })).toBe(session);
  });
});
