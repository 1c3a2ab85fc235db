import { wrapLabel } from './labels.ts';
import { lowered } from './lowered.ts';
import type { Bar, BarChart, Mark } from './model.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

interface Grid {
  width: number;
  /** The room that item numbers take, with the gap after them. */
  numbers: number;
  /** Where the bars start. */
  left: number;
  place: (value: number) => number;
  measure: Measure;
}

/** One row of the chart, drawn from its own top. */
interface Strip {
  height: number;
  /** A group's title stays with the bar below it. */
  leads: boolean;
  shapes: readonly Shape[];
}

const small = { size: 10, weight: 'regular' } as const;
const strong = { size: 10, weight: 'bold' } as const;
const lineHeight = 12;
const axisHeight = 20;
const gutter = 10;
const barHeight = 9;

/** Draws the bars in groups, with a label on the left and the value at each bar; in parts, where one is too high. */
export function drawBars(chart: BarChart, width: number, maxHeight: number, measure: Measure): Drawing[] {
  const grid = gridOf(chart, width, measure);
  const strips = chart.groups.flatMap(({ title, bars }) => [
    ...(title === '' ? [] : [groupStrip(title, grid)]),
    ...bars.map((bar) => barStrip(bar, grid)),
  ]);
  const legend = legendStrip(chart, grid);
  const parts = split(strips, maxHeight - axisHeight - legend.height);
  return parts.map((part) => assemble(part, legend, chart, grid));
}

function gridOf(chart: BarChart, width: number, measure: Measure): Grid {
  const bars = chart.groups.flatMap((group) => group.bars);
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => measure(text, small.size, 'bold')));
  const numbers = widest(bars.map(({ number }) => number)) + 6;
  const left = Math.min(width * 0.55, numbers + widest(bars.map(({ label }) => label)) + gutter);
  const values = bars.filter(({ value }) => value !== null);
  const span = (chart.ticks.at(-1)?.at ?? 1) - chart.start || 1;
  const room = Math.max(20, width - left - widest(values.map(({ text }) => text)) - gutter);
  return { width, numbers, left, measure, place: (value) => left + ((value - chart.start) / span) * room };
}

function groupStrip(title: string, { width, measure }: Grid): Strip {
  const lines = wrapLabel(title, width, strong, measure);
  const shapes = lines.map((text, index): Shape => {
    return { kind: 'text', x: 0, y: 16 + index * lineHeight, text, ...strong, colour: 'accent' };
  });
  return { height: 9 + lines.length * lineHeight, leads: true, shapes };
}

function barStrip(bar: Bar, grid: Grid): Strip {
  const { numbers, left, measure } = grid;
  const lines = wrapLabel(bar.label, left - numbers - gutter, small, measure);
  const words = bar.value === null ? wrapLabel(bar.text, grid.width - left - gutter, small, measure) : [];
  const height = Math.max(lines.length, words.length) * lineHeight + 4;
  const numberX = numbers - 6 - measure(bar.number, small.size, small.weight);
  const labels = lines.map((text, index) => textAt(numbers, 11 + index * lineHeight, text));
  const drawn =
    bar.value === null ? openBar(words, height, grid) : barShapes(bar, bar.value, height / 2, grid);
  const mark = bar.mark === null ? [] : markShapes(grid.place(bar.mark.at), height / 2);
  return { height, leads: false, shapes: [textAt(numberX, 11, bar.number), ...labels, ...drawn, ...mark] };
}

function textAt(x: number, y: number, text: string): Shape {
  return { kind: 'text', x, y, text, ...small, colour: 'ink' };
}

function barShapes(
  { text, style }: Bar,
  value: number,
  middle: number,
  { left, place, measure }: Grid,
): Shape[] {
  const end = place(value);
  const y = middle - barHeight / 2;
  return [
    { kind: 'rect', x: left, y, width: end - left, height: barHeight, ...paint(style) },
    baseLine(left, middle),
    // No line of the grid runs through the figure.
    {
      kind: 'rect',
      x: end + 4,
      y: middle - 6,
      width: measure(text, small.size, 'bold') + 4,
      height: 12,
      fill: 'white',
      stroke: null,
    },
    { kind: 'text', x: end + 6, y: middle + 3.5, text, ...strong, colour: 'ink' },
  ];
}

/** Words in place of a bar, on white, so that no line of the grid runs through them. */
function openBar(lines: readonly string[], height: number, { left, width, measure }: Grid): Shape[] {
  const top = (height - lines.length * lineHeight) / 2;
  const widest = Math.max(...lines.map((line) => measure(line, small.size, small.weight)));
  const ground = {
    x: left + 4,
    y: top,
    width: Math.min(widest + 4, width - left - 4),
    height: height - 2 * top,
  };
  return [
    baseLine(left, height / 2),
    { kind: 'rect', ...ground, fill: 'white', stroke: null },
    ...lines.map((text, index): Shape => {
      const y = top + index * lineHeight + 9.5;
      return { kind: 'text', x: left + 6, y, text, ...small, colour: 'quiet' };
    }),
  ];
}

function baseLine(x: number, middle: number): Shape {
  return { kind: 'line', x1: x, y1: middle - 7, x2: x, y2: middle + 7, colour: 'quiet', thickness: 1 };
}

function paint(style: Bar['style']): { fill: 'accent' | 'white'; stroke: 'accent' } {
  return { fill: style === 'filled' ? 'accent' : 'white', stroke: 'accent' };
}

function legendStrip({ legend }: BarChart, { width, measure }: Grid): Strip {
  const rows = legend.map(({ style, text }) => ({
    style,
    lines: wrapLabel(text, width - 32, small, measure),
  }));
  let y = 8;
  const shapes = rows.flatMap(({ style, lines }): Shape[] => {
    const top = y;
    y += lines.length * lineHeight + 3;
    return [
      ...legendSign(style, top + 1),
      ...lines.map((text, index): Shape => {
        return { kind: 'text', x: 32, y: top + 9 + index * lineHeight, text, ...small, colour: 'quiet' };
      }),
    ];
  });
  return { height: y, leads: false, shapes };
}

function legendSign(style: BarChart['legend'][number]['style'], y: number): Shape[] {
  if (style === 'mark') return markShapes(12, y + barHeight / 2);
  return [{ kind: 'rect', x: 0, y, width: 24, height: barHeight, ...paint(style) }];
}

/** A small diamond, dark with a white edge, so that it is seen on a bar and beside it. */
function markShapes(x: number, middle: number): Shape[] {
  const diamond = (size: number, fill: 'white' | 'ink'): Shape => ({
    kind: 'polygon',
    points: [
      [x, middle - size],
      [x + size, middle],
      [x, middle + size],
      [x - size, middle],
    ],
    fill,
  });
  return [diamond(6, 'white'), diamond(4.5, 'ink')];
}

/** Strips in parts that are no higher than the room; a group's title never ends a part. */
function split(strips: readonly Strip[], room: number): Strip[][] {
  const parts: Strip[][] = [[]];
  let used = 0;
  for (const [index, strip] of strips.entries()) {
    const needed = strip.height + (strip.leads ? (strips[index + 1]?.height ?? 0) : 0);
    if (used > 0 && used + needed > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(strip);
    used += strip.height;
  }
  return parts;
}

function assemble(strips: readonly Strip[], legend: Strip, chart: BarChart, grid: Grid): Drawing {
  let y = axisHeight;
  const shapes = [...strips, legend].flatMap((strip) => {
    const moved = strip.shapes.map((shape) => lowered(shape, y));
    y += strip.height;
    return moved;
  });
  return { width: grid.width, height: y, shapes: [...axis(chart, grid, y - legend.height), ...shapes] };
}

function axis({ ticks }: BarChart, grid: Grid, bottom: number): Shape[] {
  const { place, width, measure } = grid;
  return roomy(ticks, grid).flatMap(({ at, text }): Shape[] => {
    const textWidth = measure(text, small.size, small.weight);
    const x = Math.min(place(at) - textWidth / 2, width - textWidth);
    return [
      { kind: 'text', x, y: 10, text, ...small, colour: 'quiet' },
      {
        kind: 'line',
        x1: place(at),
        y1: axisHeight - 6,
        x2: place(at),
        y2: bottom,
        colour: 'rule',
        thickness: 0.5,
      },
    ];
  });
}

/** Every second, third … tick, so that their numbers stand apart. */
function roomy(ticks: readonly Mark[], { place, measure }: Grid): Mark[] {
  const widest = Math.max(...ticks.map(({ text }) => measure(text, small.size, small.weight)));
  const apart = Math.abs(place(ticks[1]?.at ?? 0) - place(ticks[0]?.at ?? 0)) || 1;
  const step = Math.ceil((widest + 5) / apart);
  return ticks.filter((_, index) => index % step === 0);
}
