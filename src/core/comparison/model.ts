import type { BandName } from '../banding.ts';
import type { Kind, Mode } from '../review/model.ts';
import type { Figure } from '../statistics/figure.ts';
import type { OutcomeComparison, ProgrammeAgreement, SelfExternal } from './model-beside.ts';

/** Why a file that was found has no part in the comparison. */
export interface Unread {
  file: string;
  /** One line. */
  reason: string;
}

/** What may be told apart or thrown together: kinds of review, the ways they were held, editions of the scale. */
export const mixable = ['kind', 'mode', 'edition'] as const;
export type Mixable = (typeof mixable)[number];

/** What reviews are grouped by. */
export const groupings = [
  'area',
  'region',
  'provider',
  'service',
  'year',
  'kind',
  'band',
  'reviewer',
] as const;
export type Grouping = (typeof groupings)[number];

export const sortings = ['service', 'total', 'change', 'date'] as const;
export type Sorting = (typeof sortings)[number];

/** What is asked of a comparison. */
export interface CompareChoices {
  kinds: readonly Kind[] | null;
  areas: readonly string[] | null;
  /** ISO dates, both ends included, compared with the first day of a review. */
  since: string | null;
  until: string | null;
  /** Only the latest review of each service, or all. */
  which: 'latest' | 'all';
  /** Ids of items to tell of; null for all. */
  items: readonly string[] | null;
  by: Grouping | null;
  mix: readonly Mixable[];
  sort: Sorting;
  /** So many services at most; null for all. Figures always rest on all of them. */
  top: number | null;
  /** A group of fewer services shows no figures. */
  minGroup: number;
  trend: boolean;
  selfExternal: boolean;
  /** A self-assessment and an external review belong together when they lie no more than so many days apart. */
  withinDays: number;
  agreement: boolean;
  outcomes: boolean;
}

/** A comparison of reviews, from which everything that is shown of it is taken. */
export interface Comparison {
  rubric: ComparedRubric;
  choices: CompareChoices;
  read: {
    files: number;
    compared: number;
    unread: readonly Unread[];
    /** Sound reviews that have no part in it, by the reason: outside the dates asked for, another scale, and so on. */
    leftOut: readonly { reason: string; count: number }[];
  };
  /** What may mislead: the same review twice, one service under two spellings, kinds thrown together. */
  notices: readonly Notice[];
  /** One for each kind, mode and edition that is told apart, the one with the most reviews first. */
  sets: readonly ComparisonSet[];
  selfExternal: SelfExternal | null;
  agreement: ProgrammeAgreement | null;
}

export interface ComparedRubric {
  id: string;
  title: string;
  total: 'sum' | 'mean';
  range: { from: number; to: number };
  scale: { min: number; max: number; recommendBelow: number };
  /** From the lowest to the highest. */
  bands: readonly { id: string; title: string; from: number; to: number }[];
  items: readonly { id: string; number: number; title: string; section: string }[];
  sections: readonly { id: string; title: string }[];
  principles: readonly { id: string; title: string; items: readonly string[] }[];
}

export interface Notice {
  code: 'mixed' | 'same-id' | 'same-day' | 'spelling' | 'incomplete' | 'not-final' | 'small-groups';
  message: string;
  files: readonly string[];
}

/** Reviews that can stand side by side. */
export interface ComparisonSet {
  /** What they have in common; null where they are thrown together, or where it is not recorded. */
  kind: Kind | null;
  mode: Mode | null;
  edition: string | null;
  /** In words, e.g. `External reviews, on site`. */
  title: string;
  reviews: number;
  services: number;
  rows: readonly ReviewRow[];
  spread: Spread;
  items: readonly ItemSpread[];
  groups: readonly Group[];
  trend: Trend | null;
  outcomes: OutcomeComparison | null;
}

/** One review in the comparison. */
export interface ReviewRow {
  file: string;
  service: string;
  name: string;
  provider: string | null;
  area: string | null;
  region: string | null;
  date: string;
  kind: Kind;
  mode: Mode | null;
  ratings: readonly (number | null)[];
  /** Null while any item is not rated. */
  total: number | null;
  band: BandName | null;
  rated: number;
  /** Within 4 points of a band edge, by analogy with sister scales; null without a total. */
  nearEdge: boolean | null;
  /** From the review before it of the same service, kind and scale: its date, and by how much the total has changed. */
  previous: { date: string; change: number | null } | null;
}

/** How totals, or ratings, are spread. Only complete reviews count for totals. */
export interface Spread {
  n: number;
  /** Reviews without a total, left out. */
  incomplete: number;
  min: Figure;
  q1: Figure;
  median: Figure;
  q3: Figure;
  max: Figure;
  mean: Figure;
  sd: Figure;
  /** From the lowest band to the highest. */
  bands: readonly { id: string; title: string; count: number }[];
}

export interface ItemSpread {
  id: string;
  number: number;
  title: string;
  section: string;
  n: number;
  /** How many reviews gave each rating, from the lowest rating to the highest. */
  counts: readonly number[];
  q1: Figure;
  median: Figure;
  q3: Figure;
  mean: Figure;
  /** The share (0 to 1) rated below the rating from which no recommendation is asked for: 3 or below on the UK form. */
  low: Figure;
}

export interface Group {
  key: string;
  services: number;
  reviews: number;
  /** Null where the group is too small to be shown. */
  spread: Spread | null;
  items: readonly ItemSpread[] | null;
}

/** The course over the years. */
export interface Trend {
  /** All services, and only those with a review in each of the years from their first to the last: newcomers fake no rise. */
  years: readonly TrendYear[];
  /** Change from one year to the next of the services that were reviewed in both. */
  steps: readonly TrendStep[];
  services: readonly ServiceCourse[];
  /** How often each item rose and fell between consecutive reviews of one service. */
  items: readonly {
    id: string;
    number: number;
    title: string;
    rose: number;
    fell: number;
    same: number;
    mean: Figure;
  }[];
}

export interface TrendYear {
  year: string;
  all: { n: number; median: Figure; mean: Figure };
}

export interface TrendStep {
  from: string;
  to: string;
  /** Services with a complete review in both years. */
  services: number;
  before: Figure;
  after: Figure;
  change: Figure;
}

export interface ServiceCourse {
  service: string;
  name: string;
  /** `corrected` where a later review found ratings of this one wrong: the total as it should have been. */
  points: readonly { file: string; date: string; total: number | null; corrected: number | null }[];
  gained: readonly string[];
  lost: readonly string[];
}
