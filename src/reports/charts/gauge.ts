import { centred, wrapLabel } from './labels.ts';
import type { GaugeBand, GaugeChart, Mark } from './model.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

interface Line {
  width: number;
  /** From a value to its place on the line. */
  place: (value: number) => number;
  measure: Measure;
}

const track = { top: 38, height: 22 };
const small = { size: 10, weight: 'regular' } as const;
const strong = { size: 10, weight: 'bold' } as const;
const large = { size: 16, weight: 'bold' } as const;
const lineHeight = 13;
/** Room at both ends for a marker that points to the very end. */
const overhang = 7;

/** Draws the bands to scale, their edges as numbers below, their names under those, the total or range above. */
export function drawGauge(chart: GaugeChart, width: number, measure: Measure): Drawing {
  const start = chart.bands[0]?.start.at ?? 0;
  const span = chart.end.at - start || 1;
  const place = (value: number) => overhang + ((value - start) / span) * (width - 2 * overhang);
  const line: Line = { width, measure, place };
  const names = bandNames(chart, line);
  return {
    width,
    height: names.bottom,
    shapes: [...bandRects(chart, line), ...edges(chart, line), ...names.shapes, ...pointer(chart, line)],
  };
}

function ends({ bands, end }: GaugeChart): { band: GaugeBand; to: number }[] {
  return bands.map((band, index) => ({ band, to: bands[index + 1]?.start.at ?? end.at }));
}

function bandRects(chart: GaugeChart, { place }: Line): Shape[] {
  return ends(chart).map(({ band, to }) => ({
    kind: 'rect',
    x: place(band.start.at),
    y: track.top,
    width: place(to) - place(band.start.at),
    height: track.height,
    fill: band.lit ? 'accent' : 'grey',
    stroke: 'quiet',
  }));
}

/** The edge numbers; one that would run into the number before it is left out. */
function edges(chart: GaugeChart, line: Line): Shape[] {
  const shapes: Shape[] = [];
  const y = track.top + track.height + 14;
  let free = 0;
  const marks = [...chart.bands.map(({ start }) => start), chart.end];
  const last = marks.length - 1;
  const lastStart = line.width - line.measure(chart.end.text, small.size, small.weight);
  for (const [index, { at, text }] of marks.entries()) {
    const width = line.measure(text, small.size, small.weight);
    const x = centred(line.place(at), width, line.width);
    const crowded = x < free || (index < last && x + width + 4 > lastStart);
    if (index > 0 && index < last && crowded) continue;
    shapes.push({ kind: 'text', x, y, text, ...small, colour: 'quiet' });
    free = x + width + 4;
  }
  return shapes;
}

/** Every band's name under its band, a row lower where it would run into another, with a line that leads to it. */
function bandNames(chart: GaugeChart, line: Line): { shapes: Shape[]; bottom: number } {
  const rows: { free: number; height: number }[] = [];
  const labels = ends(chart).map(({ band, to }) => {
    const style = band.lit ? strong : small;
    const lines = wrapLabel(band.title, line.width, style, line.measure);
    const width = Math.max(...lines.map((text) => line.measure(text, style.size, style.weight)));
    const centre = line.place((band.start.at + to) / 2);
    const x = centred(centre, width, line.width);
    const row = rowFor(rows, x, width, lines.length * lineHeight);
    return { lines, style, width, x, centre, row, lit: band.lit };
  });
  const top = track.top + track.height + 20;
  const topOf = (row: number) => top + rows.slice(0, row).reduce((sum, { height }) => sum + height + 3, 0);
  const shapes = labels.flatMap(({ lines, style, x, row, lit }) =>
    lines.map((text, index): Shape => {
      const y = topOf(row) + (index + 1) * lineHeight - 2;
      return { kind: 'text', x, y, text, ...style, colour: lit ? 'accent' : 'ink' };
    }),
  );
  return { shapes, bottom: topOf(rows.length) + 2 };
}

function rowFor(rows: { free: number; height: number }[], x: number, width: number, height: number): number {
  const found = rows.findIndex(({ free }) => free <= x);
  const index = found === -1 ? rows.length : found;
  rows[index] = { free: x + width + 10, height: Math.max(rows[index]?.height ?? 0, height) };
  return index;
}

function pointer(chart: GaugeChart, line: Line): Shape[] {
  if (chart.range !== null) return rangeBar(chart.range, line);
  return chart.marker === null ? [] : markerAt(chart.marker, line);
}

function markerAt({ at, text }: Mark, { place, width, measure }: Line): Shape[] {
  const x = place(at);
  const textX = centred(x, measure(text, large.size, large.weight), width);
  const tip = track.top + 2;
  return [
    { kind: 'text', x: textX, y: 18, text, ...large, colour: 'ink' },
    {
      kind: 'polygon',
      points: [
        [x - 7, tip - 14],
        [x + 7, tip - 14],
        [x, tip],
      ],
      fill: 'ink',
    },
    { kind: 'line', x1: x, y1: tip - 2, x2: x, y2: track.top + track.height, colour: 'ink', thickness: 2 },
  ];
}

function rangeBar({ from, to }: { from: Mark; to: Mark }, { place, width, measure }: Line): Shape[] {
  const [left, right] = [place(from.at), place(to.at)];
  const y = track.top - 10;
  const text = `${from.text} – ${to.text}`;
  const x = centred((left + right) / 2, measure(text, large.size, large.weight), width);
  const tick = (at: number): Shape => ({
    kind: 'line',
    x1: at,
    y1: y - 6,
    x2: at,
    y2: y + 6,
    colour: 'ink',
    thickness: 2,
  });
  return [
    { kind: 'text', x, y: 18, text, ...large, colour: 'ink' },
    { kind: 'line', x1: left, y1: y, x2: right, y2: y, colour: 'ink', thickness: 4 },
    tick(left),
    tick(right),
  ];
}
