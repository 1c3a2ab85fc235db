import { footAxis, frameOf, sideAxis, widestOf } from './axis.ts';
import { wrapLabel } from './labels.ts';
import type { Mark } from './model.ts';
import { diamondAt } from './ranges.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

/** Points by two values, with lines to compare them with. */
export interface ScatterChart {
  xs: readonly Mark[];
  ys: readonly Mark[];
  xTitle: string;
  yTitle: string;
  /** Several at one place are one point. */
  points: readonly { x: number; y: number; count: number }[];
  /** Lines across, by number; what the numbers mean stands below. */
  lines: readonly Mark[];
}

const small = { size: 10, weight: 'regular' } as const;

/** Draws the points over the lines; those that stand for more are larger. */
export function drawScatter(chart: ScatterChart, width: number, measure: Measure): Drawing {
  const texts = chart.ys.map(({ text }) => text);
  const left = widestOf(texts, measure) + 8;
  const frame = frameOf({
    width,
    top: 24,
    height: 220,
    left,
    right: 22,
    xs: chart.xs,
    ys: chart.ys,
    measure,
  });
  const { x, y, bottom, right } = frame;
  const most = Math.max(1, ...chart.points.map(({ count }) => count));
  const points = chart.points.map((point): Shape => {
    const size = most === 1 ? 3.5 : 1.5 + 5 * Math.sqrt(point.count / most);
    return { kind: 'polygon', points: diamondAt(x(point.x), y(point.y), size), fill: 'accent' };
  });
  const key = keyShapes(chart, bottom + 42, width, measure);
  const end = measure(chart.xTitle, small.size, small.weight);
  return {
    width,
    height: key.bottom,
    shapes: [
      ...sideAxis(chart.ys, frame),
      ...points,
      ...numberedLines(chart.lines, frame.left, right, y),
      ...footAxis(chart.xs, frame),
      { kind: 'text', x: 0, y: 10, text: chart.yTitle, ...small, colour: 'ink' },
      {
        kind: 'text',
        x: Math.max(0, right - end),
        y: bottom + 29,
        text: chart.xTitle,
        ...small,
        colour: 'ink',
      },
      ...key.shapes,
    ],
  };
}

/** Lines near one another have their numbers moved apart. */
function numberedLines(
  lines: readonly Mark[],
  left: number,
  right: number,
  y: (value: number) => number,
): Shape[] {
  let free = Number.POSITIVE_INFINITY;
  const numbered = lines.map(({ at }, index) => ({ at, text: `${index + 1}` }));
  return [...numbered]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, text }): Shape[] => {
      const place = Math.min(y(at) + 3.5, free);
      free = place - 10;
      return [
        { kind: 'line', x1: left, y1: y(at), x2: right, y2: y(at), colour: 'ink', thickness: 0.75 },
        { kind: 'line', x1: right, y1: y(at), x2: right + 8, y2: place - 3.5, colour: 'ink', thickness: 0.5 },
        { kind: 'text', x: right + 10, y: place, text, size: 10, weight: 'bold', colour: 'ink' },
      ];
    });
}

function keyShapes(
  { lines }: ScatterChart,
  top: number,
  width: number,
  measure: Measure,
): { shapes: Shape[]; bottom: number } {
  let y = top;
  const shapes = lines.flatMap(({ text }, index) =>
    wrapLabel(`${index + 1}  ${text}`, width, small, measure).map((line): Shape => {
      y += 12;
      return { kind: 'text', x: 0, y: y - 3, text: line, ...small, colour: 'quiet' };
    }),
  );
  return { shapes, bottom: y + 2 };
}
