import type {
  Comparison,
  ComparisonSet,
  Group,
  ItemSpread,
  ReviewRow,
  Spread,
} from '../../core/comparison/model.ts';
import { kinds } from '../../core/review/words.ts';
import { counted, figureText, middleHalf, none, percentText, signedText } from './figures.ts';
import { heading, sentence } from './lines.ts';
import type { Look } from './look.ts';
import { outcomeLines } from './outcomes.ts';
import { type Column, table } from './table.ts';
import { trendLines } from './trend.ts';

/** One set of reviews that can stand side by side: how they are spread, each service, the items, groups, the course. */
export function setLines(set: ComparisonSet, comparison: Comparison, look: Look): string[] {
  const { which } = comparison.choices;
  const shown = which === 'latest' ? 'the latest of each' : 'all of them';
  return [
    heading(set.title, look),
    sentence(
      `${counted(set.reviews, 'review')} of ${counted(set.services, 'service')}; shown: ${shown}.`,
      look,
    ),
    '',
    ...spreadLines(set.spread, look),
    ...rowLines(set, comparison, look),
    '',
    ...itemLines(set.items, comparison, look),
    ...groupLines(set.groups, comparison, look),
    ...(set.trend === null ? [] : trendLines(set.trend, look)),
    ...(set.outcomes === null ? [] : outcomeLines(set.outcomes, look)),
  ];
}

/** How the totals are spread, in words. */
function spreadLines(spread: Spread, look: Look): string[] {
  if (spread.n === 0) return [sentence('No review is complete, so there is no total.', look)];
  const { min, median, max, mean, sd, bands, incomplete } = spread;
  if (spread.n === 1 && incomplete === 0)
    return [sentence(`One review, with a total of ${figureText(median, 2)}.`, look)];
  const left = incomplete === 0 ? '' : `, ${incomplete} not complete and left out`;
  return [
    sentence(
      `Totals of ${counted(spread.n, 'review')}${left}: median ${figureText(median)}, middle half ${middleHalf(spread)}, from ${figureText(min)} to ${figureText(max)}; mean ${figureText(mean)}, standard deviation ${figureText(sd)}.`,
      look,
    ),
    sentence(`Bands: ${bandText(bands)}.`, look),
  ];
}

function bandText(bands: Spread['bands']): string {
  return [...bands]
    .reverse()
    .map(({ title, count }) => `${title} ${count}`)
    .join(', ');
}

function rowLines(set: ComparisonSet, { choices }: Comparison, look: Look): string[] {
  if (set.rows.length === 0) return [];
  const all = choices.which === 'latest' ? set.services : set.reviews;
  const more = all - set.rows.length;
  return [
    '',
    ...table(rowColumns(set, look), set.rows, look),
    ...(more > 0 ? [sentence(`And ${more} more, not shown.`, look)] : []),
    ...(set.rows.some(({ nearEdge }) => nearEdge) ? [sentence(edgeText(look), look)] : []),
  ];
}

function rowColumns({ kind }: ComparisonSet, { form }: Look): Column<ReviewRow>[] {
  const mark = { screen: ' ~', sentences: ' near the edge of a band', pipe: '' }[form];
  const blank = form === 'screen' ? '  ' : '';
  return [
    { title: 'Service', cell: ({ name }) => name, flexible: true },
    { title: 'Area', cell: ({ area }) => area ?? none, spare: true },
    { title: 'Date', cell: ({ date }) => date },
    ...(kind === null || form === 'pipe'
      ? [{ title: 'Kind', cell: ({ kind: own }: ReviewRow) => kinds[own], spare: true as const }]
      : []),
    {
      title: `Total${blank}`,
      cell: ({ total, nearEdge, rated, ratings }) =>
        total === null
          ? `${none} (${rated}/${ratings.length})`
          : figureText({ value: total, n: 1 }, 2) + (nearEdge ? mark : blank),
      align: 'right',
    },
    { title: 'Band', cell: ({ band }) => band?.title ?? none },
    { title: 'Change', cell: ({ previous }) => signedText(previous?.change ?? null, 2), align: 'right' },
    { title: 'Previous', cell: ({ previous }) => previous?.date ?? none, spare: true },
    { title: 'Near an edge', cell: ({ nearEdge }) => (nearEdge ? 'yes' : 'no'), pipeOnly: true },
    { title: 'File', cell: ({ file }) => file, pipeOnly: true },
  ];
}

function edgeText({ form }: Look): string {
  const what = form === 'screen' ? '~ Near the edge of a band' : 'Near the edge of a band';
  return `${what}: other reviewers might have come to another band. An analogy: raters of sister scales differed by so much; this scale has not been measured so.`;
}

function itemLines(items: readonly ItemSpread[], { rubric }: Comparison, look: Look): string[] {
  const low = `${rubric.scale.recommendBelow - 1} or below`;
  return [
    heading('Items, weakest first', look),
    ...table<ItemSpread>(
      [
        { title: 'Item', cell: ({ number, title }) => `${number} ${title}`, flexible: true },
        { title: 'Median', cell: ({ median }) => figureText(median), align: 'right' },
        { title: 'Middle half', cell: middleHalf, align: 'right' },
        { title: low, cell: ({ low: share }) => percentText(share), align: 'right' },
        { title: 'n', cell: ({ n }) => String(n), align: 'right' },
      ],
      weakestFirst(items),
      look,
    ),
  ];
}

/** By median, then by the share of low ratings; items that nobody rated come last. */
function weakestFirst(items: readonly ItemSpread[]): ItemSpread[] {
  const last = Number.POSITIVE_INFINITY;
  return [...items].sort(
    (a, b) =>
      (a.median.value ?? last) - (b.median.value ?? last) ||
      (b.low.value ?? 0) - (a.low.value ?? 0) ||
      a.number - b.number,
  );
}

function groupLines(groups: readonly Group[], { choices }: Comparison, look: Look): string[] {
  if (groups.length === 0) return [];
  const small = groups.some(({ spread }) => spread === null);
  const figure = (of: (spread: Spread) => string) => (group: Group) =>
    group.spread === null ? none : of(group.spread);
  return [
    '',
    heading(`By ${choices.by}`, look),
    ...table<Group>(
      [
        { title: 'Group', cell: ({ key }) => key, flexible: true },
        { title: 'Services', cell: ({ services }) => String(services), align: 'right' },
        { title: 'Reviews', cell: ({ reviews }) => String(reviews), align: 'right', spare: true },
        { title: 'Median', cell: figure(({ median }) => figureText(median)), align: 'right' },
        { title: 'Middle half', cell: figure(middleHalf), align: 'right' },
        { title: 'Mean', cell: figure(({ mean }) => figureText(mean)), align: 'right', spare: true },
        { title: 'SD', cell: figure(({ sd }) => figureText(sd)), align: 'right', spare: true },
      ],
      groups,
      look,
    ),
    ...(small ? [sentence(`${none} Too few services to show figures.`, look)] : []),
  ];
}
