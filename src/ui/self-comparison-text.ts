import type { ChalkInstance } from 'chalk';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import { kinds } from '../core/review/words.ts';
import {
  type ComparedReview,
  type ItemDifference,
  type SelfComparison,
  selfRatingsInGeneral,
} from '../core/self-comparison/compare.ts';
import { statisticText } from '../core/self-comparison/words.ts';
import { formatNumber } from '../core/suggestion/numbers.ts';
import { columnRow } from './columns.ts';
import { totalText } from './status.ts';
import { hang, wrap } from './wrap.ts';

interface Drawing {
  width: number;
  style: ChalkInstance;
  plain: boolean;
}

/** How a service and an external review rated: the items on which they differ, the figures, and the totals. */
export function selfComparisonText(comparison: SelfComparison, drawing: Drawing): string {
  const { width, style } = drawing;
  const { self, external, rubric, notices } = comparison;
  return [
    style.bold(wrap(printable(external.service.name), width)),
    wrap(printable(rubric.title), width),
    reviewLine('The service', self, width),
    reviewLine('External', external, width),
    ...notices.map((notice) => style.yellow(wrap(printable(`Note: ${notice}`), width))),
    '',
    ...itemLines(comparison, drawing),
    '',
    ...statisticText(comparison).map((line) => wrap(line, width)),
    '',
    ...totalLines(comparison, drawing),
    '',
    wrap(selfRatingsInGeneral, width),
  ].join('\n');
}

function reviewLine(label: string, { kind, dates }: ComparedReview, width: number): string {
  return wrap(printable(`${label}: ${kinds[kind].toLowerCase()}, ${formatDates(dates)}`), width);
}

function itemLines({ items }: SelfComparison, drawing: Drawing): string[] {
  const differing = items.filter(({ difference }) => difference !== null && difference !== 0);
  const same = items.filter(({ difference }) => difference === 0);
  const missing = items.filter(({ difference }) => difference === null);
  const wide = !drawing.plain && drawing.width >= 70;
  return [
    ...(differing.length === 0
      ? [wrap('No item that both have rated is rated differently.', drawing.width)]
      : wide
        ? table(differing, drawing)
        : differing.map((item) => differenceLine(item, drawing))),
    ...(same.length === 0 ? [] : ['', sameLine(same, drawing.width)]),
    ...(missing.length === 0 ? [] : ['', ...missing.map((item) => missingLine(item, drawing))]),
  ];
}

function table(items: readonly ItemDifference[], { width, style }: Drawing): string[] {
  const title = Math.min(54, width - 53);
  const row = (cells: readonly [string, string, string, string, string, string], bold = false) =>
    columnRow([
      { text: cells[0], width: 5, align: 'right' },
      { text: cells[1], width: title, ...(bold && { draw: style.bold }) },
      { text: cells[2], width: 9, align: 'right', ...(bold && { draw: style.bold }) },
      { text: cells[3], width: 10, align: 'right', ...(bold && { draw: style.bold }) },
      { text: cells[4], width: 7, align: 'right', ...(bold && { draw: style.bold }) },
      { text: cells[5], width: 21, ...(bold && { draw: style.bold }) },
    ]);
  return [
    row(['', 'Rated differently', 'Service', 'External', 'Diff.', 'By the service'], true),
    ...items.map(({ number, title, self, external, difference }) =>
      row([
        `${number}`,
        title,
        `${self}`,
        `${external}`,
        signed(difference ?? 0),
        (difference ?? 0) > 0 ? 'rated higher' : 'rated lower',
      ]),
    ),
  ];
}

function differenceLine(item: ItemDifference, drawing: Drawing): string {
  const { title, self, external } = item;
  const difference = item.difference ?? 0;
  const side = difference > 0 ? 'rated higher' : 'rated lower';
  const rated = `service ${self}, external ${external}, difference ${signed(difference)}`;
  return numbered(item, `${title}: ${rated}, ${side} by the service`, drawing);
}

function missingLine(item: ItemDifference, drawing: Drawing): string {
  const { title, self, external } = item;
  const one = self !== null ? `service ${self}` : external !== null ? `external ${external}` : null;
  const rated = one === null ? 'rated in neither' : `not rated in both, ${one}`;
  return numbered(item, `${title}: ${rated}`, drawing);
}

function numbered({ number }: ItemDifference, text: string, { width, plain }: Drawing): string {
  return plain ? wrap(`${number} ${text}`, width) : hang(`${String(number).padStart(2)}  `, text, width, 4);
}

function sameLine(items: readonly ItemDifference[], width: number): string {
  const numbers = items.map(({ number }) => number).sort((a, b) => a - b);
  const count = numbers.length === 1 ? '1 item' : `${numbers.length} items`;
  return wrap(`Rated the same, ${count}: ${numbers.join(', ')}.`, width);
}

function totalLines(
  { self, external, totalDifference }: SelfComparison,
  { width, style }: Drawing,
): string[] {
  const lines = [`The service: ${totalOf(self)}`, `External: ${totalOf(external)}`];
  const difference =
    totalDifference === null
      ? 'The totals cannot be compared while one of them is not complete.'
      : `Difference of the totals: ${signed(totalDifference)}.`;
  return [...lines.map((line) => style.bold(wrap(line, width))), wrap(difference, width)];
}

function totalOf({ total }: ComparedReview): string {
  const text = totalText(total);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** With its sign, so that nothing depends on the column it stands in. */
function signed(difference: number): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`;
}
