import PDFDocument from 'pdfkit';
import { drawBars } from '../charts/bars.ts';
import { drawGauge } from '../charts/gauge.ts';
import type { Chart } from '../charts/model.ts';
import type { Drawing, Measure } from '../charts/shapes.ts';
import { svgOf } from '../charts/svg.ts';
import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { fontsOf, metricsOf } from '../pdf/document.ts';
import { lineWidth } from '../pdf/lines.ts';
import { createTypeface } from '../pdf/typeface.ts';
import type { Canvas } from './canvas.ts';
import { type Page, twip } from './page.ts';

/** Room for a heading above a chart that fills the page, and for the head and foot. */
const otherRoom = 110;
/** Dots to a point: enough that a print shows none. */
const sharpness = 3;

/** Draws charts as pictures, in the faces that the PDF has. What that takes is loaded only where there are charts. */
export async function chartPainter(outline: ReportOutline, look: Look, page: Page): Promise<Canvas['draw']> {
  const charts = [...outline.cover.blocks, ...outline.blocks].filter(({ kind }) => kind === 'chart');
  if (charts.length === 0) return () => [];
  const { rasteriser } = await import('../charts/png.ts');
  const fonts = fontsOf(new PDFDocument({ autoFirstPage: false }), look.fontFolder);
  const typeface = createTypeface(metricsOf(fonts));
  const measure: Measure = (text, size, weight) => lineWidth(text, { size, weight }, typeface);
  const paint = await rasteriser(faces.map((face) => bytesOf(fonts(face))));
  return (chart) =>
    drawings(chart, page, measure).map((drawing) => ({
      bytes: paint(pictureText(drawing, chart, look), sharpness),
      width: drawing.width,
      height: drawing.height,
    }));
}

const faces = ['regular', 'bold', 'fallback'] as const;

/** What a font file holds, as pdfkit has read it; its types do not tell, and its version is pinned. */
function bytesOf(font: unknown): Uint8Array {
  return (font as { font: { stream: { buffer: Uint8Array } } }).font.stream.buffer;
}

function drawings(chart: Chart, page: Page, measure: Measure): Drawing[] {
  const width = page.text / twip;
  if (chart.kind === 'gauge') return [drawGauge(chart, width, measure)];
  const height = (page.height - 2 * page.margin) / twip - otherRoom;
  return drawBars(chart, width, height, measure);
}

function pictureText(drawing: Drawing, { alt }: Chart, { palette }: Look): string {
  const options = { id: 'chart', title: '', description: alt, palette, font: 'Source Sans 3' };
  return svgOf(drawing, { ...options, lengthOf: () => null });
}
