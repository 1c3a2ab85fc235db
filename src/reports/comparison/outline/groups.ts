import type { Comparison, ComparisonSet, Group, Grouping } from '../../../core/comparison/model.ts';
import { names, numbers, paragraph, part, row } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { groupBars } from './charts.ts';
import { counted, exact, mean, none, range } from './figures.ts';
import { forEachSet, mostRows, shortened } from './parts.ts';

/** The groups side by side, where they were asked for. */
export function groupsPart(comparison: Comparison): Block[] {
  const { choices, sets } = comparison;
  if (choices.by === null || sets.length === 0) return [];
  const small =
    choices.minGroup > 1 ? ` A group of fewer than ${choices.minGroup} services shows no figures.` : '';
  return [
    part('groups', `Groups by ${choices.by}`),
    paragraph(
      `Totals of complete reviews. Groups of few services differ by chance alone: read the middle half beside the median.${small}`,
      'quiet',
    ),
    ...forEachSet(comparison, 'groups', (set, index) =>
      groupBlocks(set, index, choices.by ?? 'area', comparison),
    ),
  ];
}

function groupBlocks(
  { title, groups }: ComparisonSet,
  index: number,
  by: Grouping,
  { rubric }: Comparison,
): Block[] {
  if (groups.length === 0) return [];
  const { shown, more } = shortened(groups, mostRows, 'group');
  const chart = index === 0 && shown.length > 1 && shown.length <= 15;
  return [
    ...(chart ? [{ kind: 'chart' as const, chart: groupBars(shown, rubric) }] : []),
    {
      kind: 'table',
      title: `${counted(groups.length, 'group')} by ${by}: ${title}`,
      columns: [
        ...[names(capital(by), 3), numbers('Services'), numbers('Reviews')],
        ...[numbers('Median'), numbers('Middle half'), numbers('Mean')],
      ],
      rows: shown.map(groupRow),
    },
    ...more,
  ];
}

function groupRow({ key, services, reviews, spread }: Group) {
  const figures =
    spread === null
      ? [none, none, none]
      : [exact(spread.median.value), range(spread.q1, spread.q3), mean(spread.mean)];
  return row(
    'plain',
    spread === null ? `${key} (too few to be shown)` : key,
    `${services}`,
    `${reviews}`,
    ...figures,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
