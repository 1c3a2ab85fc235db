import { outcomeKeys } from '../review/build.ts';
import type { Outcomes } from '../review/model.ts';
import type { ReviewFile } from '../review/schema.ts';
import type { ReviewFacts } from './facts.ts';

/** What can be told of a review without its rubric: all but its ratings. It is counted, and said to be of another scale. */
export function strangerFacts(file: ReviewFile, path: string): ReviewFacts {
  const { service, outcomes } = file;
  return {
    file: path,
    id: file.id ?? null,
    rubric: file.rubric.id,
    edition: file.rubric.edition ?? null,
    kind: file.kind,
    mode: file.mode ?? null,
    final: file.status === 'final',
    single: (file.ratedBy ?? null) !== null,
    service: service.id,
    name: service.name,
    provider: service.provider ?? null,
    area: service.area ?? null,
    region: service.region ?? null,
    date: file.dates.from,
    reviewers: (file.reviewers ?? []).map(({ id, name }) => name ?? id),
    reviewerIds: (file.reviewers ?? []).map(({ id }) => id),
    ratings: '',
    total: null,
    alone: {},
    corrections: null,
    outcomes: outcomes
      ? (Object.fromEntries(outcomeKeys.map((key) => [key, outcomes[key] ?? null])) as unknown as Outcomes)
      : null,
  };
}
