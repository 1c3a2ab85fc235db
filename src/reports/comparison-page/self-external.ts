import type { SelfExternal, SelfExternalPair } from '../../core/comparison/model-beside.ts';
import { drawRanges, type RangeChart } from '../charts/ranges.ts';
import { factsHtml } from '../web/facts.ts';
import { type Html, html } from '../web/html.ts';
import { type DataTable, dataTableHtml } from './data-table.ts';
import { chartWithTable, folded } from './foldable.ts';
import { marksAt, roundTicks } from './ticks.ts';
import {
  changeText,
  correlationText,
  counted,
  figureText,
  numberText,
  shortDate,
  withInterval,
} from './words.ts';

/** How services rate themselves beside how others rate them. */
export function selfExternalHtml(compared: SelfExternal, id: string): Html {
  const { pairs, items, withinDays, unpaired } = compared;
  if (items.every(({ n }) => n === 0))
    return html`<p>No self-assessment has an external review within ${counted(withinDays, 'day')}.</p>`;
  const without =
    unpaired === 0
      ? ''
      : ` ${counted(unpaired, 'self-assessment')} without an external review so near ${unpaired === 1 ? 'is' : 'are'} left out.`;
  return html`<p>Differences are self minus external: above zero, services rate themselves higher. Pairs lie no more than ${counted(withinDays, 'day')} apart.${without}</p>${factsHtml(facts(compared))}${itemsHtml(compared, id)}${pairByPair(pairs, `${id}-pairs`)}`;
}

/** Left out where no single service may be told. */
function pairByPair(pairs: readonly SelfExternalPair[], id: string): Html | null {
  if (pairs.length === 0) return null;
  return folded(`Pair by pair (${numberText(pairs.length)})`, dataTableHtml(pairTable(pairs, id)));
}

function facts({ total }: SelfExternal) {
  const fact = (label: string, value: string) => ({ label, value, part: false });
  return [
    fact('Pairs with both totals', numberText(total.n)),
    fact('Mean difference of totals', figureText(total.mean, changeText)),
    fact('Mean distance of totals', figureText(total.absolute)),
    fact('Agreement of totals (ICC)', withInterval(total.icc, correlationText)),
  ];
}

function itemsHtml({ items }: SelfExternal, id: string): Html {
  const known = items.filter(({ mean }) => mean.value !== null);
  const values = known.map(({ mean }) => mean.value ?? 0);
  const reach = Math.max(0.5, ...values.map(Math.abs));
  const chart: RangeChart = {
    ticks: marksAt(roundTicks(-reach, reach, 4), (value) => changeText(value)),
    reference: 0,
    rows: known.map(({ number, title, mean }) => ({
      label: `${number} ${title}`,
      line: null,
      box: { from: Math.min(0, mean.value ?? 0), to: Math.max(0, mean.value ?? 0) },
      mark: mean.value,
      text: figureText(mean, (value) => changeText(value, 2)),
    })),
  };
  const furthest = [...known].sort((a, b) => Math.abs(b.mean.value ?? 0) - Math.abs(a.mean.value ?? 0));
  const words = furthest
    .slice(0, 5)
    .map(({ title, mean }) => `${title} ${figureText(mean, (value) => changeText(value, 2))}`);
  return chartWithTable(
    {
      title: 'Mean difference of each item, self minus external',
      alt: `The largest differences: ${words.join(', ')}. All items are in the table below.`,
      draw: (width, measure) => [drawRanges(chart, width, measure)],
    },
    itemTable(items, `${id}-items`),
  );
}

function itemTable(items: SelfExternal['items'], id: string): DataTable {
  return {
    id,
    title: 'Items, self minus external',
    columns: [
      { title: 'Item', kind: 'name' },
      ...['Pairs', 'Mean difference', 'Mean distance'].map((title) => ({ title, kind: 'number' as const })),
    ],
    rows: items.map(({ number, title, n, mean, absolute }) => [
      { text: `${number} ${title}`, by: `${number}` },
      numberText(n),
      figureText(mean, (value) => changeText(value, 2)),
      figureText(absolute, (value) => numberText(value, 2)),
    ]),
    sorted: null,
    findable: false,
    row: 'item',
  };
}

function pairTable(pairs: readonly SelfExternalPair[], id: string): DataTable {
  const day = (date: string) => ({ text: shortDate(date), by: date });
  const sum = (total: number | null) => (total === null ? 'incomplete' : numberText(total, 2));
  return {
    id,
    title: 'Self-assessments beside external reviews',
    columns: [
      { title: 'Service', kind: 'name' },
      { title: 'Self on', kind: 'day' },
      { title: 'Self', kind: 'number' },
      { title: 'External on', kind: 'day' },
      { title: 'External', kind: 'number' },
      { title: 'Difference', kind: 'number' },
    ],
    rows: pairs.map(({ name, self, external, difference }) => [
      ...[name, day(self.date), sum(self.total), day(external.date), sum(external.total)],
      difference === null ? '' : changeText(difference, 2),
    ]),
    sorted: null,
    findable: pairs.length > 5,
    row: 'pair',
  };
}
