import type { InputValue, Review } from '../review/model.ts';
import type { Rubric } from '../rubric/model.ts';

/** One sitting of interactive rating. Where it stands is kept in the review itself, so that a file can go on. */
export interface Session {
  rubric: Rubric;
  review: Review;
  /** The review before each event, and what was answered then; the latest last. */
  past: readonly { review: Review; answer: string | null }[];
  stopped: boolean;
}

/** What a reviewer can do. An event that does not fit the question at hand leaves the session as it is. */
export type Event =
  /** The answer to a question in words: set-up, reason, from whom, note, recommendation. Blank means none. */
  | { type: 'text'; text: string }
  /** The answer to an input; null where the reviewer does not know. */
  | { type: 'input'; value: InputValue | null }
  | { type: 'rating'; rating: number }
  /** Starts an evidence note from this source. */
  | { type: 'source'; source: string }
  /** No more evidence for this item. */
  | { type: 'next' }
  /** Goes to the recommendation of this item, to its inputs again, or to its evidence. */
  | { type: 'recommend' | 'inputs' | 'evidence' }
  /** Leaves the item for later, or for want of evidence. */
  | { type: 'skip' | 'insufficient' }
  | { type: 'jump'; item: string }
  | { type: 'overview' }
  /** Goes to the summary: what goes well, and the priorities. */
  | { type: 'summary' }
  /** Goes on with the first open item. */
  | { type: 'continue' }
  /** Takes the last event back. */
  | { type: 'back' }
  /** Keeps what is typed so far. */
  | { type: 'draft'; text: string | null }
  /** Closes the review, or opens a closed one again. */
  | { type: 'finish' | 'reopen' }
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

/** The questions of an item, in order; the inputs come first, each as `input:<id>`. */
export const itemSteps = [
  'rating',
  'override',
  'evidence',
  'evidence-from',
  'evidence-note',
  'recommendation',
] as const;
export type ItemStep = (typeof itemSteps)[number] | `input:${string}`;

/** The questions of the summary, in order. */
export const summarySteps = ['strengths', 'priorities'] as const;

export const overviewStep = 'overview';
