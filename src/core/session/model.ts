import type { InputValue, Previous, Review } from '../review/model.ts';
import type { Rubric } from '../rubric/model.ts';
import type { TakenList } from './lists.ts';

/** One sitting of interactive rating. Where it stands is kept in the review itself, so that a file can go on. */
export interface Session {
  rubric: Rubric;
  review: Review;
  /** The review before each event, and what was answered then; the latest last. */
  past: readonly { review: Review; answer: string | null }[];
  /** What taking back offers as a draft, as long as it stands there untouched; null where it offers nothing. */
  offered: { text: string; undone: boolean } | null;
  /** Which items the overview shows. */
  only: Only;
  stopped: boolean;
}

export type Only = 'all' | 'open' | 'flagged';

/** What a reviewer can do. An event that does not fit the question at hand leaves the session as it is. */
export type Event =
  /** The answer to a question in words: set-up, reason, note, recommendation. Blank means none. */
  | { type: 'text'; text: string }
  /** The answer to an input; null where the reviewer does not know. */
  | { type: 'input'; value: InputValue | null }
  /** The rating of the item, or what last time's should have been. */
  | { type: 'rating'; rating: number }
  /** The source of a note that was typed without one. */
  | { type: 'source'; source: string }
  /** Goes to the rating of this item, to its recommendation, to its inputs again, or to its evidence. */
  | { type: 'rate' | 'recommend' | 'inputs' | 'evidence' }
  /** Leaves the item for later, or for want of evidence. */
  | { type: 'skip' | 'insufficient' }
  /** Flags the item, or takes the flag away. */
  | { type: 'flag' }
  /** Says that last time's rating of the item was wrong. */
  | { type: 'correct' }
  /** Changes or deletes a note of the item, by its place among them. */
  | { type: 'edit-note' | 'delete-note'; note: number }
  /** Collects evidence by source: goes to the choice of sources (null), or to the questions of one. */
  | { type: 'collect'; source: string | null }
  /** Takes inputs that were read from a list. */
  | { type: 'list'; taken: TakenList }
  | { type: 'jump'; item: string }
  | { type: 'overview' }
  /** Which items the overview shows. */
  | { type: 'show'; only: Only }
  /** Goes to the summary: what goes well, and the priorities. */
  | { type: 'summary' }
  /** Goes to what of the set-up can be changed (null), or to the question for one part of it. */
  | { type: 'set-up'; step: SetUpStep | null }
  /** Goes back from the set-up to where it was turned to. */
  | { type: 'return' }
  /** Goes on with the first open item. */
  | { type: 'continue' }
  /** The review before this one, or that none shall be shown. */
  | { type: 'previous'; previous: Previous | null }
  /** That there is no review before this one, so that nothing is asked. */
  | { type: 'no-previous' }
  /** Goes back to the question before, and takes its answer back. */
  | { type: 'back' }
  /** Takes the last change back, whatever was looked at since. */
  | { type: 'undo' }
  /** Keeps what is typed so far. */
  | { type: 'draft'; text: string | null }
  /** Closes the review. */
  | { type: 'finish' }
  /** Opens a closed review again; the reason goes on record. */
  | { type: 'reopen'; reason: string }
  | { type: 'stop' };

/** The questions of the set-up, in order. */
export const setUpSteps = [
  'service',
  'provider',
  'area',
  'region',
  'kind',
  'mode',
  'from',
  'to',
  'reviewers',
] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** The choice of what of the set-up is to be changed later on; its questions are `set-up:<step>`. */
export const changeStep = 'set-up';

/** The last question of the set-up: whether an earlier review shall stand beside this one. */
export const previousStep = 'previous';

/** The reasons that a rating may call for, in order. */
export const reasonSteps = ['override', 'change-reason', 'consensus-reason'] as const;
export type ReasonStep = (typeof reasonSteps)[number];

/** The questions of an item. Beside these there are its inputs, each as `input:<id>`, and its notes, as `note:<place>`. */
export const itemSteps = [
  'rating',
  ...reasonSteps,
  'evidence',
  'evidence-source',
  'evidence-from',
  'recommendation',
  'correction',
  'correction-reason',
] as const;
export type ItemStep = (typeof itemSteps)[number] | `input:${string}` | `note:${number}`;

/** The questions of the summary, in order. */
export const summarySteps = ['strengths', 'priorities'] as const;

export const overviewStep = 'overview';

/** The choice of a source to collect evidence from; its questions are `collect:<source>:<place>`. */
export const collectStep = 'collect';
