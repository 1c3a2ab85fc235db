import { drawBars } from '../charts/bars.ts';
import { drawGauge } from '../charts/gauge.ts';
import type { Chart } from '../charts/model.ts';
import type { Drawing, Measure, Shape } from '../charts/shapes.ts';
import { type Box, box, type Piece } from './box.ts';
import { breakLines, lineWidth } from './lines.ts';
import { textHeight, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

/** Room for a heading above a chart that fills the page. */
const headingRoom = 60;

/** A chart in vectors; one that is higher than a page comes in parts. */
export function chartBoxes(chart: Chart, typeface: Typeface): Box[] {
  return drawings(chart, typeface).map(({ height, shapes }) =>
    box(
      height,
      shapes.flatMap((shape) => pieceOf(shape, typeface)),
      { before: 16 },
    ),
  );
}

function drawings(chart: Chart, typeface: Typeface): Drawing[] {
  const measure: Measure = (text, size, weight) => lineWidth(text, { size, weight }, typeface);
  if (chart.kind === 'gauge') return [drawGauge(chart, textWidth, measure)];
  return drawBars(chart, textWidth, textHeight - headingRoom, measure);
}

function pieceOf(shape: Shape, typeface: Typeface): Piece[] {
  if (shape.kind !== 'text') return [shape];
  const { x, y, text, size, weight, colour } = shape;
  const lines = breakLines(text, { size, weight, colour, leading: size }, Number.POSITIVE_INFINITY, typeface);
  return lines.map(({ runs }) => ({ kind: 'runs', x, y, runs, size, colour }));
}
