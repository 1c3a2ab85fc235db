import { describe, expect, it } from 'vitest';
import { drawBars } from '../../../src/reports/charts/bars.ts';
import type { Measure } from '../../../src/reports/charts/shapes.ts';
import { barsOf } from '../../../src/reports/outline/charts.ts';
import { goodReview, openReview, sourceOf } from '../support/sample-reviews.ts';
import { textBoxes } from '../support/shape-boxes.ts';
import { bandsFrom, reviewWith, smallRubric } from '../support/small-rubric.ts';

const measure: Measure = (text, size) => text.length * size * 0.5;
const chart = barsOf(sourceOf(openReview));

describe('the bar chart of the items', () => {
  it('has a bar for every rating, as long as the rating is high', () => {
    const [drawing] = drawBars(chart, 480, 2000, measure);
    const bars = (drawing?.shapes ?? []).filter(
      (shape) => shape.kind === 'rect' && shape.stroke !== null && shape.x > 50,
    );
    expect(bars).toHaveLength(22);
    const [four, five] = bars.map((bar) => (bar.kind === 'rect' ? bar.width : 0));
    expect((four ?? 0) / (five ?? 1)).toBeCloseTo(4 / 5, 6);
  });

  it('tells ratings that call for a recommendation by a hollow bar', () => {
    const hollow = chart.groups.flatMap(({ bars }) => bars).filter(({ style }) => style === 'hollow');
    expect(hollow.map(({ number }) => number)).toEqual(['6', '17', '24']);
    expect(chart.legend).toHaveLength(2);
  });

  it('shows each rating and each reason at its bar, and tells them all in words', () => {
    const texts = drawBars(chart, 480, 2000, measure).flatMap(({ shapes }) =>
      textBoxes(shapes, measure).map(({ text }) => text),
    );
    expect(texts).toEqual(
      expect.arrayContaining(['4', '5', '3', 'not rated: not seen yet', 'Staffing', 'Services']),
    );
    expect(chart.alt).toContain('1 Caseload size, 4;');
    expect(chart.alt).toContain(
      '18 Job development: quality of employer contact, not rated: not enough evidence',
    );
  });

  it.each([260, 480, 900])('keeps all texts inside the box at a width of %i', (width) => {
    for (const { shapes, height } of drawBars(chart, width, 2000, measure)) {
      for (const box of textBoxes(shapes, measure)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(height);
      }
    }
  });

  it('comes in parts where it is higher than the page, and every part has its axis', () => {
    const parts = drawBars(chart, 480, 250, measure);
    expect(parts.length).toBeGreaterThan(1);
    for (const { height, shapes } of parts) {
      expect(height).toBeLessThanOrEqual(250);
      expect(shapes[0]).toMatchObject({ kind: 'text', text: '0' });
    }
  });

  it('shows a rating of 0 on a scale from 0', () => {
    const rubric = smallRubric({ sizes: [2], bands: bandsFrom([['All', 0]], 8, 1) });
    const review = reviewWith(rubric, [0, 4]);
    const small = barsOf(sourceOf(review, rubric));
    expect(small.groups[0]?.bars[0]).toMatchObject({ value: 0, text: '0', style: 'hollow' });
    expect(small.ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('leaves out tick numbers that would run into one another', () => {
    const rubric = smallRubric({
      sizes: [1],
      scale: { min: 0, max: 100, recommendBelow: 50 },
      bands: bandsFrom([['All', 0]], 100, 1),
    });
    const review = reviewWith(rubric, [70]);
    const wide = barsOf(sourceOf(review, rubric));
    const [drawing] = drawBars(wide, 480, 2000, measure);
    const ticks = textBoxes(drawing?.shapes ?? [], measure).filter(({ y }) => y === 10);
    expect(ticks.length).toBeGreaterThan(5);
    expect(ticks.filter(({ left }, index) => left < (ticks[index - 1]?.right ?? 0))).toEqual([]);
  });

  it('covers all items of a complete review', () => {
    const whole = barsOf(sourceOf(goodReview));
    expect(whole.groups.flatMap(({ bars }) => bars)).toHaveLength(25);
  });
});
