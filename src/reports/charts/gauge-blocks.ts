import { cellMeasure, cells, padded } from './cells.ts';
import { centred, wrapLabel } from './labels.ts';
import type { GaugeChart, Mark } from './model.ts';

interface Line {
  width: number;
  /** From a value to its column. */
  place: (value: number) => number;
}

/** What a band that is lit is drawn with, and any other. */
const ground = { lit: '█', dim: '░' } as const;

/** The bands on a line with the total or the range above it and the edges below, and then what the bands are called. */
export function gaugeLines(chart: GaugeChart, width: number): string[] {
  const start = chart.bands[0]?.start.at ?? 0;
  const span = chart.end.at - start || 1;
  const line = { width, place: (value: number) => Math.round(((value - start) / span) * (width - 1)) };
  return [...pointer(chart, line), track(chart, line), edges(chart, line), '', ...names(chart, width)];
}

function pointer({ marker, range }: GaugeChart, line: Line): string[] {
  if (range !== null) {
    const [left, right] = [line.place(range.from.at), line.place(range.to.at)];
    const text = `${range.from.text} – ${range.to.text}`;
    const inner = '─'.repeat(Math.max(0, right - left - 1));
    const bar = right === left ? '│' : `├${inner}┤`;
    return [above(text, (left + right) / 2, line), ' '.repeat(left) + bar];
  }
  if (marker === null) return [];
  const column = line.place(marker.at);
  return [above(marker.text, column, line), `${' '.repeat(column)}▼`];
}

function above(text: string, column: number, { width }: Line): string {
  return ' '.repeat(Math.round(centred(column + 0.5, cells(text), width))) + text;
}

function track({ bands, end }: GaugeChart, { place }: Line): string {
  return bands
    .map(({ start, lit }, index) => {
      const next = bands[index + 1];
      const length = place(next?.start.at ?? end.at) - place(start.at) + (next === undefined ? 1 : 0);
      return `│${(lit ? ground.lit : ground.dim).repeat(Math.max(0, length - (next === undefined ? 2 : 1)))}`;
    })
    .join('')
    .concat('│');
}

/** The numbers of the edges; one that would run into another is left out, since the names below have it too. */
function edges({ bands, end }: GaugeChart, line: Line): string {
  const last = placed(end, line);
  return bands
    .map(({ start }) => placed(start, line))
    .concat(last)
    .reduce((written, { text, column }) => {
      const free = written === '' || cells(written) < column;
      const room = text === last.text || column + cells(text) < last.column;
      return free && room ? padded(written, column) + text : written;
    }, '');
}

function placed({ at, text }: Mark, { place, width }: Line): { text: string; column: number } {
  return { text, column: Math.round(centred(place(at) + 0.5, cells(text), width)) };
}

function names({ bands, end }: GaugeChart, width: number): string[] {
  const widest = Math.max(...bands.map(({ start }) => cells(start.text)), cells(end.text));
  return bands.flatMap(({ title, start, lit }) => {
    const sign = lit ? ground.lit : ground.dim;
    const head = `${sign}${sign} ${padded(start.text, widest, 'start')}  `;
    const lines = wrapLabel(title, width - cells(head), style, cellMeasure);
    return lines.map((text, index) => (index === 0 ? head : ' '.repeat(cells(head))) + text);
  });
}

const style = { size: 1, weight: 'regular' } as const;
