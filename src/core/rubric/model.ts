/** The scale as loaded from YAML. Ids are stable; numbers are only shown. */
export interface Rubric {
  id: string;
  title: string;
  edition: string;
  version: string;
  language: string;
  scale: RatingScale;
  /** How ratings become a total. */
  total: 'sum' | 'mean';
  /** Evidence source codes and what they stand for. */
  sources: Readonly<Record<string, string>>;
  /** Principle ids and their wording. */
  principles: Readonly<Record<string, string>>;
  bands: readonly Band[];
  sections: readonly Section[];
  /** SHA-256 of the file it was read from, hexadecimal; null where it did not come from a file. */
  digest: string | null;
}

export interface RatingScale {
  min: number;
  max: number;
  /** A recommendation is asked for where the rating is below this. */
  recommendBelow: number;
}

/**
 * A named range of the total. Both ends belong to it where the total is a sum;
 * where it is a mean, `to` is the start of the band above and belongs to that one (the top band includes its end).
 */
export interface Band {
  id: string;
  title: string;
  from: number;
  to: number;
}

export interface Section {
  id: string;
  title: string;
  items: readonly Item[];
}

export interface Item {
  id: string;
  number: number;
  title: string;
  /** What the item looks at, in one or two sentences. */
  asks: string;
  /** Ids of the principles it serves. */
  principles: readonly string[];
  /** Evidence to look at, by source code. */
  evidence: readonly { source: string; look: string }[];
  questions: readonly { to: string; ask: string }[];
  inputs: readonly Input[];
  derive: Readonly<Record<string, Derivation>>;
  /** How gaps and overlaps of the printed scale are read, one sentence each. */
  readings: readonly string[];
  /** From the highest rating to the lowest. */
  anchors: readonly Anchor[];
}

export type Input =
  | { kind: 'number'; id: string; ask: string; unit: string; min: number; max: number | null; whole: boolean }
  | { kind: 'yes-no'; id: string; ask: string }
  | { kind: 'choice' | 'checklist'; id: string; ask: string; options: Readonly<Record<string, string>> }
  | { kind: 'numbers'; id: string; ask: string; unit: string }
  | { kind: 'list'; id: string; ask: string };

/** How a figure is worked out from inputs: a small closed set. */
export type Derivation = { unit: string } & (
  | { op: 'ratio'; of: readonly string[] }
  | { op: 'percent'; part: string; whole: string }
  | { op: 'count' | 'mean' | 'distinct-share'; input: string }
);

export interface Anchor {
  rating: number;
  text: string;
  /** Any one of these must hold in full; null where the anchor rests on judgement or is the fallback. */
  when: readonly Condition[] | null;
}

/** Tests on inputs or derived figures, all of which must hold. */
export type Condition = Readonly<Record<string, Test>>;

export type Test =
  | { kind: 'range'; min?: number; max?: number; over?: number; under?: number }
  | { kind: 'one-of'; values: readonly string[] }
  | { kind: 'is'; value: boolean }
  | { kind: 'has'; all: readonly string[] };
