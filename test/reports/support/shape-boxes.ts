import type { Measure, Shape } from '../../../src/reports/charts/shapes.ts';

/** Where each text of a drawing stands. */
export function textBoxes(shapes: readonly Shape[], measure: Measure) {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return [];
    const { text, x, y, size, weight } = shape;
    return [{ text, y, left: x, right: x + measure(text, size, weight), bottom: y + size * 0.25 }];
  });
}
