import { wrap } from './wrap.ts';

/** One cell of a row: its text, how it is drawn, and the columns it may take. */
export interface Cell {
  text: string;
  width: number;
  draw?: (text: string) => string;
  align?: 'right';
}

/** Sets cells side by side without any rules: a long text is wrapped within its own column. */
export function columnRow(cells: readonly Cell[]): string {
  const wrapped = cells.map(({ text, width }) => wrap(text, width - gap).split('\n'));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => drawLine(cells, wrapped, line)).join('\n');
}

/** The space between two columns. */
const gap = 2;

function drawLine(cells: readonly Cell[], wrapped: readonly (readonly string[])[], line: number): string {
  const parts = cells.map(({ width, align, draw = (text) => text }, column) => {
    const found = wrapped[column]?.[line] ?? '';
    const text = align === 'right' && found !== '' ? found.padStart(width - gap) : found;
    // Padded outside the drawing, so that colour never runs into the gap.
    return text === '' ? ' '.repeat(width) : draw(text) + ' '.repeat(Math.max(0, width - text.length));
  });
  return parts.join('').trimEnd();
}
