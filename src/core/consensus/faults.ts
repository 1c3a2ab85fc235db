import { isAgreed } from '../independent.ts';
import { type Problem, problem } from '../problem.ts';
import type { Review } from '../review/model.ts';
import { sameService } from '../review/service.ts';

/** The review of one reviewer who rated alone. */
export interface Alone {
  id: string;
  review: Review;
}

/**
 * Whose ratings each review holds: what the file says, or its only reviewer, or the one whom the name of the file
 * names (`north-vale.AB.review.json`), or else that name itself.
 */
export function nameReviewers(reviews: readonly { review: Review; file: string }[]): Alone[] {
  return reviews.map(({ review, file }) => {
    const stem = file.replace(/^.*[\\/]/, '').replace(/(\.review)?\.(json|ya?ml)$/i, '');
    const parts = stem.split('.');
    const named = review.reviewers.find(({ id }) => parts.includes(id));
    const only = review.reviewers.length === 1 ? review.reviewers[0] : undefined;
    return { id: review.ratedBy ?? only?.id ?? named?.id ?? stem, review };
  });
}

/** Why reviews cannot be agreed on: they are not of the same service, occasion and rubric, or not by different reviewers. */
export function consensusFaults(alone: readonly Alone[]): Problem[] {
  const [first] = alone;
  if (first === undefined || alone.length < 2)
    return [
      problem(
        'too-few',
        [],
        'Agreement takes the reviews of two reviewers or more.',
        'Name one file for each.',
      ),
    ];
  return [
    ...alone.slice(1).flatMap((other) => differing(first, other)),
    ...twice(alone),
    ...alone
      .filter(({ review }) => isAgreed(review))
      .map(({ id }) =>
        problem(
          'agreed-already',
          [],
          `The review of ${id} is itself an agreed one.`,
          'Name the files in which each reviewer rated alone.',
        ),
      ),
  ];
}

function differing(first: Alone, other: Alone): Problem[] {
  const a = first.review;
  const b = other.review;
  const said: [boolean, string, string, string][] = [
    [
      sameService(a.service, b.service),
      'other-service',
      'service',
      `“${a.service.name}” and “${b.service.name}”`,
    ],
    [
      a.dates.from === b.dates.from && (a.dates.to ?? a.dates.from) === (b.dates.to ?? b.dates.from),
      'other-occasion',
      'occasion',
      `${days(a)} and ${days(b)}`,
    ],
    [a.kind === b.kind, 'other-kind', 'kind', `${a.kind} and ${b.kind}`],
    [sameRubric(a, b), 'other-rubric', 'rubric', `${rubricText(a)} and ${rubricText(b)}`],
  ];
  return said
    .filter(([same]) => !same)
    .map(([, code, what, which]) =>
      problem(
        code,
        [],
        `${first.id} and ${other.id} did not rate the same ${what}: ${which}.`,
        'Check that you named the right files. A slip in the set-up of one is mended with “ips-fidelity review FILE”: t in its overview.',
      ),
    );
}

function twice(alone: readonly Alone[]): Problem[] {
  const ids = alone.map(({ id }) => id);
  const same = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...same].map((id) =>
    problem(
      'same-reviewer',
      [],
      `More than one of these files holds the ratings of ${id}.`,
      'Name one file for each reviewer; “review FILE --as AB” says whose a file is.',
    ),
  );
}

function sameRubric({ rubric: a }: Review, { rubric: b }: Review): boolean {
  return a.id === b.id && sameOrUnknown(a.edition, b.edition) && sameOrUnknown(a.version, b.version);
}

function sameOrUnknown(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function days({ dates }: Review): string {
  return dates.to === null || dates.to === dates.from ? dates.from : `${dates.from} to ${dates.to}`;
}

function rubricText({ rubric }: Review): string {
  return [rubric.id, rubric.edition, rubric.version].filter(Boolean).join(', ');
}
