import { drawBars } from '../charts/bars.ts';
import { drawGauge } from '../charts/gauge.ts';
import type { Chart } from '../charts/model.ts';
import { exactScreenWidth, screenFont, screenWidth } from '../charts/screen-widths.ts';
import type { Colour, Drawing, Measure } from '../charts/shapes.ts';
import { svgOf } from '../charts/svg.ts';
import { paints } from './colours.ts';
import { type Html, html, trusted } from './html.ts';

/** A chart is drawn for two widths, because small words in a wide picture cannot be read on a telephone. */
const widths = { wide: 470, narrow: 205 } as const;

/** A picture of which one of its drawings is shown, with its name and what it shows in words. */
export interface Picture {
  title: string;
  alt: string;
  /** For a width, in parts. */
  draw: (width: number, measure: Measure) => readonly Drawing[];
}

/** A chart in its two drawings, in the colours of the page. */
export function chartHtml(chart: Chart, id: string, title: string): Html {
  return pictureHtml({ title, alt: chart.alt, draw: (width) => drawings(chart, width) }, id);
}

export function pictureHtml(picture: Picture, id: string): Html {
  const drawn = (size: keyof typeof widths) => svgs(picture, widths[size], `${id}-${size}`);
  return html`<figure class="chart"><div class="wide">${drawn('wide')}</div><div class="narrow">${drawn('narrow')}</div></figure>`;
}

function svgs({ title, alt, draw }: Picture, width: number, id: string): Html[] {
  return draw(width, screenWidth).map((drawing, part) =>
    trusted(
      svgOf(drawing, {
        id: part === 0 ? id : `${id}-${part + 1}`,
        title,
        description: alt,
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
