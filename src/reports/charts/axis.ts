import type { Mark } from './model.ts';
import type { Measure, Shape } from './shapes.ts';

/** The rectangle that figures are drawn in, with the place of a value on either axis. */
export interface Frame {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (value: number) => number;
  y: (value: number) => number;
  measure: Measure;
}

export interface Room {
  width: number;
  top: number;
  height: number;
  left: number;
  right: number;
  xs: readonly Mark[];
  ys: readonly Mark[];
  measure: Measure;
}

const small = { size: 10, weight: 'regular' } as const;

/** A frame whose axes run from their first mark to their last. */
export function frameOf({ width, top, height, left, right, xs, ys, measure }: Room): Frame {
  const ends = { left, right: width - right, top, bottom: top + height };
  const scale = (marks: readonly Mark[], from: number, to: number) => {
    const [first, last] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 1];
    return (value: number) => from + ((value - first) / (last - first || 1)) * (to - from);
  };
  return {
    ...ends,
    width,
    measure,
    x: scale(xs, ends.left, ends.right),
    y: scale(ys, ends.bottom, ends.top),
  };
}

/** Numbers along the foot, of which those that would run into another are left out, with short strokes. */
export function footAxis(marks: readonly Mark[], { x, bottom, width, measure }: Frame): Shape[] {
  let free = Number.NEGATIVE_INFINITY;
  return marks.flatMap(({ at, text }): Shape[] => {
    const room = measure(text, small.size, small.weight);
    const start = Math.max(0, Math.min(x(at) - room / 2, width - room));
    if (start < free) return [];
    free = start + room + 4;
    return [
      { kind: 'line', x1: x(at), y1: bottom, x2: x(at), y2: bottom + 4, colour: 'quiet', thickness: 0.75 },
      { kind: 'text', x: start, y: bottom + 15, text, ...small, colour: 'quiet' },
    ];
  });
}

/** Numbers at the side, with a pale line across each. */
export function sideAxis(marks: readonly Mark[], { y, left, right, measure }: Frame): Shape[] {
  return marks.flatMap(({ at, text }): Shape[] => [
    { kind: 'line', x1: left, y1: y(at), x2: right, y2: y(at), colour: 'rule', thickness: 0.5 },
    {
      kind: 'text',
      x: left - 5 - measure(text, small.size, small.weight),
      y: y(at) + 3.5,
      text,
      ...small,
      colour: 'quiet',
    },
  ]);
}

/** How wide the widest of the texts is. */
export function widestOf(texts: readonly string[], measure: Measure): number {
  return Math.max(0, ...texts.map((text) => measure(text, small.size, small.weight)));
}
