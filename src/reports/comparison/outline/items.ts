import type { Comparison, ComparisonSet, ItemSpread } from '../../../core/comparison/model.ts';
import { names, numbers, paragraph, part, row } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { itemBars } from './charts.ts';
import { exact, mean, percent, range } from './figures.ts';
import { forEachSet, mostItems, shortened } from './parts.ts';

/** The items, the weakest first. */
export function itemsPart(comparison: Comparison): Block[] {
  if (comparison.sets.length === 0) return [];
  const below = comparison.rubric.scale.recommendBelow;
  return [
    part('items', 'Items, the weakest first'),
    paragraph(
      `By the mean of the ratings. “Below ${below}” is the share of reviews that call for a recommendation on the item.`,
      'quiet',
    ),
    ...forEachSet(comparison, 'items', (set, index) => [
      ...(index === 0 ? [chart(set, comparison)] : []),
      ...itemsTable(set, below, index === 0 ? set.items.length : mostItems),
    ]),
  ];
}

function chart({ items }: ComparisonSet, { rubric }: Comparison): Block {
  return { kind: 'chart', chart: itemBars(weakestFirst(items), rubric) };
}

function itemsTable({ title, items }: ComparisonSet, below: number, most: number): Block[] {
  const { shown, more } = shortened(weakestFirst(items), most, 'item');
  return [
    {
      kind: 'table',
      title: `Items, the weakest first: ${title}`,
      columns: [
        ...[numbers('No.'), names('Item', 3), numbers('Mean'), numbers('Median')],
        ...[numbers('Middle half'), numbers(`Below ${below}`), numbers('Reviews')],
      ],
      rows: shown.map((item) =>
        row(
          'plain',
          ...[`${item.number}`, item.title, mean(item.mean), exact(item.median.value)],
          ...[range(item.q1, item.q3), percent(item.low.value), `${item.n}`],
        ),
      ),
    },
    ...more,
  ];
}

/** By the mean, then by number; what is not rated comes last. */
export function weakestFirst(items: readonly ItemSpread[]): ItemSpread[] {
  const value = ({ mean: { value: mean } }: ItemSpread) => mean ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => (value(a) === value(b) ? a.number - b.number : value(a) - value(b)));
}
