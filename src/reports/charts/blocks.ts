import { barLines } from './bar-blocks.ts';
import { gaugeLines } from './gauge-blocks.ts';
import type { Chart } from './model.ts';

/** A chart as lines of text, no wider than so many columns, that can be read without colour. */
export function blocksOf(chart: Chart, width: number): string[] {
  const lines = chart.kind === 'gauge' ? gaugeLines(chart, width) : barLines(chart, width);
  return lines.map((line) => line.trimEnd());
}
