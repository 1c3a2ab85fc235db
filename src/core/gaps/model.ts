import type { RatedItem } from '../review/model.ts';
import type { Result } from '../scoring.ts';

/** What stands between an item and its next anchor, and the evidence that it still lacks. */
export interface Gap {
  id: string;
  number: number;
  title: string;
  rating: number | null;
  notRated: RatedItem['notRated'];
  /** What the facts suggest; null where they do not, or where the item rests on judgement. */
  suggestion: number | null;
  /**
   * The anchor above the rating, or above the suggestion where there is no rating. At the top it is the top anchor
   * where the facts do not bear the rating out and no reason is given; else null, as where nothing is known yet.
   */
  next: { rating: number; text: string } | null;
  basis: Basis;
  /** What is not there yet of the nearest alternative of the next anchor; to be rated at all, the facts not known. */
  missing: readonly Lack[];
  /** For sorting: see `effortOf`. Null where there is nothing to count. */
  effort: number | null;
  evidence: EvidenceGap;
}

/** `facts`: conditions say what is missing; `judgement`: only the text does; `evidence`: the rating is at the top. */
export type Basis = 'facts' | 'judgement' | 'evidence';

export type Lack =
  /** Ticks of a checklist: all of some options, and so many more of others. */
  | {
      kind: 'ticks';
      input: string;
      ask: string;
      all: readonly Option[];
      more: { count: number; of: readonly Option[] } | null;
    }
  /** A figure or number on the wrong side of a bound; `by` is how far, in its own unit. */
  | {
      kind: 'figure';
      fact: string;
      name: string;
      value: number;
      bound: Bound;
      by: number;
      /** How far in relation to the larger of value and bound: 0 to 1. */
      distance: number;
      /** What would bring it there in the facts it is worked out from, each by itself; empty where that is open. */
      ways: readonly Way[];
    }
  /** A choice or a yes/no that would have to be another. */
  | { kind: 'answer'; input: string; ask: string; given: Option; needed: readonly Option[] }
  /** An input that nobody has entered yet. */
  | { kind: 'unknown'; input: string; ask: string }
  /** A figure that has no value although its inputs are known, such as a share of none. */
  | { kind: 'no-figure'; fact: string; name: string }
  /** The facts reach the next anchor, but the rating was given lower. */
  | { kind: 'rated-lower'; reaches: number; reason: string | null };

export interface Option {
  value: string | boolean;
  text: string;
}

export interface Bound {
  kind: 'at least' | 'at most' | 'more than' | 'less than';
  value: number;
}

/** One fact changed, all others as they are, so that a figure is just within its bound. */
export interface Way {
  input: string;
  unit: string;
  from: number;
  to: number;
  /** In steps of 1 where the input takes whole numbers only, else of 0.01. */
  whole: boolean;
  /** How the fact stands in the figure: as a term of a ratio, as the part of a whole, or as the figure itself. */
  as: 'ratio' | 'part' | 'itself';
  /** The facts that stay, with their values. */
  given: readonly { input: string; unit: string; value: number }[];
}

export interface EvidenceGap {
  /** How many notes there are. */
  notes: number;
  /** What the item says to look at, of the sources that no note is from yet. */
  open: readonly { source: string; look: string }[];
  /** Whether no document, data or record is behind it: all notes, if any, are from interviews and observation. */
  undocumented: boolean;
}

/** The gaps of a review, nearest first. Items at the top with their evidence in place are only counted. */
export interface GapList {
  review: Result['review'];
  rubric: Result['rubric'];
  items: number;
  inPlace: number;
  gaps: readonly Gap[];
  notices: readonly string[];
}
