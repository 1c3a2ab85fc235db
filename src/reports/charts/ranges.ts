import { footAxis, frameOf, widestOf } from './axis.ts';
import { wrapLabel } from './labels.ts';
import type { Mark } from './model.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

/** Rows with a line, a box and a mark on one axis: spreads of groups, differences from zero, estimates with intervals. */
export interface RangeChart {
  ticks: readonly Mark[];
  /** Where a line stands from top to foot, such as at zero; null where there is none. */
  reference: number | null;
  rows: readonly RangeRow[];
}

export interface RangeRow {
  label: string;
  line: { from: number; to: number } | null;
  box: { from: number; to: number } | null;
  mark: number | null;
  text: string;
}

const small = { size: 10, weight: 'regular' } as const;
const lineHeight = 12;
const foot = 20;

/** Narrower than this, labels stand above their rows. */
const roomy = 300;

/** Draws a row for each, with its label on the left, or above where that leaves too little room, and its text on the right. */
export function drawRanges(chart: RangeChart, width: number, measure: Measure): Drawing {
  const above = width < roomy;
  const widest = (of: (row: RangeRow) => string) => widestOf(chart.rows.map(of), measure);
  const left = above ? 8 : Math.min(width * 0.42, widest(({ label }) => label) + 12);
  const right = Math.min(width * 0.3, widest(({ text }) => text) + 12);
  const labels = chart.rows.map(({ label }) => wrapLabel(label, (above ? width : left) - 12, small, measure));
  const heights = labels.map((lines) => rowHeight(lines.length, above));
  const height = heights.reduce((sum, own) => sum + own, 0);
  const frame = frameOf({ width, top: 4, height, left, right, xs: chart.ticks, ys: [], measure });
  let y = 4;
  const rows = chart.rows.flatMap((row, index) => {
    const [lines, own] = [labels[index] ?? [], heights[index] ?? 0];
    const middle = above ? y + own - 10 : y + own / 2;
    const top = above ? y : middle - (lines.length * lineHeight) / 2;
    y += own;
    return [
      ...(above ? [ground(lines, top, measure)] : []),
      ...labelShapes(lines, top),
      ...rowShapes(row, middle, frame.x),
      textAt(frame.right + 8, middle, row.text),
    ];
  });
  return {
    width,
    height: frame.bottom + foot,
    shapes: [...grid(chart, frame.x, frame.bottom), ...footAxis(chart.ticks, frame), ...rows],
  };
}

function rowHeight(lines: number, above: boolean): number {
  return Math.max(1, lines) * lineHeight + (above ? 20 : 5);
}

/** So that no line of the grid runs through the words. */
function ground(lines: readonly string[], top: number, measure: Measure): Shape {
  const size = { width: widestOf(lines, measure) + 3, height: lines.length * lineHeight };
  return { kind: 'rect', x: 0, y: top, ...size, fill: 'white', stroke: null };
}

function labelShapes(lines: readonly string[], top: number): Shape[] {
  return lines.map((text, line): Shape => {
    return { kind: 'text', x: 1, y: top + 9.5 + line * lineHeight, text, ...small, colour: 'ink' };
  });
}

function textAt(x: number, middle: number, text: string): Shape {
  return { kind: 'text', x, y: middle + 3.5, text, ...small, colour: 'ink' };
}

function grid({ ticks, reference }: RangeChart, x: (value: number) => number, bottom: number): Shape[] {
  const upright = (at: number, strong: boolean): Shape => ({
    kind: 'line',
    x1: x(at),
    y1: 2,
    x2: x(at),
    y2: bottom,
    colour: strong ? 'quiet' : 'rule',
    thickness: strong ? 1 : 0.5,
  });
  return [
    ...ticks.map(({ at }) => upright(at, false)),
    ...(reference === null ? [] : [upright(reference, true)]),
  ];
}

function rowShapes({ line, box, mark }: RangeRow, middle: number, x: (value: number) => number): Shape[] {
  return [
    ...(line === null
      ? []
      : [across(x(line.from), x(line.to), middle), stroke(x(line.from), middle), stroke(x(line.to), middle)]),
    ...(box === null
      ? []
      : [
          {
            kind: 'rect' as const,
            x: x(box.from),
            y: middle - 4.5,
            width: Math.max(0.5, x(box.to) - x(box.from)),
            height: 9,
            fill: 'pale' as const,
            stroke: 'accent' as const,
          },
        ]),
    ...(mark === null ? [] : [diamond(x(mark), middle)]),
  ];
}

function across(x1: number, x2: number, y: number): Shape {
  return { kind: 'line', x1, y1: y, x2, y2: y, colour: 'quiet', thickness: 1 };
}

function stroke(x: number, y: number): Shape {
  return { kind: 'line', x1: x, y1: y - 3, x2: x, y2: y + 3, colour: 'quiet', thickness: 1 };
}

function diamond(x: number, y: number): Shape {
  return { kind: 'polygon', points: diamondAt(x, y, 4.5), fill: 'ink' };
}

/** The corners of a small square that stands on one of them. */
export function diamondAt(x: number, y: number, size: number): [number, number][] {
  return [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ];
}
