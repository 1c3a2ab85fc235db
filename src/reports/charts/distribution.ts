import { drawGauge } from './gauge.ts';
import { lowered } from './lowered.ts';
import type { GaugeChart } from './model.ts';
import type { Drawing, Measure, Shape } from './shapes.ts';

/** How many stand at each value, over the bands that the values fall in. */
export interface DistributionChart {
  counts: readonly { at: number; count: number }[];
  /** How wide a column is, as a difference of values. */
  step: number;
  gauge: GaugeChart;
}

const height = 110;

/** Columns over the bands: the line of the gauge is their foot, its marker the median. */
export function drawDistribution(chart: DistributionChart, width: number, measure: Measure): Drawing {
  const { bands, end } = chart.gauge;
  const gauge = drawGauge(chart.gauge, width, measure);
  const start = bands[0]?.start.at ?? 0;
  const overhang = 7;
  const place = (value: number) =>
    overhang + ((value - start) / (end.at - start || 1)) * (width - 2 * overhang);
  const most = Math.max(1, ...chart.counts.map(({ count }) => count));
  const columns = chart.counts.map(({ at, count }): Shape => {
    const [left, right] = [place(at - chart.step / 2), place(at + chart.step / 2)];
    const high = (count / most) * (height - 18);
    const x = Math.max(0, left);
    return {
      kind: 'rect',
      x,
      y: height - high,
      width: Math.max(1, right - x - 0.5),
      height: high,
      fill: 'accent',
      stroke: null,
    };
  });
  const words = `Highest column: ${most} ${most === 1 ? 'review' : 'reviews'}`;
  return {
    width,
    height: height + 4 + gauge.height,
    shapes: [
      { kind: 'text', x: 0, y: 10, text: words, size: 10, weight: 'regular', colour: 'quiet' },
      { kind: 'line', x1: 0, y1: height, x2: width, y2: height, colour: 'quiet', thickness: 0.75 },
      ...columns,
      ...gauge.shapes.map((shape) => lowered(shape, height + 4)),
    ],
  };
}
