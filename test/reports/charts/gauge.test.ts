import { describe, expect, it } from 'vitest';
import { drawGauge } from '../../../src/reports/charts/gauge.ts';
import type { GaugeChart } from '../../../src/reports/charts/model.ts';
import type { Measure, Shape } from '../../../src/reports/charts/shapes.ts';
import { gaugeOf } from '../../../src/reports/outline/charts.ts';
import { goodReview, openReview, sourceOf } from '../support/sample-reviews.ts';
import { textBoxes } from '../support/shape-boxes.ts';

const measure: Measure = (text, size) => text.length * size * 0.5;
const complete = gaugeOf(sourceOf(goodReview));
const open = gaugeOf(sourceOf(openReview));

describe('the band gauge', () => {
  it('puts the marker where the total stands between the edges', () => {
    const { shapes } = drawGauge(complete, 400, measure);
    const bands = rects(shapes);
    const [left, right] = [bands[0]?.x ?? 0, (bands[3]?.x ?? 0) + (bands[3]?.width ?? 0)];
    const tip = shapes.find((shape) => shape.kind === 'polygon')?.points[2]?.[0] ?? 0;
    expect((tip - left) / (right - left)).toBeCloseTo((103 - 25) / (125 - 25), 6);
  });

  it('draws the bands to scale and tells the one that is reached from the others', () => {
    const bands = rects(drawGauge(complete, 400, measure).shapes);
    expect(bands.map(({ width }) => Math.round((width / 386) * 100))).toEqual([49, 26, 15, 10]);
    expect(bands.map(({ fill }) => fill)).toEqual(['grey', 'grey', 'accent', 'grey']);
  });

  it('shows every edge as a number', () => {
    const texts = drawGauge(complete, 400, measure).shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(['25', '74', '100', '115', '125', '103']));
  });

  it('shows the possible totals as a bar and every possible band', () => {
    const { shapes } = drawGauge(open, 400, measure);
    expect(shapes.some((shape) => shape.kind === 'polygon')).toBe(false);
    expect(shapes.some((shape) => shape.kind === 'text' && shape.text === '95 – 107')).toBe(true);
    expect(rects(shapes).filter(({ fill }) => fill === 'accent')).toHaveLength(2);
  });

  it('says in words all that it shows', () => {
    expect(complete.alt).toContain('The total is 103: Good fidelity');
    expect(complete.alt).toContain('Exemplary fidelity from 115 to 125');
    expect(open.alt).toContain(
      'Totals still possible: 95 to 107. Bands still possible: Good fidelity or Fair fidelity',
    );
  });

  it.each([200, 400, 700])(
    'keeps all labels inside the box and apart from one another at a width of %i',
    (width) => {
      for (const chart of [complete, open, crowded]) {
        const { height, shapes } = drawGauge(chart, width, measure);
        const boxes = textBoxes(shapes, measure);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width + 0.01);
          expect(box.bottom).toBeLessThanOrEqual(height);
        }
        const names = boxes.filter(({ y }) => y > 80);
        const clashes = names.filter((a) =>
          names.some((b) => a !== b && a.y === b.y && a.left < b.right && b.left < a.right),
        );
        expect(clashes).toEqual([]);
      }
    },
  );
});

const crowded: GaugeChart = {
  kind: 'gauge',
  alt: '',
  bands: Array.from({ length: 9 }, (_, index) => ({
    title: `A band with a long name, the ${index + 1}th of nine`,
    start: { at: index * 3, text: `${index * 3}` },
    lit: index === 8,
  })),
  end: { at: 27, text: '27' },
  marker: { at: 27, text: '27' },
  range: null,
};

function rects(shapes: readonly Shape[]) {
  return shapes.filter((shape) => shape.kind === 'rect');
}
