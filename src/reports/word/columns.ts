import { screenWidth } from '../charts/screen-widths.ts';
import type { Weight } from '../charts/shapes.ts';
import type { Column, Table } from '../outline/model.ts';
import { twip } from './page.ts';

const textSize = 11;
/** The room at the sides of a cell. */
const padding = 12 * twip;
const widestNumber = 76 * twip;
/** A longer word may be broken. */
const widestWord = 110 * twip;

/** Numbers take what they need; the other columns share the rest, but none is too narrow for its words. */
export function columnWidths({ columns, rows }: Table, room: number): number[] {
  const textsOf = (index: number) => rows.map(({ cells }) => cells[index]?.text ?? '');
  const least = columns.map((column, index) => leastWidth(column, textsOf(index)));
  const isNumber = (index: number) => columns[index]?.kind === 'number';
  const fixed = new Set([...columns.keys()].filter(isNumber));
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const shares = columns.reduce((sum, { share }, index) => sum + (fixed.has(index) ? 0 : share), 0) || 1;
    const widths = columns.map(({ share }, index) =>
      Math.floor(fixed.has(index) ? (least[index] ?? 0) : (Math.max(0, room - taken) * share) / shares),
    );
    const narrow = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (narrow < 0) return widths;
    fixed.add(narrow);
  }
}

function leastWidth({ kind, title }: Column, texts: readonly string[]): number {
  if (kind === 'number') return Math.min(widestNumber, widest([title, ...texts], 'bold'));
  const words = (text: string) => text.split(/\s+/);
  const needed = Math.max(widest(words(title), 'bold'), widest(texts.flatMap(words), 'regular'));
  return Math.min(widestWord, needed);
}

function widest(texts: readonly string[], weight: Weight): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => screenWidth(text, textSize, weight))) * twip) + padding;
}
