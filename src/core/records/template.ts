import type { ListKind } from './model.ts';

/**
 * An empty list to be filled in: its headings, as CSV. The mark at its start makes Excel read and save it as UTF-8,
 * so that accents survive; the line ends with CR LF, as Excel writes it.
 */
export function templateOf({ columns }: ListKind): string {
  return `\uFEFF${columns.map(({ title }) => title).join(',')}\r\n`;
}
