import { notRatedReasons } from '../../core/review/words.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { listRange } from './lists.ts';
import type { Choice } from './model.ts';

/** Cells for ratings: whole numbers of the scale and nothing else. */
export function ratingChoice(range: string, { scale: { min, max } }: Rubric): Choice {
  const ratings = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return {
    range,
    from: ratings,
    prompt: {
      title: 'Rating',
      text: `A whole number from ${min} to ${max}; leave it empty where the item is not rated.`,
    },
    refusal: `A rating is a whole number from ${min} to ${max}, without halves. Leave the cell empty where the item is not rated, and say why in the column “Why not rated”.`,
  };
}

/** Cells for the reason why an item has no rating. */
export function reasonChoice(range: string, rubric: Rubric): Choice {
  const reasons = Object.values(notRatedReasons);
  return {
    range,
    from: { range: listRange('reasons', rubric) },
    prompt: null,
    refusal: `Choose one of: ${reasons.join('; ')}. Leave it empty where the item is rated.`,
  };
}
