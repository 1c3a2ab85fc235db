import { cellMeasure, cells, padded } from './cells.ts';
import { wrapLabel } from './labels.ts';
import type { Bar, BarChart } from './model.ts';

interface Grid {
  width: number;
  numbers: number;
  labels: number;
  /** Where the bars start, and how many columns the longest may take. */
  left: number;
  room: number;
  /** From a value to columns, in whole eighths. */
  length: (value: number) => number;
}

const style = { size: 1, weight: 'regular' } as const;
const signs = { filled: '█', hollow: '░', mark: '◆' } as const;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** One bar in a line, with its label before it and its figure behind it. */
export function barLines(chart: BarChart, width: number): string[] {
  const grid = gridOf(chart, width);
  const groups = chart.groups.map(({ title, bars }) => [
    ...(title === '' ? [] : wrapLabel(title, width, style, cellMeasure)),
    ...bars.flatMap((bar) => linesOf(bar, grid)),
  ]);
  const legend = chart.legend.flatMap(({ style: kind, text }) =>
    hanging(`${signs[kind]} `, wrapLabel(text, width - 2, style, cellMeasure)),
  );
  return [...groups, legend]
    .filter((group) => group.length > 0)
    .flatMap((group) => [...group, ''])
    .slice(0, -1);
}

function gridOf({ groups, ticks, start }: BarChart, width: number): Grid {
  const bars = groups.flatMap((group) => group.bars);
  const widest = (texts: string[]) => Math.max(0, ...texts.map(cells));
  const numbers = widest(bars.map(({ number }) => number));
  const before = numbers === 0 ? 0 : numbers + 1;
  const labels = Math.min(Math.floor(width / 2) - before, widest(bars.map(({ label }) => label)));
  const figures = widest(bars.filter(({ value }) => value !== null).map(({ text }) => text));
  const left = before + labels + 1;
  const room = Math.max(4, width - left - figures - 1);
  const span = (ticks.at(-1)?.at ?? 1) - start || 1;
  const length = (value: number) => Math.round(((value - start) / span) * room * 8) / 8;
  return { width, numbers: before, labels, left, room, length };
}

function linesOf(bar: Bar, grid: Grid): string[] {
  const labels = wrapLabel(bar.label, grid.labels, style, cellMeasure);
  const head = bar.number === '' ? '' : `${padded(bar.number, grid.numbers - 1, 'start')} `;
  const drawn =
    bar.value === null
      ? wrapLabel(bar.text, grid.width - grid.left, style, cellMeasure)
      : [`${barOf(bar, bar.value, grid)} ${bar.text}`];
  const count = Math.max(labels.length, drawn.length);
  return Array.from({ length: count }, (_, index) => {
    const label = padded(index === 0 ? head : '', grid.numbers) + (labels[index] ?? '');
    return `${padded(label, grid.left)}${drawn[index] ?? ''}`;
  });
}

/** A filled bar is drawn to an eighth of a column, a hollow one to a whole; the mark stands in its own column. */
function barOf({ style: kind, mark }: Bar, value: number, { length }: Grid): string {
  const end = length(value);
  const whole = kind === 'filled' ? Math.floor(end) : Math.round(end);
  const rest = kind === 'filled' ? (eighths[(end - whole) * 8] ?? '') : '';
  const bar = signs[kind].repeat(whole) + rest;
  if (mark === null) return bar;
  const place = Math.max(0, Math.round(length(mark.at)) - 1);
  const signsOf = [...padded(bar, place + 1)];
  signsOf[place] = signs.mark;
  return signsOf.join('');
}

function hanging(head: string, lines: readonly string[]): string[] {
  return lines.map((text, index) => (index === 0 ? head : ' '.repeat(cells(head))) + text);
}
