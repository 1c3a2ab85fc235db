import { type Frame, footAxis, frameOf, sideAxis, widestOf } from './axis.ts';
import type { Mark } from './model.ts';
import { diamondAt } from './ranges.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

/** Values over time: one line for all together, thin ones for each, dashes for the edges of bands. */
export interface CourseChart {
  xs: readonly Mark[];
  ys: readonly Mark[];
  main: { title: string; points: readonly { at: number; value: number; text: string }[] };
  others: readonly (readonly { x: number; y: number }[])[];
  edges: readonly Mark[];
}

const small = { size: 10, weight: 'regular' } as const;

/** Draws the thin lines first, so that the one for all stands above them. */
export function drawCourses(chart: CourseChart, width: number, measure: Measure): Drawing {
  const left =
    widestOf(
      chart.ys.map(({ text }) => text),
      measure,
    ) + 8;
  const frame = frameOf({
    width,
    top: 24,
    height: 190,
    left,
    right: 16,
    xs: chart.xs,
    ys: chart.ys,
    measure,
  });
  const { x, y } = frame;
  const thin = chart.others.flatMap((points) =>
    segments(
      points.map((point) => [x(point.x), y(point.y)] as const),
      'rule',
      1,
    ),
  );
  const main = chart.main.points.map(({ at, value, text }) => ({ x: x(at), y: y(value), text }));
  return {
    width,
    height: frame.bottom + 22,
    shapes: [
      ...sideAxis(chart.ys, frame),
      ...thin,
      ...chart.edges.flatMap((edge) => edgeShapes(edge, frame, x(between(chart.xs)))),
      ...segments(
        main.map((point) => [point.x, point.y] as const),
        'accent',
        2.5,
      ),
      ...main.flatMap((point) => pointShapes(point, frame.right, measure)),
      { kind: 'text', x: 0, y: 10, text: chart.main.title, ...small, colour: 'ink' },
      ...footAxis(chart.xs, frame),
    ],
  };
}

function segments(
  points: readonly (readonly [number, number])[],
  colour: 'rule' | 'accent',
  thickness: number,
): Shape[] {
  return points.slice(1).map(([x2, y2], index): Shape => {
    const [x1 = x2, y1 = y2] = points[index] ?? [];
    return { kind: 'line', x1, y1, x2, y2, colour, thickness };
  });
}

function pointShapes(
  { x, y, text }: { x: number; y: number; text: string },
  right: number,
  measure: Measure,
): Shape[] {
  const room = measure(text, 11, 'bold');
  const place = { x: Math.min(right + 14 - room, x + 5), y: y - 8 };
  return [
    { kind: 'polygon', points: diamondAt(x, y, 4.5), fill: 'ink' },
    {
      kind: 'rect',
      x: place.x - 1,
      y: place.y - 9,
      width: room + 2,
      height: 11,
      fill: 'white',
      stroke: null,
    },
    { kind: 'text', ...place, text, size: 11, weight: 'bold', colour: 'ink' },
  ];
}

/** Between the first two marks, where no value is written. */
function between([first, second]: CourseChart['xs']): number {
  return first === undefined ? 0 : (first.at + (second?.at ?? first.at)) / 2;
}

/** A dashed line, with its name above it. */
function edgeShapes({ at, text }: Mark, { left, right, y, measure }: Frame, centre: number): Shape[] {
  const dashes = Array.from({ length: Math.max(1, Math.floor((right - left) / 8)) }, (_, index): Shape => {
    const [x1, height] = [left + index * 8, y(at)];
    return {
      kind: 'line',
      x1,
      y1: height,
      x2: Math.min(right, x1 + 4),
      y2: height,
      colour: 'quiet',
      thickness: 1,
    };
  });
  const wide = measure(text, small.size, small.weight);
  const x = Math.max(left + 2, Math.min(centre - wide / 2, right - wide));
  return [
    ...dashes,
    { kind: 'rect', x: x - 1, y: y(at) - 12, width: wide + 2, height: 11, fill: 'white', stroke: null },
    { kind: 'text', x, y: y(at) - 3, text, ...small, colour: 'quiet' },
  ];
}
