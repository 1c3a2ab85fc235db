import { noRating, sheetNames } from '../../core/import/form.ts';
import { allItems, anchorText } from '../../core/rubric/lookup.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { totalRange } from '../outline/standing.ts';
import type { Say } from '../words/say.ts';
import { blankRow, cell, computed, keyRow, textRow } from './cells.ts';
import { ratingChoice, reasonChoice } from './choices.ts';
import { address } from './formula.ts';
import type { CellPlan, Choice, RowPlan, SheetPlan, StyleName } from './model.ts';
import { itemCells, type Places, placesOf, ratingRanges } from './places.ts';
import { keysOf } from './score-columns.ts';
import { legend, lowRatings } from './scores.ts';
import { type Scored, scoreFormula, sectionLabel, totalLabel } from './totals.ts';

/** The sheet with every item and the wording of each rating, to be rated. */
export function blankScores(rubric: Rubric, footer: SheetPlan['footer'], say: Say): SheetPlan {
  const columns = columnsOf(rubric);
  const shown = widthsOf(columns).slice(0, columns.id);
  const title = [textRow(`${rubric.title}: ratings`, 'title', shown), keyRow(keysOf(columns))];
  const places = placesOf(rubric, title.length + 1);
  return {
    name: sheetNames.scores,
    columns: widthsOf(columns).map((width, at) => (at === columns.id ? { width, hidden: true } : { width })),
    rows: [
      ...title,
      { cells: heads(rubric).map((head) => cell(head, 'head')) },
      ...sectionRows(rubric, places, columns, say),
      blankRow,
      textRow(legend(rubric.scale.recommendBelow, say), 'quiet', shown),
    ],
    frozen: { rows: title.length + 1, columns: columns.rating + 1 },
    headings: title.length,
    choices: [
      ...ratingChoices(rubric, places, columns),
      reasonChoice(itemCells(places, columns.notRated), rubric),
    ],
    highlights: [lowRatings(places, columns.rating, rubric.scale.recommendBelow)],
    locked: true,
    onePage: false,
    hidden: false,
    footer,
  };
}

interface Columns {
  rating: number;
  /** What the item looks at, and what is counted. */
  looks: number;
  /** The wording of the lowest rating; the others stand to its right. */
  lowest: number;
  notRated: number;
  recommendation: number;
  id: number;
}

function columnsOf(rubric: Rubric): Columns {
  const notRated = 4 + scaleOf(rubric).length;
  return { rating: 2, looks: 3, lowest: 4, notRated, recommendation: notRated + 1, id: notRated + 2 };
}

function scaleOf({ scale: { min, max } }: Rubric): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function heads(rubric: Rubric): string[] {
  const ratings = scaleOf(rubric).map(String);
  return ['No.', 'Item', 'Rating', 'What it looks at', ...ratings, 'Why not rated', 'Recommendation', ''];
}

function widthsOf({ lowest, notRated, recommendation, id }: Columns): number[] {
  const wordings = Array<number>(notRated - lowest).fill(Math.max(14, Math.round(108 / (notRated - lowest))));
  return [5, 25, 9, 38, ...wordings, 14, 32, 20].slice(0, Math.max(id, recommendation) + 1);
}

function sectionRows(rubric: Rubric, places: Places, columns: Columns, say: Say): RowPlan[] {
  const ranges = ratingRanges(places, columns.rating);
  const rows = rubric.sections.flatMap(({ title, items }, index) => {
    const scored = { ranges: [ranges[index] ?? ''], items: items.length };
    return [
      wholeRow(columns, 'group', { 1: cell(title, 'group') }),
      ...items.map((item) => itemRow(item, rubric, columns)),
      sumRow(
        sectionLabel(scored, title, rubric, say),
        openSection(title, items.length, rubric),
        scored,
        rubric,
        columns,
      ),
    ];
  });
  const scored = { ranges, items: allItems(rubric).length };
  const { from, to } = totalRange(rubric);
  const now = `No total yet; ${from} to ${to} still possible`;
  return [...rows, sumRow(totalLabel(scored, rubric, say), now, scored, rubric, columns)];
}

/** What the label of a section says before anything is rated. */
function openSection(title: string, items: number, { scale, total }: Rubric): string {
  const times = total === 'sum' ? items : 1;
  const range = `${scale.min * times} to ${scale.max * times}`;
  return `${title}: 0 of ${items} item${items === 1 ? '' : 's'} rated; ${range} still possible`;
}

function sumRow(label: string, now: string, scored: Scored, rubric: Rubric, columns: Columns): RowPlan {
  return wholeRow(columns, 'sum', {
    1: computed(label, now, 'sum'),
    [columns.rating]: computed(scoreFormula(scored, rubric), noRating, 'sumFigure'),
  });
}

function itemRow(
  item: Item,
  rubric: Rubric,
  { rating, looks, lowest, notRated, recommendation, id }: Columns,
): RowPlan {
  const cells: (CellPlan | null)[] = [cell(item.number, 'figure'), cell(item.title, 'strong')];
  cells[rating] = cell(null, 'entryRating');
  cells[looks] = cell(looksAt(item), 'text');
  for (const [index, one] of scaleOf(rubric).entries())
    cells[lowest + index] = cell(anchorText(item, one) ?? '', 'text');
  cells[notRated] = cell(null, 'entryText');
  cells[recommendation] = cell(null, 'entryText');
  cells[id] = cell(item.id, 'quiet');
  return { cells };
}

function wholeRow(columns: Columns, style: StyleName, given: Readonly<Record<number, CellPlan>>): RowPlan {
  return { cells: Array.from({ length: columns.id }, (_, column) => given[column] ?? cell(null, style)) };
}

/** What an item asks and, where its ratings count parts, those parts: on paper nobody asks for them one by one. */
function looksAt({ asks, inputs }: Item): string {
  const parts = inputs.flatMap((input) =>
    input.kind === 'checklist' ? Object.values(input.options).map((option) => `• ${option}`) : [],
  );
  return [asks, ...parts].join('\n');
}

/** Each rating cell says which item it is for, also where its row is too high to see all of it. */
function ratingChoices(rubric: Rubric, places: Places, { rating }: Columns): Choice[] {
  return rubric.sections.flatMap(({ items }, index) =>
    items.map((item, at) => {
      const choice = ratingChoice(address((places.sections[index]?.first ?? 0) + at, rating), rubric);
      const title = shortened(`${item.number} ${item.title}`, 32);
      return { ...choice, prompt: { title, text: shortened(choice.prompt?.text ?? '', 255) } };
    }),
  );
}

/** Excel takes no more in the title and the text of a message. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
