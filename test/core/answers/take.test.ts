import { describe, expect, test } from 'vitest';
import type { AnswerFile, FilledPlace } from '../../../src/core/answers/model.ts';
import { bookmarkOf, chooseHere, tagOf, writeHere } from '../../../src/core/answers/places.ts';
import { takeAnswers } from '../../../src/core/answers/take.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { blankReview, rated } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const review = rated(smallRubric, [3]);
const at = '2026-04-01T09:00:00.000Z';

function place(names: string | readonly string[], text: string, choice: string | null = null): FilledPlace {
  return { names: typeof names === 'string' ? [names] : names, text, choice };
}

function file(places: readonly FilledPlace[], changes: Partial<AnswerFile> = {}): AnswerFile {
  const words = { agree: 'We agree', disagree: 'We do not agree' };
  return { name: 'a.docx', digest: 'd1', review: review.id, words, places, notices: [], ...changes };
}

const comment = tagOf('caseload', 'comment');
const verdict = tagOf('caseload', 'verdict');
const one = file([place(comment, 'No.')]);

function taken(document: AnswerFile, into: Review = review) {
  const result = takeAnswers(document, into, smallRubric, at);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

function said(...places: readonly FilledPlace[]) {
  return taken(file(places)).review.answers[0]?.items.caseload;
}

test('a document becomes a round, with the rating that it answers to', () => {
  const { review: after, isNew, round, tally } = taken(one);
  expect(after.answers).toEqual([
    {
      ...{ at, file: 'a.docx', digest: 'd1' },
      items: {
        caseload: {
          ...{ verdict: null, comment: 'No.', evidence: null, rating: 3 },
          ...{ decision: null, reason: null, newRating: null },
        },
      },
    },
  ]);
  expect({ isNew, round }).toEqual({ isNew: true, round: 0 });
  expect(tally).toMatchObject({ agreed: 0, notAgreed: 0, onlyWords: 1, withEvidence: 0 });
});

describe('a verdict', () => {
  test.each<[string, string, string | null, string | null]>([
    ['the choice', 'Was auch immer', 'agree', 'agree'],
    ['its words, where the choice is lost', 'We do not  agree.', null, 'disagree'],
    ['its words in another case', 'WE AGREE', null, 'agree'],
    ['nothing, where both still stand there', chooseHere('We agree', 'We do not agree'), null, null],
    ['nothing, where the sign still stands there', writeHere, null, null],
  ])('is %s', (_, text, choice, expected) => {
    expect(said(place(verdict, text, choice), place(comment, 'x'))?.verdict).toBe(expected);
  });

  test('in words of one’s own is kept with the comment, and told', () => {
    const { review: after, notices } = taken(file([place(verdict, 'Partly'), place(comment, 'Six.')]));
    expect(after.answers[0]?.items.caseload).toMatchObject({ verdict: null, comment: 'Partly\n\nSix.' });
    expect(notices).toEqual([expect.stringContaining('whether the service agrees: “Partly”')]);
  });

  test('that is given twice and differently is none', () => {
    const answer = said(place(verdict, '', 'agree'), place(verdict, '', 'disagree'));
    expect(answer).toMatchObject({ verdict: null, comment: 'agree / disagree' });
  });
});

describe('a text', () => {
  test.each([
    ['is found by its bookmark too', [place(bookmarkOf('caseload', 'comment'), 'No.')], 'No.'],
    ['is one where it stands in two places', [place(comment, 'A'), place(comment, 'B')], 'A\n\nB'],
    ['is told once where both say the same', [place(comment, 'A'), place(comment, 'A')], 'A'],
    ['loses the sign that stood there', [place(comment, `${writeHere} No.`)], 'No.'],
    ['is cleaned', [place(comment, '\u0007No. \r\n\n\n\n Yes.\t')], 'No.\n\n Yes.'],
  ])('%s', (_, places, text) => {
    expect(said(...places)?.comment).toBe(text);
  });
});

describe('nothing is brought in twice', () => {
  const once = taken(one).review;

  test.each([
    ['the same file', one],
    [
      'the same file with more read out of it',
      { ...one, places: [...one.places, place(verdict, '', 'agree')] },
    ],
    ['a file that says the same', { ...one, digest: 'd2', name: 'b.docx' }],
  ])('%s', (_, document) => {
    const again = taken(document, once);
    expect(again.review).toBe(once);
    expect(again).toMatchObject({ isNew: false, round: 0 });
    expect(again.notices[0]).toBe(
      'These answers were brought in on 1 April 2026 already, from a.docx; nothing was added.',
    );
  });

  test('but a later file is a further round', () => {
    const later = taken(file([place(comment, 'Still no.')], { digest: 'd2' }), once);
    expect(later.review.answers).toHaveLength(2);
    expect(later).toMatchObject({ isNew: true, round: 1 });
  });
});

describe('is refused', () => {
  test.each<[string, AnswerFile, Review, string]>([
    ['a document without places', file([]), review, 'has no places for answers'],
    ['one that nobody filled in', file([place(comment, ' ')]), review, 'none of them is filled in'],
    ['one that does not say its review', { ...one, review: null }, review, 'does not say which review'],
    [
      'one of another review',
      { ...one, review: 'other' },
      review,
      'another review than this one, of North Vale',
    ],
  ])('%s', (_, document, into, message) => {
    expect(takeAnswers(document, into, smallRubric, at)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(message),
    });
  });

  test('but not one of a review without an id that is of the same service and day', () => {
    const nameless = { ...blankReview(smallRubric), id: null };
    expect(taken({ ...one, review: 'north-vale 2026-03-02' }, nameless).isNew).toBe(true);
  });
});

test('answers to items that the rubric does not have are told, and left out', () => {
  const places = [
    place(comment, 'No.'),
    place('answer-comment:gone', 'x'),
    place('ips_e_old_item', 'y'),
    place('answer-comment:bare', ''),
  ];
  const { review: after, notices } = taken(file(places));
  expect(Object.keys(after.answers[0]?.items ?? {})).toEqual(['caseload']);
  expect(notices).toEqual([
    'The rubric has no item “gone”: the answer to it was left out.',
    'The rubric has no item “old_item”: the answer to it was left out.',
  ]);
});
