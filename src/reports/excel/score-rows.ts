import { lastRating } from '../../core/previous.ts';
import { untouchedItem } from '../../core/review/build.ts';
import { notRatedReasons } from '../../core/review/words.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item, Section } from '../../core/rubric/model.ts';
import type { ReportSource } from '../outline/build.ts';
import { cleanText } from '../outline/clean.ts';
import { type LastScore, lastScore } from '../outline/last-time.ts';
import type { Row } from '../outline/model.ts';
import { cell, computed, figure } from './cells.ts';
import { address, literal } from './formula.ts';
import type { CellPlan, RowPlan, StyleName } from './model.ts';
import { hasNotes, noteCount } from './notes.ts';
import type { Places } from './places.ts';
import type { ScoreColumns } from './score-columns.ts';
import { scoreFormula, sectionLabel, totalLabel } from './totals.ts';

/** What the rows are made from. */
export interface ScoreTable {
  /** The rows of the report's own table: what they say is said here in the same words. */
  rows: readonly Row[];
  columns: ScoreColumns;
  places: Places;
  /** The ratings of each section. */
  ranges: readonly string[];
}

/** A row for each of the report's table, from the first section to the total. */
export function scoreRows(table: ScoreTable, source: ReportSource): RowPlan[] {
  const { sections } = source.rubric;
  const rows = [...table.rows];
  const next = () => rows.shift() ?? { kind: 'plain', cells: [] };
  return [
    ...sections.flatMap((section, index) => [
      groupRow(next(), table),
      ...section.items.map((item, place) =>
        itemRow(next(), item, (table.places.sections[index]?.first ?? 0) + place, table, source),
      ),
      sectionRow(next(), section, index, table, source),
    ]),
    totalRow(next(), table, source),
  ];
}

function groupRow(row: Row, { columns }: ScoreTable): RowPlan {
  return { cells: spread(columns, 'group', { [columns.item]: cell(said(row, columns.item), 'group') }) };
}

function itemRow(row: Row, item: Item, at: number, table: ScoreTable, source: ReportSource): RowPlan {
  const { columns } = table;
  const rated = source.review.items[item.id] ?? untouchedItem;
  const rating = address(at, columns.rating);
  const title = said(row, columns.item);
  const { last, change } = columns;
  return {
    cells: spread(columns, 'text', {
      [columns.number]: cell(figure(said(row, columns.number)), 'figure'),
      [columns.item]:
        rated.rating === null
          ? computed(`IF(ISNUMBER(${rating}),${literal(item.title)},${literal(title)})`, title, 'text')
          : cell(title, 'text'),
      [columns.rating]: cell(figure(said(row, columns.rating)), 'rating'),
      ...(last === null ? {} : { [last]: cell(figure(said(row, last)), 'figure') }),
      ...(change === null
        ? {}
        : { [change]: changeCell(row, rating, lastRating(source.review, item.id), change, 'change') }),
      [columns.suggested]: cell(figure(said(row, columns.suggested)), 'figure'),
      [columns.sources]: cell(said(row, columns.sources), 'text'),
      ...countCells(item, source, columns),
      [columns.notRated]: cell(rated.notRated === null ? '' : notRatedReasons[rated.notRated], 'text'),
      [columns.recommendation]: cell(cleanText(rated.recommendation ?? ''), 'text'),
      [columns.id]: cell(item.id, 'quiet'),
    }),
  };
}

/** How many notes of each source there are: counted on the sheet of the notes, where there is one. */
function countCells(item: Item, source: ReportSource, columns: ScoreColumns): Record<number, CellPlan> {
  const evidence = source.review.items[item.id]?.evidence ?? [];
  const counted = (code: string | null, now: number) =>
    hasNotes(source) ? computed(noteCount(item, code), now, 'count') : cell(now, 'count');
  const each = Object.entries(columns.counts).map(([code, column]) => {
    const now = evidence.filter((entry) => entry.source === code).length;
    return [column, counted(code, now)] as const;
  });
  return { ...Object.fromEntries(each), [columns.notes]: counted(null, evidence.length) };
}

function sectionRow(
  row: Row,
  section: Section,
  index: number,
  table: ScoreTable,
  source: ReportSource,
): RowPlan {
  const { rubric, say } = source;
  const scored = { ranges: [table.ranges[index] ?? ''], items: section.items.length };
  const label = sectionLabel(scored, section.title, rubric, say);
  const at = table.places.sections[index]?.score ?? 0;
  return sumRow(row, { label, score: scoreFormula(scored, rubric), at, items: section.items }, table, source);
}

function totalRow(row: Row, table: ScoreTable, source: ReportSource): RowPlan {
  const { rubric, say } = source;
  const items = allItems(rubric);
  const scored = { ranges: table.ranges, items: items.length };
  const label = totalLabel(scored, rubric, say);
  return sumRow(
    row,
    { label, score: scoreFormula(scored, rubric), at: table.places.total, items },
    table,
    source,
  );
}

interface Sum {
  /** Formulas. */
  label: string;
  score: string;
  at: number;
  items: readonly Item[];
}

function sumRow(
  row: Row,
  { label, score, at, items }: Sum,
  { columns }: ScoreTable,
  source: ReportSource,
): RowPlan {
  const { last, change, item, rating } = columns;
  const before = scoreBefore(lastScore(source.review, items, source.rubric));
  return {
    cells: spread(columns, 'sum', {
      [item]: computed(label, said(row, item), 'sum'),
      [rating]: computed(score, figure(said(row, rating)), 'sumFigure'),
      ...(last === null ? {} : { [last]: cell(figure(said(row, last)), 'sumFigure') }),
      ...(change === null
        ? {}
        : { [change]: changeCell(row, address(at, rating), before, change, 'sumChange') }),
    }),
  };
}

/** How much higher a figure is than last time's, as long as both are known. */
function changeCell(
  row: Row,
  now: string,
  before: number | null,
  column: number,
  style: StyleName,
): CellPlan {
  const text = said(row, column).replace('\u2212', '-').replace('+', '');
  if (before === null) return cell(null, style);
  return computed(`IF(ISNUMBER(${now}),ROUND(${now}-${before},2),"")`, figure(text), style);
}

/** Last time's score as it should have been. */
function scoreBefore({ given, corrected }: LastScore): number | null {
  const score = corrected ?? given;
  return score.status === 'complete' ? score.value : null;
}

/** What the report's own table says in a column. */
function said({ cells }: Row, column: number): string {
  return cells[column]?.text ?? '';
}

/** All cells of a row: those that are given, and empty ones of one style. */
function spread(
  columns: ScoreColumns,
  style: StyleName,
  given: Readonly<Record<number, CellPlan>>,
): CellPlan[] {
  return Array.from({ length: columns.id + 1 }, (_, column) => given[column] ?? cell(null, style));
}
