import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/core/review/model.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { anyReview, blankReview, noOutcomes, reviewWith } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

const order = allItems(smallRubric).map(({ id }) => id);

function write(review: Review): string {
  return writeReview(review, order);
}

function read(text: string): Review {
  const { review, problems } = readReview(JSON.parse(text));
  if (review === null) throw new Error(JSON.stringify(problems));
  return review;
}

/** The same value with the keys of every object in the opposite order. */
function turned<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned) as T;
  const entries = Object.entries(value).map(([key, child]) => [key, turned(child)] as const);
  return Object.fromEntries(entries.reverse()) as T;
}

test('a review that is written and read again is the same', () => {
  fc.assert(
    fc.property(anyReview(smallRubric), (review) => {
      expect(read(write(review))).toEqual(review);
    }),
  );
});

test('writing again what was read gives the same text', () => {
  fc.assert(
    fc.property(anyReview(smallRubric), (review) => {
      const text = write(review);
      expect(write(read(text))).toBe(text);
    }),
  );
});

test('a file made elsewhere is written the same from the first time on', () => {
  const history = [{ reason: 'Late evidence.', to: 4, from: 3, field: 'rating', at: '2026-03-09' }];
  const file = {
    ...JSON.parse(write(blankReview(smallRubric))),
    history,
    outcomes: { started: 1, joined: 2 },
  };
  const once = write(read(JSON.stringify(file)));
  expect(write(read(once))).toBe(once);
});

test('the order of the keys does not depend on how the review was made', () => {
  const whole: Review = {
    ...reviewWith(smallRubric, {
      caseload: {
        rating: 2,
        inputs: { clients: 40 },
        override: 'A reason.',
        evidence: [{ source: 'DOC', from: 'The list', note: 'Seen.', by: 'AB' }],
        recommendation: 'Go on.',
        independent: { AB: 2 },
        consensusReason: 'Agreed.',
        flagged: true,
        changeReason: 'Better lists.',
        correction: { rating: 3, reason: 'Counted twice.' },
      },
      welcome: { notRated: 'not-seen-yet' },
    }),
    reviewers: [{ id: 'AB', name: 'Ann Bell', role: null }],
    ratedBy: 'AB',
    previous: {
      file: 'earlier.review.json',
      id: null,
      kind: 'external',
      dates: { from: '2025-03-02', to: null },
      rubric: { id: 'small', edition: null, version: '1' },
      items: {
        caseload: { rating: 1, recommendation: 'Count.' },
        welcome: { rating: null, recommendation: null },
      },
    },
    lists: [{ kind: 'caseload', file: 'caseload.csv', digest: 'abc', rows: 41, used: 40 }],
    summary: { strengths: 'Much.', priorities: null },
    outcomes: { ...noOutcomes, joined: 20, started: 9 },
    history: [
      { at: '2026-03-09', by: null, item: 'caseload', field: 'rating', from: 3, to: 2, reason: null },
    ],
    place: {
      item: 'caseload',
      step: 'evidence-note',
      draft: 'A',
      entry: { source: 'DOC', from: null, note: null },
    },
  };
  expect(write(turned(whole))).toBe(write(whole));
  expect(write(whole)).toMatchInlineSnapshot(`
    "{
      "format": "ips-fidelity-review",
      "version": 1,
      "id": "0b7d8a3e-6f3b-4d52-9d0e-2f6a4c1b9e77",
      "rubric": {
        "id": "small-scale",
        "edition": "First edition",
        "version": "1.0",
        "digest": null
      },
      "kind": "external",
      "mode": null,
      "status": "in-progress",
      "service": {
        "id": "north-vale",
        "name": "North Vale",
        "provider": null,
        "area": null,
        "region": null
      },
      "dates": {
        "from": "2026-03-02",
        "to": null
      },
      "reviewers": [
        {
          "id": "AB",
          "name": "Ann Bell",
          "role": null
        }
      ],
      "ratedBy": "AB",
      "previous": {
        "file": "earlier.review.json",
        "kind": "external",
        "dates": {
          "from": "2025-03-02",
          "to": null
        },
        "rubric": {
          "id": "small",
          "edition": null,
          "version": "1"
        },
        "items": {
          "caseload": {
            "rating": 1,
            "recommendation": "Count."
          },
          "welcome": {
            "rating": null
          }
        }
      },
      "items": {
        "caseload": {
          "rating": 2,
          "inputs": {
            "clients": 40
          },
          "override": "A reason.",
          "evidence": [
            {
              "source": "DOC",
              "from": "The list",
              "note": "Seen.",
              "by": "AB"
            }
          ],
          "recommendation": "Go on.",
          "independent": {
            "AB": 2
          },
          "consensusReason": "Agreed.",
          "flagged": true,
          "changeReason": "Better lists.",
          "correction": {
            "rating": 3,
            "reason": "Counted twice."
          }
        },
        "welcome": {
          "rating": null,
          "notRated": "not-seen-yet"
        }
      },
      "summary": {
        "strengths": "Much.",
        "priorities": null
      },
      "outcomes": {
        "joined": 20,
        "started": 9
      },
      "lists": [
        {
          "kind": "caseload",
          "file": "caseload.csv",
          "digest": "abc",
          "rows": 41,
          "used": 40
        }
      ],
      "history": [
        {
          "at": "2026-03-09",
          "by": null,
          "item": "caseload",
          "field": "rating",
          "from": 3,
          "to": 2,
          "reason": null
        }
      ],
      "place": {
        "item": "caseload",
        "step": "evidence-note",
        "draft": "A",
        "entry": {
          "source": "DOC",
          "from": null,
          "note": null
        }
      }
    }
    "
  `);
});

describe('the text of a review', () => {
  const text = write(
    reviewWith(smallRubric, {
      welcome: { rating: 3 },
      steps: {},
      caseload: { rating: 1 },
      stranger: { rating: 2 },
    }),
  );

  test('has the items in the order of the rubric, then those that the rubric does not have', () => {
    expect(Object.keys(JSON.parse(text).items)).toEqual(['caseload', 'welcome', 'stranger']);
  });

  test('says of an item only what is known, and nothing of one that nobody has looked at', () => {
    expect(JSON.parse(text).items.caseload).toEqual({ rating: 1 });
  });

  test('is indented by two spaces and ends with a line end', () => {
    expect(text).toMatch(/^\{\n {2}"format": "ips-fidelity-review",\n {2}"version": 1,\n/);
    expect(text).toMatch(/\n\}\n$/);
  });
});
