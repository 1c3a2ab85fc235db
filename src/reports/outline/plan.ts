import { allItems } from '../../core/rubric/lookup.ts';
import type { Item } from '../../core/rubric/model.ts';
import { blanks, itemTarget, names, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block, Row } from './model.ts';

/** The action plan: every recommendation, the lowest rating first, with room for who sees to it and by when. */
export function planPart(source: ReportSource): Block[] {
  const { rubric, say } = source;
  const due = allItems(rubric)
    .filter((item) => isDue(item, source))
    .sort((a, b) => ratingOf(a, source) - ratingOf(b, source));
  const title = part('plan', say('Action plan'));
  if (due.length === 0) {
    const none = say('No item is rated below {below}, and no recommendation is recorded.', {
      below: rubric.scale.recommendBelow,
    });
    return [title, paragraph(none)];
  }
  return [
    title,
    paragraph(
      say(
        'Every recommendation, the lowest rating first. The last two columns are for the service to fill in: who sees to it, and by when.',
      ),
    ),
    {
      kind: 'table',
      title: say('Recommendations, with room for who sees to them and by when'),
      columns: [
        numbers(say('No.')),
        names(say('Item'), 2.1),
        numbers(say('Rating')),
        texts(say('Recommendation'), 4),
        blanks(say('Who'), 1.1),
        blanks(say('By when'), 1.1),
      ],
      rows: due.map((item) => planRow(item, source)),
    },
  ];
}

function isDue(item: Item, source: ReportSource): boolean {
  const { rating, recommendation } = source.review.items[item.id] ?? { rating: null, recommendation: null };
  return recommendation !== null || (rating !== null && rating < source.rubric.scale.recommendBelow);
}

function ratingOf({ id }: Item, { review, rubric }: ReportSource): number {
  return review.items[id]?.rating ?? rubric.scale.max + 1;
}

function planRow({ id, number, title }: Item, { review, say }: ReportSource): Row {
  const rated = review.items[id];
  return row(
    'plain',
    `${number}`,
    [title, itemTarget(id)],
    `${rated?.rating ?? '–'}`,
    rated?.recommendation ?? say('No recommendation recorded.'),
    '',
    '',
  );
}
