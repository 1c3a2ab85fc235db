import type { Shape } from './shapes.ts';

/** A shape moved down. */
export function lowered(shape: Shape, by: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
    case 'polygon':
      return { ...shape, points: shape.points.map(([x, y]) => [x, y + by] as const) };
    default:
      return { ...shape, y: shape.y + by };
  }
}
