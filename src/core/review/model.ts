/** One fidelity review of one service on one occasion. Unknown is null, never 0 and never an empty text. */
export interface Review {
  id: string | null;
  rubric: RubricStamp;
  kind: Kind;
  mode: Mode | null;
  status: 'in-progress' | 'final';
  service: Service;
  dates: { from: string; to: string | null };
  reviewers: readonly Reviewer[];
  /** The id of the reviewer whose own ratings these are; null where the ratings are everybody's. */
  ratedBy: string | null;
  /** The review before this one, as far as it is shown beside it. */
  previous: Previous | null;
  items: Readonly<Record<string, RatedItem>>;
  summary: { strengths: string | null; priorities: string | null } | null;
  outcomes: Outcomes | null;
  /** The lists from which inputs were read: never their rows. */
  lists: readonly ListRead[];
  /** What the service answered to the report, round by round, and what the reviewers did about it. */
  answers: readonly AnswerRound[];
  history: readonly Change[];
  /** Where the reviewer is, so that a session goes on at the same question; null outside a session. */
  place: Place | null;
}

/** Counts of people over a period, and what they are measured against; null where not known. */
export interface Outcomes {
  period: { from: string; to: string } | null;
  /** People out of work who joined the service, and of these: who started a job, and were in work after so long. */
  joined: number | null;
  started: number | null;
  atSixWeeks: number | null;
  atThirteenWeeks: number | null;
  /** Active clients. */
  caseload: number | null;
  /** Employment specialists, as full-time equivalents. */
  specialists: number | null;
}

export type Kind = 'external' | 'guided-self' | 'self';
export type Mode = 'on-site' | 'virtual' | 'hybrid';

/** Which rubric the review was rated with; null where a file made elsewhere does not know. */
export interface RubricStamp {
  id: string;
  edition: string | null;
  version: string | null;
  /** SHA-256 of the rubric file, hexadecimal. */
  digest: string | null;
}

export interface Service {
  id: string;
  name: string;
  provider: string | null;
  area: string | null;
  region: string | null;
}

export interface Reviewer {
  id: string;
  name: string | null;
  role: string | null;
}

export interface RatedItem {
  rating: number | null;
  /** Why there is no rating; null where there is one, or where the item has not been reached. */
  notRated: 'insufficient-evidence' | 'not-seen-yet' | null;
  inputs: InputValues;
  override: string | null;
  evidence: readonly Evidence[];
  recommendation: string | null;
  independent: Readonly<Record<string, number>>;
  consensusReason: string | null;
  flagged: boolean;
  /** Why the rating is two or more away from last time's. */
  changeReason: string | null;
  /** Last time's rating as it should have been, where it was found wrong. */
  correction: Correction | null;
}

export interface Correction {
  rating: number;
  reason: string | null;
}

/** An earlier review of the same service: what of it stands beside the present one, and under which edition it was rated. */
export interface Previous {
  /** The name of its file. */
  file: string | null;
  id: string | null;
  /** Null where nothing but the file is known. */
  kind: Kind | null;
  dates: { from: string; to: string | null } | null;
  rubric: { id: string; edition: string | null; version: string | null } | null;
  items: Readonly<Record<string, PreviousItem>>;
}

export interface PreviousItem {
  rating: number | null;
  recommendation: string | null;
}

/** A list that inputs were read from. */
export interface ListRead {
  /** The kind of list, e.g. `jobs`. */
  kind: string;
  file: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  rows: number;
  used: number;
}

/** What the service said in one file of answers. */
export interface AnswerRound {
  /** When it was brought in, as an ISO date and time. */
  at: string;
  file: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  /** Only items of which the service said anything. */
  items: Readonly<Record<string, ItemAnswer>>;
}

export interface ItemAnswer {
  /** Whether the service agrees with what the report says; null where it did not choose. */
  verdict: 'agree' | 'disagree' | null;
  comment: string | null;
  /** Further evidence. */
  evidence: string | null;
  /** The rating that it answers to. */
  rating: number | null;
  /** What the reviewers did; null while nobody has looked at it, or where there is nothing to decide. */
  decision: 'kept' | 'changed' | null;
  reason: string | null;
  /** The rating that was given instead; null where the rating was kept. */
  newRating: number | null;
}

export interface Evidence {
  source: string;
  /** From whom or what. */
  from: string | null;
  note: string;
  /** The id of the reviewer who noted it, where several have; null where it is everybody's. */
  by: string | null;
}

/** What a reviewer entered: a number, a yes/no, an option id, ticked option ids, figures, or texts. */
export type InputValue = number | boolean | string | readonly number[] | readonly string[];
export type InputValues = Readonly<Record<string, InputValue | null>>;

export interface Change {
  at: string;
  by: string | null;
  item: string | null;
  field: string;
  from: unknown;
  to: unknown;
  reason: string | null;
}

/** Where a session stands. */
export interface Place {
  /** Item id; null at the set-up questions and at the overview. */
  item: string | null;
  step: string;
  /** What was typed but not yet entered, so that it is not lost. */
  draft: string | null;
  /** The evidence note that is being taken, as far as it is known. */
  entry: NoteEntry | null;
}

export interface NoteEntry {
  source: string | null;
  from: string | null;
  note: string | null;
}
