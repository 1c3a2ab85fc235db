import type { ReviewFacts } from '../../core/comparison/facts.ts';
import type { Outcomes } from '../../core/review/model.ts';
import type { Columns } from './read-table.ts';

/** The columns that facts are read back from. */
export const factColumns = [
  ...['file', 'review_id', 'rubric', 'edition', 'kind', 'mode', 'final', 'single', 'service_id', 'service'],
  ...['provider', 'area', 'region', 'date', 'total', 'reviewer_ids', 'rating_signs', 'alone_signs'],
  'correction_signs',
];

export const outcomeColumns = [
  ...['file', 'period_from', 'period_to', 'joined', 'started', 'at_six_weeks', 'at_thirteen_weeks'],
  ...['caseload', 'specialists'],
];

/** The facts of reviews as they were when the dataset was built. */
export function factsFrom(reviews: Columns, outcomes: ReadonlyMap<string, Outcomes>): ReviewFacts[] {
  const text = (name: string, at: number) => reviews[name]?.[at] as string;
  const maybe = (name: string, at: number) => (reviews[name]?.[at] ?? null) as string | null;
  const lists = remembered((json: string) => JSON.parse(json) as string[]);
  return Array.from(reviews.file ?? [], (file, at): ReviewFacts => {
    const ids = lists(text('reviewer_ids', at));
    const alone = maybe('alone_signs', at);
    return {
      file: file as string,
      id: maybe('review_id', at),
      rubric: text('rubric', at),
      edition: maybe('edition', at),
      kind: text('kind', at) as ReviewFacts['kind'],
      mode: maybe('mode', at) as ReviewFacts['mode'],
      final: reviews.final?.[at] === true,
      single: reviews.single?.[at] === true,
      service: text('service_id', at),
      name: text('service', at),
      provider: maybe('provider', at),
      area: maybe('area', at),
      region: maybe('region', at),
      date: text('date', at),
      reviewers: reviews.reviewer_names === undefined ? ids : lists(text('reviewer_names', at)),
      reviewerIds: ids,
      ratings: text('rating_signs', at),
      total: (reviews.total?.[at] ?? null) as number | null,
      alone: alone === null ? nobody : (JSON.parse(alone) as Record<string, string>),
      corrections: maybe('correction_signs', at),
      outcomes: outcomes.get(file as string) ?? null,
    };
  });
}

const nobody: Readonly<Record<string, string>> = {};

/** The same text is worked out once: many reviews have the same reviewers. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** Outcomes by the file of their review. */
export function outcomesFrom(columns: Columns): Map<string, Outcomes> {
  const number = (name: string, at: number) => (columns[name]?.[at] ?? null) as number | null;
  const day = (name: string, at: number) => (columns[name]?.[at] ?? null) as string | null;
  return new Map(
    Array.from(columns.file ?? [], (file, at) => {
      const [from, to] = [day('period_from', at), day('period_to', at)];
      const outcomes = {
        period: from === null || to === null ? null : { from, to },
        joined: number('joined', at),
        started: number('started', at),
        atSixWeeks: number('at_six_weeks', at),
        atThirteenWeeks: number('at_thirteen_weeks', at),
        caseload: number('caseload', at),
        specialists: number('specialists', at),
      };
      return [file as string, outcomes] as const;
    }),
  );
}
