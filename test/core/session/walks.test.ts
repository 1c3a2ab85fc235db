import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformityProblems } from '../../../src/core/conformity.ts';
import { parseNote } from '../../../src/core/note-text.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { writeReview } from '../../../src/core/review/write.ts';
import { advance } from '../../../src/core/session/advance.ts';
import { collectingAt } from '../../../src/core/session/collecting.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { isPlace, placeOf } from '../../../src/core/session/place.ts';
import { smallRubric } from '../../support/rubrics.ts';
import { anyWalk, type Step, walk } from './walks.ts';

const runs = { numRuns: 300, endOnFailure: true };

function everyStep(holds: (step: Step) => void): void {
  fc.assert(
    fc.property(anyWalk, (steps) => {
      for (const step of steps) holds(step);
    }),
    runs,
  );
}

function withoutDraft({ place, ...review }: Review): object {
  return { ...review, place: place === null ? null : { ...place, draft: null } };
}

/** Whether a text, as it is kept, stands somewhere in a review. */
function holdsText(review: Review, text: string): boolean {
  return JSON.stringify(review).includes(JSON.stringify(text.trimEnd()).slice(1, -1));
}

/** Whether something is typed that is not entered yet. */
function isTyping({ review, offered }: Session): boolean {
  const { step, draft } = placeOf(review);
  return (draft !== null && draft !== offered?.text) || step === 'evidence-from';
}

const inWords = ['override', 'change-reason', 'evidence', 'recommendation'];

describe('whatever a reviewer does, and from wherever', () => {
  test('the review can be written and read again, and conforms to its rubric, once the service is named', () => {
    everyStep(({ after: { review } }) => {
      if (review.service.name === '') return expect(placeOf(review).step).toBe('service');
      const { problems } = readReview(JSON.parse(writeReview(review, [])));
      const errors = conformityProblems(review, smallRubric).filter(({ severity }) => severity === 'error');
      expect([...problems, ...errors]).toEqual([]);
    });
  });

  test('the session stands at a question of this rubric, unless the review is final', () => {
    everyStep(({ after: { review } }) => {
      if (review.status !== 'final')
        expect(
          isPlace(placeOf(review), review, smallRubric) ||
            collectingAt(placeOf(review), smallRubric) !== null,
        ).toBe(true);
    });
  });

  test('what changes the review can be taken back, and what cannot be taken back changes nothing', () => {
    everyStep(({ before, event, after }) => {
      if (['back', 'undo', 'draft'].includes(event.type)) return;
      if (after.past.length === before.past.length) expect(after.review).toBe(before.review);
      else expect(after.past).toHaveLength(before.past.length + 1);
    });
  });

  test('back takes back exactly the last event that changed anything', () => {
    everyStep(({ before, after }) => {
      if (after.past.length <= before.past.length) return;
      const back = advance({ ...after, stopped: false }, { type: 'back' });
      expect(withoutDraft(back.review)).toEqual(withoutDraft(before.review));
      expect(back.past).toEqual(before.past);
    });
  });

  test('taking everything back leads to the review as it was', () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const start = steps[0]?.before;
        let session = steps.at(-1)?.after;
        if (start === undefined || session === undefined) return;
        // At the start, back goes to the item before: that is no longer taking back.
        if (steps.some(({ before, event }) => event.type === 'back' && before.past.length === 0)) return;
        // What is being typed is no part of what is taken back: it is entered.
        if (steps.some(({ before, event }) => ['back', 'undo'].includes(event.type) && isTyping(before)))
          return;
        while (session.past.length > 0) {
          const cleared: Event[] = isTyping(session) ? [{ type: 'draft', text: null }] : [];
          session = walk({ ...session, stopped: false }, ...cleared, { type: 'back' });
        }
        expect(withoutDraft(session.review)).toEqual(withoutDraft(start.review));
      }),
      runs,
    );
  });

  test('the same events give the same review', () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const start = steps[0]?.before;
        if (start === undefined) return;
        expect(walk(start, ...steps.map(({ event }) => event))).toEqual(steps.at(-1)?.after);
      }),
      runs,
    );
  });

  test('after a stop nothing changes any more', () => {
    everyStep(({ before, after }) => {
      if (before.stopped) expect(after).toBe(before);
    });
  });

  test('earlier states are never changed', () => {
    everyStep(({ before, event }) => {
      const copy = structuredClone(before.review);
      advance(before, event);
      expect(before.review).toEqual(copy);
    });
  });
});

describe('nothing that was typed is lost', () => {
  test('an answer in words is in the review when it is entered', () => {
    everyStep(({ before, event, after }) => {
      if (event.type !== 'text' || after.review === before.review || event.text.trim() === '') return;
      const { step } = placeOf(before.review);
      const typed =
        step === 'evidence' ? (parseNote(event.text, smallRubric.sources).note ?? '') : event.text;
      if (inWords.includes(step)) expect(holdsText(after.review, typed)).toBe(true);
    });
  });

  test('an answer stays in the review until it is taken back or answered again', () => {
    everyStep(({ before, event, after }) => {
      if (['back', 'undo', 'delete-note'].includes(event.type)) return;
      const changing = placeOf(before.review).step.startsWith('note:');
      for (const [id, item] of Object.entries(before.review.items)) {
        const now = after.review.items[id];
        if (!changing) expect(now?.evidence.slice(0, item.evidence.length)).toEqual(item.evidence);
        const atRecommendation =
          placeOf(before.review).item === id && placeOf(before.review).step === 'recommendation';
        if (!atRecommendation) expect(now?.recommendation).toBe(item.recommendation);
      }
    });
  });

  test('a draft is entered when its question is left, and stays a draft until then', () => {
    everyStep(({ before, event, after }) => {
      const { step, draft } = placeOf(before.review);
      if (!inWords.includes(step) || draft === null || draft.trim() === '') return;
      // What was undone is offered, and entered only where it is gone on with.
      if (before.offered?.undone === true && before.offered.text === draft) return;
      // An answer takes the place of its draft; a rating that is given up needs no reason for differing.
      if (['back', 'undo', 'draft', 'text'].includes(event.type)) return;
      if (['override', 'change-reason'].includes(step) && event.type === 'insufficient') return;
      if (event.type === 'delete-note') return;
      const typed = step === 'evidence' ? (parseNote(draft, smallRubric.sources).note ?? '') : draft;
      expect(holdsText(after.review, typed)).toBe(true);
    });
  });

  test('a draft is there again when leaving its question is taken back', () => {
    everyStep(({ before, event, after }) => {
      const draft = before.review.place?.draft ?? null;
      if (
        after.past.length <= before.past.length ||
        draft === null ||
        event.type === 'text' ||
        event.type === 'input'
      )
        return;
      const back = advance({ ...after, stopped: false }, { type: 'back' });
      expect(back.review.place?.draft).toBe(draft);
    });
  });

  test('the answer that is taken back is there as a draft', () => {
    everyStep(({ before, event, after }) => {
      if (event.type !== 'text' || after.past.length <= before.past.length) return;
      expect(advance(after, { type: 'back' }).review.place?.draft).toBe(event.text);
    });
  });
});

test('walks reach every kind of question, and finish reviews', () => {
  const steps = fc.sample(anyWalk, { numRuns: 900, seed: 1 }).flat();
  const reached = new Set(steps.map(({ after }) => placeOf(after.review).step.replace(/:.*/, '')));
  expect([...reached].sort()).toEqual(
    [
      ...['service', 'provider', 'area', 'region', 'kind', 'mode', 'from', 'to', 'reviewers'],
      ...[
        'input',
        'rating',
        'override',
        'evidence',
        'evidence-source',
        'evidence-from',
        'note',
        'recommendation',
        'change-reason',
        'consensus-reason',
        'correction',
        'correction-reason',
        'overview',
        'strengths',
        'priorities',
        'previous',
        'collect',
        'set-up',
      ],
    ].sort(),
  );
  expect(steps.some(({ event, after }) => event.type === 'finish' && after.review.status === 'final')).toBe(
    true,
  );
});
