import { goesOn, itemChoice, longestCell, noteHeadings, sheetNames } from '../../core/import/form.ts';
import type { Evidence, Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { cleanText } from '../outline/clean.ts';
import { cell } from './cells.ts';
import { columnRange, onSheet, rangeOf, wanted } from './formula.ts';
import { listRange } from './lists.ts';
import type { Choice, RowPlan, SheetPlan, StyleName } from './model.ts';

const widths = [46, 10, 36, 100];

/** The rows in which notes are counted. */
const countedRows = 2000;

/** How many notes of an item there are: of one source, or in all. */
export function noteCount(item: Item, source: string | null): string {
  const column = (index: number) => onSheet(sheetNames.notes, columnRange(index, 1, countedRows));
  const ofItem = `${column(0)},${wanted(itemChoice(item))}`;
  return source === null ? `COUNTIFS(${ofItem})` : `COUNTIFS(${ofItem},${column(1)},${wanted(source)})`;
}

/** The sheet with every evidence note of a review, in the order of the items. */
export function notesSheet(review: Review, rubric: Rubric, footer: SheetPlan['footer']): SheetPlan {
  const byName = Object.values(review.items).some(({ evidence }) => evidence.some(({ by }) => by !== null));
  const rows = allItems(rubric).flatMap((item) =>
    (review.items[item.id]?.evidence ?? []).flatMap((entry) => noteRows(item, entry, byName)),
  );
  return noteSheet(rows, { rubric, byName, locked: false, footer });
}

/** The sheet for notes, with rows to be filled in. */
export function blankNotes(rubric: Rubric, footer: SheetPlan['footer']): SheetPlan {
  const row: RowPlan = { cells: widths.map(() => cell(null, 'entryText')) };
  return noteSheet(Array<RowPlan>(blankRows).fill(row), { rubric, byName: false, locked: true, footer });
}

const blankRows = 300;

interface Kind {
  rubric: Rubric;
  byName: boolean;
  locked: boolean;
  footer: SheetPlan['footer'];
}

function noteSheet(rows: RowPlan[], { rubric, byName, locked, footer }: Kind): SheetPlan {
  const { item, source, from, note, by } = noteHeadings;
  const heads = [item, source, from, note, ...(byName ? [by] : [])];
  return {
    name: sheetNames.notes,
    columns: [...widths, ...(byName ? [14] : [])].map((width) => ({ width })),
    rows: [{ cells: heads.map((title) => cell(title, 'head')) }, ...rows],
    frozen: { rows: 1, columns: 1 },
    headings: 0,
    choices: noteChoices(rubric, locked ? blankRows : countedRows),
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
      range: rangeOf(0, 1, rows),
      from: { range: listRange('items', rubric) },
      prompt: null,
      refusal: 'Choose an item from the list, so that the note finds its place.',
    },
    {
      range: rangeOf(1, 1, rows),
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
