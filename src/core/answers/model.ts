import type { Review } from '../review/model.ts';

/** A place for an answer, as it was found in a document. */
export interface FilledPlace {
  /** The tag and the bookmark that name it, as far as they are still there. */
  names: readonly string[];
  /** What stands there; empty where nothing was written. */
  text: string;
  /** Which of the choices it is, where it has choices. */
  choice: string | null;
}

/** A document of answers, as it was read. */
export interface AnswerFile {
  name: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  /** What it says of the review that it answers; null where it does not say. */
  review: string | null;
  /** How the two verdicts are worded there. */
  words: { agree: string | null; disagree: string | null };
  places: readonly FilledPlace[];
  /** What a reader should know of it, a sentence or two each. */
  notices: readonly string[];
}

/** How many items were answered how; an item may count as with evidence beside its verdict. */
export interface Tally {
  agreed: number;
  notAgreed: number;
  /** Only words, without a choice. */
  onlyWords: number;
  withEvidence: number;
  without: number;
}

/** Why a document cannot be taken. */
export interface Refusal {
  kind: 'refused';
  message: string;
  hint: string;
}

/** A review with the answers of a document in it. */
export interface TakenAnswers {
  kind: 'taken';
  review: Review;
  /** The round in which they stand, by its place. */
  round: number;
  /** False where they stood there already. */
  isNew: boolean;
  tally: Tally;
  notices: readonly string[];
}
