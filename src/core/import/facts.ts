import type { DateOrder } from '../records/model.ts';
import { tellingText } from '../records/words.ts';
import { readDays } from './days.ts';
import { type Field, fieldNamed, kindIn, modeIn } from './fields.ts';
import { type Facts, noFacts, type Unread } from './found.ts';
import { type Sheet, textAt } from './model.ts';
import { columnName, rowPlace } from './places.ts';
import { numberIn, shown } from './ratings.ts';

/** A cell that tells one thing about a review. */
export interface Told {
  field: Field;
  text: string;
  where: string;
}

/** Facts from cells; what stands there but says nothing that is known is named, and stays unknown. */
export function factsFrom(
  told: readonly Told[],
  order: DateOrder | null,
): { facts: Facts; faults: Unread[]; stated: { value: number; where: string } | null; monthFirst: boolean } {
  let facts = noFacts;
  const faults: Unread[] = [];
  let stated: { value: number; where: string } | null = null;
  let monthFirst = false;
  for (const { field, text, where } of told) {
    if (tellingText(text) === '') continue;
    if (field === 'total') {
      const value = numberIn(text);
      if (value !== null) stated ??= { value, where };
    } else if (field === 'date') {
      const days = readDays(text, order);
      if ('from' in days) facts = { ...facts, from: facts.from ?? days.from, to: facts.to ?? days.to };
      else {
        faults.push({ where, why: days.fault });
        monthFirst ||= days.monthFirst;
      }
    } else if (field === 'kind' || field === 'mode') {
      const value = field === 'kind' ? kindIn(text) : modeIn(text);
      if (value === null)
        faults.push({
          where,
          why: `“${shown(text)}” is no ${field === 'kind' ? 'kind of review' : 'way to hold one'} that is known here`,
        });
      else facts = { ...facts, [field]: facts[field] ?? value };
    } else facts = { ...facts, [field]: facts[field] ?? text };
  }
  return { facts, faults, stated, monthFirst };
}

/** What the cells around a table of ratings tell: a label with its value to the right, or after a colon. */
export function toldAround(
  sheet: Sheet,
  isTable: (row: number) => boolean,
  sections: readonly string[],
): Told[] {
  const titles = new Set(sections.map((title) => title.toLowerCase()));
  return sheet.rows.flatMap((cells, row) =>
    isTable(row)
      ? []
      : cells.flatMap(({ text }, column) => {
          // “Services” with its score beside it is a section, and not the service.
          const found = titles.has(text.toLowerCase()) ? null : labelled(sheet, row, column, text);
          return found === null ? [] : [{ ...found, where: `${columnName(column)}${row + 1}` }];
        }),
  );
}

function labelled(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): { field: Field; text: string } | null {
  const colon = text.indexOf(':');
  const inside = colon < 0 ? '' : text.slice(colon + 1).trim();
  const field = fieldNamed(colon < 0 ? text : text.slice(0, colon));
  if (field === null) return null;
  if (inside !== '') return { field, text: inside };
  const beside = [1, 2, 3].map((step) => textAt(sheet, row, column + step)).find((value) => value !== '');
  return beside === undefined || fieldNamed(beside) !== null ? null : { field, text: beside };
}

/** The total that a row states: beside a label that says nothing but that. */
export function statedTotal(sheet: Sheet, labelColumns: readonly number[], valueColumn: number): Told[] {
  return sheet.rows.flatMap((_, row) => {
    const label = labelColumns.map((column) => textAt(sheet, row, column)).find((text) => text !== '') ?? '';
    const value = textAt(sheet, row, valueColumn);
    return isTotalLabel(label) && numberIn(value) !== null
      ? [{ field: 'total' as const, text: value, where: rowPlace(row) }]
      : [];
  });
}

/** A total of all items, not of a section. */
export function isTotalLabel(text: string): boolean {
  return fieldNamed(text.replace(/\(.*?\)|\bout of \d+|\/\s*\d+/gi, '').trim()) === 'total';
}

/** The rows and columns that the words of a sheet cannot say: a subtotal, or a title of a section. */
export function isSideLabel(text: string, sections: readonly string[]): boolean {
  const words = text.toLowerCase();
  return (
    /\b(sub-?)?total\b|\bscore\b|\baverage\b|\bmean\b|\bband\b/.test(words) ||
    sections.some((title) => words.startsWith(title.toLowerCase()))
  );
}
