import type { ComparedRubric, ComparisonSet, Group } from '../../core/comparison/model.ts';
import { drawRanges, type RangeChart } from '../charts/ranges.ts';
import { type Html, html } from '../web/html.ts';
import { chartWithTable } from './foldable.ts';
import { spreadTexts } from './overview.ts';
import { totalMarks } from './ticks.ts';
import { counted, figureText, numberText } from './words.ts';

/** More than so many are told in the table alone. */
const most = 40;

/** Totals by area, year or what else was asked for. */
export function groupsHtml(
  { groups, title }: ComparisonSet,
  rubric: ComparedRubric,
  id: string,
): Html | null {
  if (groups.length === 0) return null;
  const drawn = groups.filter(({ spread }) => (spread?.n ?? 0) > 0).slice(0, most);
  const hidden = groups.filter(({ spread }) => spread === null).length;
  const note =
    hidden === 0 ? null : html`<p>${counted(hidden, 'group')} of too few services show no figures.</p>`;
  const cut = drawn.length < most ? '' : ` The first ${most} groups are drawn; the table has all.`;
  const chart: RangeChart = { ticks: totalMarks(rubric), reference: null, rows: drawn.map(rowOf) };
  const words = drawn.map(({ key, spread }) => `${key} ${figureText(spread?.median ?? none)}`).join(', ');
  return html`<p>The line runs from the lowest total to the highest, the box holds the middle half, the mark is the median; it stands on the right, with the number of complete reviews in brackets.${cut}</p>${note}${chartWithTable(
    {
      title: `Totals by group: ${title}`,
      alt: `Median totals: ${words}.`,
      draw: (width, measure) => [drawRanges(chart, width, measure)],
    },
    table(groups, rubric, id),
  )}`;
}

const none = { value: null, n: 0, why: 'none' } as const;

function rowOf({ key, spread }: Group): RangeChart['rows'][number] {
  const between = (from: number | null | undefined, to: number | null | undefined) =>
    from == null || to == null ? null : { from, to };
  return {
    label: key,
    line: between(spread?.min.value, spread?.max.value),
    box: between(spread?.q1.value, spread?.q3.value),
    mark: spread?.median.value ?? null,
    text: `${figureText(spread?.median ?? none)} (${spread?.n ?? 0})`,
  };
}

function table(groups: readonly Group[], { bands }: ComparedRubric, id: string) {
  const numbers = [
    ...['Services', 'Complete', 'Median', 'Middle half', 'Range'],
    ...bands.map(({ title }) => title),
  ];
  return {
    id,
    title: 'Groups',
    columns: [
      { title: 'Group', kind: 'name' as const },
      ...numbers.map((title) => ({ title, kind: 'number' as const })),
    ],
    rows: groups.map(({ key, services, spread }) => [
      key,
      numberText(services),
      ...(spread === null
        ? ['too few', '', '', '', ...bands.map(() => '')].slice(0, numbers.length - 1)
        : [
            numberText(spread.n),
            ...spreadTexts(spread),
            ...spread.bands.map(({ count }) => numberText(count)),
          ]),
    ]),
    sorted: null,
    findable: groups.length > 20,
    row: 'group',
  };
}
