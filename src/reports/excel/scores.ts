import { sheetNames } from '../../core/import/form.ts';
import type { ReportSource } from '../outline/build.ts';
import type { Block, ReportOutline, Table } from '../outline/model.ts';
import type { Say } from '../words/say.ts';
import { blankRow, cell, keyRow, textRow } from './cells.ts';
import { ratingChoice, reasonChoice } from './choices.ts';
import { address } from './formula.ts';
import type { Highlight, SheetPlan } from './model.ts';
import { itemCells, type Places, placesOf, ratingRanges } from './places.ts';
import { keysOf, scoreColumns, scoreHeads, scoreWidths } from './score-columns.ts';
import { scoreRows } from './score-rows.ts';

/** The sheet with every item, its rating and what stands beside it, section scores and the total. */
export function scoresSheet(source: ReportSource, outline: ReportOutline): SheetPlan {
  const { rubric, say } = source;
  const { table, explanation } = scorePart(outline.blocks);
  const columns = scoreColumns(source);
  const widths = scoreWidths(columns);
  const shown = widths.slice(0, columns.id);
  const above = [
    textRow(outline.title, 'title', shown),
    ...(explanation === null ? [] : [textRow(explanation, 'quiet', shown)]),
  ];
  const top = [...above, keyRow(keysOf(columns))];
  const places = placesOf(rubric, top.length + 1);
  const layout = { rows: table.rows, columns, places, ranges: ratingRanges(places, columns.rating) };
  return {
    name: sheetNames.scores,
    columns: widths.map((width, index) => (index === columns.id ? { width, hidden: true } : { width })),
    rows: [
      ...top,
      { cells: scoreHeads(table, columns, say).map((title) => cell(title, 'head')) },
      ...scoreRows(layout, source),
      blankRow,
      textRow(legend(rubric.scale.recommendBelow, say), 'quiet', shown),
    ],
    frozen: { rows: top.length + 1, columns: 2 },
    headings: top.length,
    choices: [
      ratingChoice(itemCells(places, columns.rating), rubric),
      reasonChoice(itemCells(places, columns.notRated), rubric),
    ],
    highlights: [lowRatings(places, columns.rating, rubric.scale.recommendBelow)],
    locked: false,
    onePage: false,
    hidden: false,
    footer: outline.furniture.footer,
  };
}

/** Ratings that call for a recommendation stand out. */
export function lowRatings(places: Places, column: number, below: number): Highlight {
  const at = address(places.sections[0]?.first ?? 0, column);
  return { range: itemCells(places, column), formula: `AND(ISNUMBER(${at}),${at}<${below})` };
}

/** What the mark before a rating means. */
export function legend(below: number, say: Say): string {
  return [
    say('▾ marks a rating below {limit}, which calls for a recommendation.', { limit: below }),
    say('Section scores, total and band are worked out from the ratings: change a rating, and they follow.'),
  ].join(' ');
}

/** The report's own table of scores, and what is said before it. */
function scorePart(blocks: readonly Block[]): { table: Table; explanation: string | null } {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'scores');
  const part = blocks.slice(from + 1);
  const at = part.findIndex(({ kind }) => kind === 'table');
  const table = part[at];
  if (from < 0 || table?.kind !== 'table') throw new Error('The outline has no table of scores.');
  const before = part.slice(0, at).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return { table, explanation: before.join(' ') || null };
}
