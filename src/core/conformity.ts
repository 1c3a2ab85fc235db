import { answerProblems } from './answers/conformity.ts';
import { rangeProblems, unknownItem } from './item-problems.ts';
import { nearest } from './nearest.ts';
import { type Problem, problem, type ValuePath, warning } from './problem.ts';
import type { RatedItem, Review } from './review/model.ts';
import { allItems, findItem } from './rubric/lookup.ts';
import type { Item, Rubric } from './rubric/model.ts';
import { inputFault, togetherFault } from './suggestion/inputs.ts';
import { suggestRating } from './suggestion/suggest.ts';

/**
 * Faults of a review against the rubric it was rated with: items, ratings, inputs and sources that the rubric
 * does not know are errors; another version of the rubric, an override without a reason and a final review
 * with open items are warnings, since its scores can still be told.
 */
export function conformityProblems(review: Review, rubric: Rubric): Problem[] {
  // The items of another rubric would all be unknown: that helps nobody.
  if (review.rubric.id !== rubric.id) return [...stampProblems(review, rubric), ...dateProblems(review)];
  return [
    ...stampProblems(review, rubric),
    ...dateProblems(review),
    ...previousProblems(review, rubric),
    ...Object.entries(review.items).flatMap(([id, rated]) => itemProblems(id, rated, rubric)),
    ...answerProblems(review, rubric),
    ...openProblems(review, rubric),
  ];
}

function stampProblems({ rubric: stamp }: Review, rubric: Rubric): Problem[] {
  if (stamp.id !== rubric.id) {
    const message = `The review was rated with the rubric “${stamp.id}”, not with “${rubric.id}”.`;
    return [problem('other-rubric', ['rubric', 'id'], message, 'Name its rubric with --rubric.')];
  }
  if (stamp.version !== null && stamp.version !== rubric.version) {
    const message = `The review was rated with version ${stamp.version} of the rubric; this is version ${rubric.version}.`;
    return [
      warning(
        'rubric-version',
        ['rubric', 'version'],
        message,
        'Check that the wording and thresholds you rely on are the same.',
      ),
    ];
  }
  if (stamp.digest !== null && rubric.digest !== null && stamp.digest !== rubric.digest) {
    const message = 'The rubric file has changed since the review was rated, though its version is the same.';
    return [
      warning(
        'rubric-digest',
        ['rubric', 'digest'],
        message,
        'Ask who changed the rubric, and check what was changed.',
      ),
    ];
  }
  return [];
}

function dateProblems({ dates }: Review): Problem[] {
  if (dates.to === null || dates.to >= dates.from) return [];
  return [problem('dates', ['dates', 'to'], 'The review ends before it starts.', 'Check both dates.')];
}

/** Last time's ratings are of the same scale, or they cannot stand beside the present ones. */
function previousProblems({ previous }: Review, { id, scale }: Rubric): Problem[] {
  if (previous === null || (previous.rubric !== null && previous.rubric.id !== id)) return [];
  return Object.entries(previous.items).flatMap(([item, { rating }]) =>
    rangeProblems(rating, ['previous', 'items', item, 'rating'], scale),
  );
}

function itemProblems(id: string, rated: RatedItem, rubric: Rubric): Problem[] {
  const item = findItem(rubric, id);
  const path = ['items', id];
  if (item === undefined) return [unknownItem(id, path, rubric)];
  return [
    ...ratingProblems(rated, path, rubric),
    ...inputProblems(item, rated, path),
    ...sourceProblems(rated, path, rubric),
    ...overrideProblems(item, rated, path),
  ];
}

function ratingProblems(rated: RatedItem, path: ValuePath, { scale }: Rubric): Problem[] {
  const both = rated.rating !== null && rated.notRated !== null;
  const twice = problem(
    'rated-and-not',
    [...path, 'notRated'],
    'The item has a rating and a reason for having none.',
    'Remove one of the two.',
  );
  return [
    ...rangeProblems(rated.rating, [...path, 'rating'], scale),
    ...Object.entries(rated.independent).flatMap(([id, rating]) =>
      rangeProblems(rating, [...path, 'independent', id], scale),
    ),
    ...rangeProblems(rated.correction?.rating ?? null, [...path, 'correction', 'rating'], scale),
    ...(both ? [twice] : []),
  ];
}

function inputProblems(item: Item, { inputs }: RatedItem, path: ValuePath): Problem[] {
  const single = Object.entries(inputs).flatMap(([id, value]) => {
    const at = [...path, 'inputs', id];
    const input = item.inputs.find((candidate) => candidate.id === id);
    if (input === undefined) return [unknownInput(item, id, at)];
    const fault = value === null ? null : inputFault(input, value);
    return fault === null ? [] : [problem('faulty-input', at, `This will not do for “${input.ask}”`, fault)];
  });
  const together = single.length === 0 ? togetherFault(item, inputs) : null;
  if (together === null) return single;
  return [
    problem(
      'faulty-input',
      [...path, 'inputs', together.input],
      together.message,
      'Correct the figure that is wrong.',
    ),
  ];
}

function unknownInput(item: Item, id: string, at: ValuePath): Problem {
  const meant = nearest(
    id,
    item.inputs.map((input) => input.id),
  );
  const inputs = item.inputs.map((input) => input.id).join(', ') || 'none';
  return problem(
    'unknown-input',
    at,
    `“${item.id}” has no input “${id}”.`,
    meant === null ? `Its inputs are: ${inputs}.` : `Did you mean “${meant}”?`,
  );
}

function sourceProblems({ evidence }: RatedItem, path: ValuePath, { sources }: Rubric): Problem[] {
  return evidence.flatMap(({ source }, index) =>
    Object.hasOwn(sources, source)
      ? []
      : [
          problem(
            'unknown-source',
            [...path, 'evidence', index, 'source'],
            `There is no evidence source “${source}”.`,
            `Use one of: ${Object.keys(sources).join(', ')}.`,
          ),
        ],
  );
}

/** A rating that differs from the suggestion without a reason. A rating that was agreed on has one of its own. */
export function overrideProblems(item: Item, rated: RatedItem, path: ValuePath): Problem[] {
  const suggested = suggestRating(item, rated.inputs)?.rating ?? null;
  const told = rated.override !== null || rated.consensusReason !== null;
  if (rated.rating === null || suggested === null || suggested === rated.rating || told) return [];
  const message = `The rating is ${rated.rating}, the inputs suggest ${suggested}, and no reason is given.`;
  return [
    warning('override-missing', [...path, 'override'], message, 'Give the reason, or rate as suggested.'),
  ];
}

function openProblems(review: Review, rubric: Rubric): Problem[] {
  if (review.status !== 'final') return [];
  const open = openItems(review, rubric);
  if (open.length === 0) return [];
  const names = open.map(({ id }) => id).join(', ');
  return [
    warning(
      'final-but-open',
      ['status'],
      `The review is final, but items are open: ${names}.`,
      'Rate them, or say why they cannot be rated.',
    ),
  ];
}

/** The items of a review that are open, in the order of the rubric. */
export function openItems(review: Review, rubric: Rubric): Item[] {
  return allItems(rubric).filter(({ id }) => isOpen(review.items[id]));
}

/** An item is open until it has a rating, or is said to lack the evidence for one. */
export function isOpen(rated: RatedItem | undefined): boolean {
  return rated === undefined || (rated.rating === null && rated.notRated !== 'insufficient-evidence');
}
