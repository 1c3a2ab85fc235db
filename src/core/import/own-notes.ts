import type { Evidence } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { goesOn, itemChoice, noteKeys } from './form.ts';
import type { Unread } from './found.ts';
import { type Book, textAt } from './model.ts';
import { rowPlace } from './places.ts';
import { shown } from './ratings.ts';

export interface NotesRead {
  evidence: ReadonlyMap<string, Evidence[]>;
  unread: readonly Unread[];
}

/** The notes of a workbook of our own, by item; a note without an item or a source is named, not guessed at. */
export function readNotes({ sheets }: Book, rubric: Rubric): NotesRead {
  const evidence = new Map<string, Evidence[]>();
  const unread: Unread[] = [];
  const sheet = sheets.find(({ rows }) =>
    rows.some((cells) => cells.some(({ text }) => text === noteKeys.note)),
  );
  const keys = sheet?.rows.findIndex((cells) => cells.some(({ text }) => text === noteKeys.note)) ?? -1;
  if (sheet === undefined) return { evidence, unread };
  const column = (name: keyof typeof noteKeys) =>
    sheet.rows[keys]?.findIndex(({ text }) => text === noteKeys[name]) ?? -1;
  let last: Evidence[] | null = null;
  // The headings that people read stand in the row below the keys.
  for (let row = keys + 2; row < sheet.rows.length; row += 1) {
    const cell = (name: keyof typeof noteKeys) => textAt(sheet, row, column(name));
    const [label, source, note] = [cell('item'), cell('source'), cell('note')];
    if (label === '' && source === goesOn) goOn(last, note);
    else if (label !== '' || source !== '' || note !== '') {
      const found = noteIn(
        { label, source, note, from: cell('from') || null, by: cell('by') || null },
        rubric,
      );
      if ('why' in found) unread.push({ where: `sheet “${sheet.name}”, ${rowPlace(row)}`, why: found.why });
      last = 'why' in found ? null : [...(evidence.get(found.item) ?? []), found.entry];
      if (!('why' in found) && last !== null) evidence.set(found.item, last);
    }
  }
  return { evidence, unread };
}

interface Row {
  label: string;
  source: string;
  note: string;
  from: string | null;
  by: string | null;
}

function noteIn(
  { label, source, note, from, by }: Row,
  rubric: Rubric,
): { item: string; entry: Evidence } | { why: string } {
  const item = allItems(rubric).find((one) => itemChoice(one) === label || one.id === label);
  if (item === undefined)
    return { why: label === '' ? 'the note names no item' : `“${shown(label)}” is no item of this scale` };
  const code = Object.keys(rubric.sources).find((one) => one.toLowerCase() === source.toLowerCase());
  if (code === undefined)
    return {
      why: source === '' ? 'the note names no source' : `“${shown(source)}” is no source of evidence`,
    };
  return { item: item.id, entry: { source: code, from, note, by } };
}

function goOn(entries: Evidence[] | null, more: string): void {
  const entry = entries?.at(-1);
  if (entries !== null && entry !== undefined)
    entries[entries.length - 1] = { ...entry, note: entry.note + more };
}
