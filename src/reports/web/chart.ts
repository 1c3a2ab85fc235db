import { drawBars } from '../charts/bars.ts';
import { drawGauge } from '../charts/gauge.ts';
import type { Chart } from '../charts/model.ts';
import { exactScreenWidth, screenFont, screenWidth } from '../charts/screen-widths.ts';
import type { Colour, Drawing } from '../charts/shapes.ts';
import { svgOf } from '../charts/svg.ts';
import { paints } from './colours.ts';
import { type Html, html, trusted } from './html.ts';

/** A chart is drawn for two widths, because small words in a wide picture cannot be read on a telephone. */
const widths = { wide: 470, narrow: 205 } as const;

/** A chart in its two drawings, of which one is shown, in the colours of the page. */
export function chartHtml(chart: Chart, id: string, title: string): Html {
  const picture = (size: keyof typeof widths) => svgs(chart, widths[size], `${id}-${size}`, title);
  return html`<figure class="chart"><div class="wide">${picture('wide')}</div><div class="narrow">${picture('narrow')}</div></figure>`;
}

function svgs(chart: Chart, width: number, id: string, title: string): Html[] {
  return drawings(chart, width).map((drawing) =>
    trusted(
      svgOf(drawing, {
        id,
        title,
        description: chart.alt,
        palette: paints as Readonly<Record<Colour, string>>,
        font: screenFont,
        lengthOf: exactScreenWidth,
      }),
    ),
  );
}

function drawings(chart: Chart, width: number): Drawing[] {
  if (chart.kind === 'gauge') return [drawGauge(chart, width, screenWidth)];
  return drawBars(chart, width, Number.POSITIVE_INFINITY, screenWidth);
}
