import { goesOn, itemChoice, longestCell, noteKeys, sheetNames } from '../../core/import/form.ts';
import type { Evidence } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import type { ReportSource } from '../outline/build.ts';
import { cleanText } from '../outline/clean.ts';
import type { Say } from '../words/say.ts';
import { cell, keyRow } from './cells.ts';
import { columnRange, onSheet, rangeOf, wanted } from './formula.ts';
import { listRange } from './lists.ts';
import type { Choice, RowPlan, SheetPlan, StyleName } from './model.ts';

const widths = [46, 10, 36, 100];

/** The rows in which notes are counted. */
const countedRows = 2000;

/** How many notes of an item there are: of one source, or in all. */
export function noteCount(item: Item, source: string | null): string {
  const column = (index: number) => onSheet(sheetNames.notes, columnRange(index, 2, countedRows));
  const ofItem = `${column(0)},${wanted(itemChoice(item))}`;
  return source === null ? `COUNTIFS(${ofItem})` : `COUNTIFS(${ofItem},${column(1)},${wanted(source)})`;
}

/** Whether the notes themselves may be told to the readers. */
export function hasNotes({ audience }: ReportSource): boolean {
  return audience === 'service';
}

/** The sheet with every evidence note of a review, in the order of the items. */
export function notesSheet({ review, rubric, say }: ReportSource, footer: SheetPlan['footer']): SheetPlan {
  const byName = Object.values(review.items).some(({ evidence }) => evidence.some(({ by }) => by !== null));
  const rows = allItems(rubric).flatMap((item) =>
    (review.items[item.id]?.evidence ?? []).flatMap((entry) => noteRows(item, entry, byName)),
  );
  return noteSheet(rows, { rubric, byName, locked: false, footer, say });
}

/** The sheet for notes, with rows to be filled in. */
export function blankNotes(rubric: Rubric, footer: SheetPlan['footer'], say: Say): SheetPlan {
  const row: RowPlan = { cells: widths.map(() => cell(null, 'entryText')) };
  return noteSheet(Array<RowPlan>(blankRows).fill(row), { rubric, byName: false, locked: true, footer, say });
}

const blankRows = 300;

interface Kind {
  rubric: Rubric;
  byName: boolean;
  locked: boolean;
  footer: SheetPlan['footer'];
  say: Say;
}

function noteSheet(rows: RowPlan[], { rubric, byName, locked, footer, say }: Kind): SheetPlan {
  const heads = ['Item', 'Source', 'From whom or what', 'Note', ...(byName ? ['Noted by'] : [])];
  const keys = Object.values(noteKeys).slice(0, heads.length);
  return {
    name: sheetNames.notes,
    columns: [...widths, ...(byName ? [14] : [])].map((width) => ({ width })),
    rows: [keyRow({ ...keys }), { cells: heads.map((title) => cell(say(title), 'head')) }, ...rows],
    frozen: { rows: 2, columns: 1 },
    headings: 1,
    choices: noteChoices(rubric, locked ? blankRows + 1 : countedRows),
    highlights: [],
    locked,
    onePage: false,
    hidden: false,
    footer,
  };
}

function noteChoices(rubric: Rubric, rows: number): Choice[] {
  const sources = Object.entries(rubric.sources).map(([code, title]) => `${code} ${title}`);
  return [
    {
      range: rangeOf(0, 2, rows),
      from: { range: listRange('items', rubric) },
      prompt: null,
      refusal: 'Choose an item from the list, so that the note finds its place.',
    },
    {
      range: rangeOf(1, 2, rows),
      from: { range: listRange('sources', rubric) },
      prompt: { title: 'Source', text: sources.join('\n').slice(0, 255) },
      refusal: `Choose one of: ${Object.keys(rubric.sources).join(', ')}.`.slice(0, 255),
    },
  ];
}

/** A note, in as many rows as its length takes. */
function noteRows(item: Item, { source, from, note, by }: Evidence, byName: boolean): RowPlan[] {
  const [first = '', ...more] = pieces(cleanText(note));
  const style: StyleName = 'text';
  const rest = (text: string) => [null, cell(goesOn, style), null, cell(text, style)];
  return [
    {
      cells: [
        cell(itemChoice(item), style),
        cell(cleanText(source), style),
        cell(cleanText(from ?? ''), style),
        cell(first, style),
        ...(byName ? [cell(cleanText(by ?? ''), style)] : []),
      ],
    },
    ...more.map((text) => ({ cells: rest(text) })),
  ];
}

/** A text in parts that a cell can hold. */
function pieces(text: string): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${longestCell - 100}}`, 'g')) ?? [''];
}
