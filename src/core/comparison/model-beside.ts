import type { Figure } from '../statistics/figure.ts';

/** How services rate themselves beside how others rate them: differences are self minus external, in points. */
export interface SelfExternal {
  withinDays: number;
  pairs: readonly SelfExternalPair[];
  total: {
    n: number;
    mean: Figure;
    absolute: Figure;
    icc: Figure & { low: number | null; high: number | null };
  };
  items: readonly { id: string; number: number; title: string; n: number; mean: Figure; absolute: Figure }[];
  /** Self-assessments that have no external review near enough. */
  unpaired: number;
}

export interface SelfExternalPair {
  service: string;
  name: string;
  self: { file: string; date: string; total: number | null };
  external: { file: string; date: string; total: number | null };
  difference: number | null;
}

/** How far the reviewers of a programme agree, over all reviews in which two or more rated alone. */
export interface ProgrammeAgreement {
  reviews: number;
  items: readonly {
    id: string;
    number: number;
    title: string;
    n: number;
    exact: Figure;
    withinOne: Figure;
    kappa: Figure;
  }[];
  /** Cronbach's alpha of the agreed ratings over complete reviews. */
  alpha: Figure;
}

/** Whether services that keep to the model get more people into work. */
export interface OutcomeComparison {
  rows: readonly {
    file: string;
    service: string;
    name: string;
    total: number | null;
    joined: number;
    started: number;
    rate: Figure & { low: number | null; high: number | null };
  }[];
  /** All counts together, with a Wilson interval; of those who joined. */
  overall: Rate;
  atSixWeeks: Rate;
  atThirteenWeeks: Rate;
  /** Clients per full-time equivalent specialist. */
  caseload: Figure;
  benchmarks: readonly { title: string; rate: number }[];
  correlation: {
    n: number;
    pearson: Figure & { low: number | null; high: number | null };
    spearman: Figure;
    published: readonly { title: string; r: number; n: number | null }[];
    /** Too few services for any claim. */
    small: boolean;
  };
}

export interface Rate {
  part: number;
  of: number;
  rate: Figure & { low: number | null; high: number | null };
}
