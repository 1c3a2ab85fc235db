import { drawBars } from '../charts/bars.ts';
import { drawGauge } from '../charts/gauge.ts';
import type { Chart } from '../charts/model.ts';
import type { Drawing, Measure, Shape } from '../charts/shapes.ts';
import type { Logo } from '../look.ts';
import { type Content, content, type Element, element } from './accessible/structure.ts';
import { type Box, box, type Piece } from './box.ts';
import { breakLines, lineWidth } from './lines.ts';
import type { Setting } from './setting.ts';

/** Room for a heading above a chart that fills the page. */
const headingRoom = 60;
const largestLogo = { width: 200, height: 64 };

/** A chart in vectors; one that is higher than a page comes in parts, which are one picture to those who listen. */
export function chartBoxes(chart: Chart, parent: Element, setting: Setting): Box[] {
  const figure = element(parent, 'Figure', { alt: chart.alt });
  const inside = content(figure);
  return drawings(chart, setting).map(({ height, shapes }) => {
    const pieces = shapes.flatMap((shape) => pieceOf(shape, inside, setting));
    return box(height, pieces, { before: 18, figure });
  });
}

function drawings(chart: Chart, { paper, typeface }: Setting): Drawing[] {
  const measure: Measure = (text, size, weight) => lineWidth(text, { size, weight }, typeface);
  if (chart.kind === 'gauge') return [drawGauge(chart, paper.textWidth, measure)];
  return drawBars(chart, paper.textWidth, paper.textHeight - headingRoom, measure);
}

function pieceOf(shape: Shape, inside: Content, { typeface }: Setting): Piece[] {
  if (shape.kind !== 'text') return [{ ...shape, content: inside }];
  const { x, y, text, size, weight, colour } = shape;
  const lines = breakLines(text, { size, weight }, Number.POSITIVE_INFINITY, typeface);
  return lines.map(({ runs }) => ({ kind: 'runs', content: inside, x, y, runs, size, colour }));
}

/** The sign of the organisation, in its own proportions. */
export function logoBox(logo: Logo, parent: Element): Box {
  const figure = element(parent, 'Figure', { alt: logo.alt });
  const scale = Math.min(largestLogo.width / logo.width, largestLogo.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const piece: Piece = { kind: 'image', content: content(figure), x: 0, y: 0, width, height, logo };
  return box(height, [piece], { figure });
}
