import type { Kind, Mode, RatedItem, Reviewer, RubricStamp } from '../review/model.ts';
import type { Item } from '../rubric/model.ts';

/** What was found in a file, before anything is made of it. */
export interface Found {
  /** How the file was understood, a sentence each. */
  told: readonly string[];
  /** What has to be settled first, with the flag that settles it. */
  questions: readonly Question[];
  reviews: readonly FoundReview[];
  /** Rows and columns that belong to no review, each with its place. */
  unread: readonly Unread[];
}

export interface Unread {
  /** Such as `row 7`. */
  where: string;
  why: string;
}

export interface Question {
  flag: string;
  ask: string;
  options: readonly { value: string; label: string }[];
}

/** One review as a sheet tells it. What is not told is null. */
export interface FoundReview {
  /** Where it stands: `row 7`, `column D`; empty where the sheet holds no other. */
  where: string;
  facts: Facts;
  /** Facts that stand there but cannot be read. */
  faults: readonly Unread[];
  lines: readonly RatingLine[];
  /** The total that the sheet itself states. */
  stated: { value: number; where: string } | null;
  /** What only our own workbooks tell. */
  own: OwnParts | null;
}

export interface Facts {
  service: string | null;
  provider: string | null;
  area: string | null;
  region: string | null;
  kind: Kind | null;
  mode: Mode | null;
  from: string | null;
  to: string | null;
  /** Names, separated by commas. */
  reviewers: string | null;
}

export const noFacts: Facts = {
  service: null,
  provider: null,
  area: null,
  region: null,
  kind: null,
  mode: null,
  from: null,
  to: null,
  reviewers: null,
};

/** The rating of one item as a sheet gives it. */
export interface RatingLine {
  where: string;
  /** What the sheet calls the item. */
  label: string;
  item: Item;
  by: 'name' | 'likeness' | 'number';
  rating: number | null;
  /** Why there is no rating where something stands; null for a rating, and for an empty cell. */
  fault: string | null;
  /** Whether a formula gave it. */
  formula: boolean;
}

/** What a workbook of our own keeps beside ratings. */
export interface OwnParts {
  id: string | null;
  serviceId: string | null;
  rubric: RubricStamp;
  reviewers: readonly Reviewer[];
  ratedBy: string | null;
  items: Readonly<Record<string, Pick<RatedItem, 'notRated' | 'recommendation' | 'evidence'>>>;
}
