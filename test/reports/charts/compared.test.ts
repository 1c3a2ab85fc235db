import { describe, expect, it } from 'vitest';
import { drawCourses } from '../../../src/reports/charts/courses.ts';
import { drawDistribution } from '../../../src/reports/charts/distribution.ts';
import { drawRanges } from '../../../src/reports/charts/ranges.ts';
import { drawScatter } from '../../../src/reports/charts/scatter.ts';
import type { Drawing, Measure } from '../../../src/reports/charts/shapes.ts';
import { textBoxes } from '../support/shape-boxes.ts';

const measure: Measure = (text, size) => text.length * size * 0.5;
const marks = (...values: number[]) => values.map((at) => ({ at, text: `${at}` }));

const gauge = {
  kind: 'gauge' as const,
  alt: '',
  bands: [
    { title: 'Low', start: { at: 0, text: '0' }, lit: false },
    { title: 'A band with a long name', start: { at: 90, text: '90' }, lit: false },
  ],
  end: { at: 100, text: '100' },
  marker: { at: 99, text: 'Median 99' },
  range: null,
};

const rows = [
  {
    label: 'A place with a name that takes several lines of its own',
    line: { from: 0, to: 100 },
    box: { from: 20, to: 30 },
    mark: 25,
    text: '25 (12)',
  },
  { label: 'Empty', line: null, box: null, mark: null, text: 'no data' },
];

const drawn: [string, (width: number) => Drawing][] = [
  [
    'totals over the bands',
    (width) =>
      drawDistribution(
        {
          step: 1,
          counts: [
            { at: 0, count: 1 },
            { at: 100, count: 4 },
          ],
          gauge,
        },
        width,
        measure,
      ),
  ],
  [
    'rows with ranges',
    (width) => drawRanges({ ticks: marks(0, 50, 100), reference: 50, rows }, width, measure),
  ],
  [
    'values over the years',
    (width) =>
      drawCourses(
        {
          xs: marks(2024, 2025, 2026),
          ys: marks(25, 75, 125),
          main: {
            title: 'Total',
            points: [
              { at: 2024, value: 25, text: '25' },
              { at: 2026, value: 125, text: '125' },
            ],
          },
          others: [
            [
              { x: 2024, y: 30 },
              { x: 2025, y: 40 },
            ],
          ],
          edges: [{ at: 100, text: 'Good' }],
        },
        width,
        measure,
      ),
  ],
  [
    'points by two values',
    (width) =>
      drawScatter(
        {
          xs: marks(25, 125),
          ys: marks(0, 1),
          xTitle: 'Total',
          yTitle: 'Started a job',
          points: [
            { x: 25, y: 0, count: 1 },
            { x: 125, y: 1, count: 9 },
          ],
          lines: [
            { at: 0.4, text: 'Here, with a name that takes more than one line' },
            { at: 0.4, text: 'There' },
          ],
        },
        width,
        measure,
      ),
  ],
];

describe.each(drawn)('a chart of %s', (_, draw) => {
  it.each([205, 470, 900])('keeps all texts inside the box at a width of %i', (width) => {
    const { shapes, height } = draw(width);
    for (const box of textBoxes(shapes, measure)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width + 0.01);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
  });
});

describe('what a chart shows', () => {
  it('is as high as its count is large', () => {
    const [small, large] = drawn[0]?.[1](470).shapes
      .filter((shape) => shape.kind === 'rect' && shape.fill === 'accent')
      .map((shape) => (shape.kind === 'rect' ? shape.height : 0)) ?? [0, 0];
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(4, 6);
  });

  it('stands where its values are', () => {
    const { shapes } = drawRanges({ ticks: marks(0, 50, 100), reference: null, rows }, 470, measure);
    const [box] = shapes.filter((shape) => shape.kind === 'rect');
    const [line] = shapes.filter((shape) => shape.kind === 'line' && shape.y1 === shape.y2);
    if (box?.kind !== 'rect' || line?.kind !== 'line') throw new Error('Nothing is drawn.');
    expect((box.x - line.x1) / (line.x2 - line.x1)).toBeCloseTo(0.2, 6);
    expect(box.width / (line.x2 - line.x1)).toBeCloseTo(0.1, 6);
  });

  it('tells lines of the same height apart by numbers that do not run into one another', () => {
    const { shapes } = drawn[3]?.[1](470) ?? { shapes: [] };
    const places = textBoxes(shapes, measure).filter(({ text }) => text === '1' || text === '2');
    const beside = places.filter(({ left }) => left > 400).map(({ y }) => y);
    expect(Math.abs((beside[0] ?? 0) - (beside[1] ?? 0))).toBeGreaterThanOrEqual(10);
  });
});
