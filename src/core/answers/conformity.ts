import { rangeProblems, unknownItem } from '../item-problems.ts';
import { type Problem, problem, type ValuePath, warning } from '../problem.ts';
import type { ItemAnswer, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';

/** Faults of the answers of the service against the rubric: unknown items, and decisions that are not whole. */
export function answerProblems({ answers }: Review, rubric: Rubric): Problem[] {
  return answers.flatMap(({ items }, index) =>
    Object.entries(items).flatMap(([id, answer]) => {
      const path = ['answers', index, 'items', id];
      return findItem(rubric, id) === undefined
        ? [unknownItem(id, path, rubric)]
        : [
            ...rangeProblems(answer.rating, [...path, 'rating'], rubric.scale),
            ...rangeProblems(answer.newRating, [...path, 'newRating'], rubric.scale),
            ...decisionProblems(answer, path),
          ];
    }),
  );
}

function decisionProblems({ decision, reason, newRating }: ItemAnswer, path: ValuePath): Problem[] {
  if ((decision === 'changed') !== (newRating !== null))
    return [
      problem(
        'answer-decision',
        [...path, 'newRating'],
        'A new rating stands here exactly where the decision is “changed”.',
        'Correct the decision, or the new rating.',
      ),
    ];
  if (decision === null || (reason ?? '').trim() !== '') return [];
  return [
    warning(
      'answer-unexplained',
      [...path, 'reason'],
      'What the reviewers did about this answer has no reason.',
      'Give the reason.',
    ),
  ];
}
