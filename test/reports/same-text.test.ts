import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../src/core/import/form.ts';
import { palette } from '../../src/reports/charts/shapes.ts';
import { renderExcel } from '../../src/reports/excel/render.ts';
import { renderJson } from '../../src/reports/json/render.ts';
import type { Look } from '../../src/reports/look.ts';
import { renderMarkdown } from '../../src/reports/markdown/render.ts';
import type { Block, ReportOutline } from '../../src/reports/outline/model.ts';
import { renderPdf } from '../../src/reports/pdf/render.ts';
import { renderWeb } from '../../src/reports/web/render.ts';
import { renderWord } from '../../src/reports/word/render.ts';
import { exampleOutlines, exampleReports } from './support/example-outlines.ts';
import { first, under } from './support/outline-text.ts';
import { fontFolder } from './support/pdf-tools.ts';
import { saidByMarkdown } from './support/said/markdown.ts';
import { type Said, saidBy } from './support/said/outline.ts';
import { saidByPdf } from './support/said/pdf.ts';
import { saidByWeb } from './support/said/web.ts';
import { saidByWord } from './support/said/word.ts';
import { goodReview, outlineOf } from './support/sample-reviews.ts';
import { shownIn } from './support/workbook.ts';

const look: Look = { paper: 'a4', palette, logo: null, fontFolder };

describe('every format says the same, in the same order', () => {
  it.each(exampleOutlines)('the web page: %s', (_, outline) => {
    expect(saidByWeb(renderWeb(outline, look))).toEqual(saidBy(outline));
  });

  it.each(exampleOutlines)('Markdown: %s', (_, outline) => {
    expect(saidByMarkdown(renderMarkdown(outline))).toEqual(saidBy(outline));
  });

  it.each(exampleOutlines)('JSON: %s', (_, outline) => {
    expect(saidBy(JSON.parse(renderJson(outline, { result: null })).outline)).toEqual(saidBy(outline));
  });

  it.each(exampleOutlines)('Word: %s', async (_, outline) => {
    const tables = new Set(outline.blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : [])));
    expectSame(saidByWord(await renderWord(outline, look), tables), saidBy(outline));
  });

  // Its reader here does not tell the names of tables. Words that are drawn from the right, and characters that no
  // font has, stand otherwise in a PDF: its own tests look after the review that has such.
  it.each(exampleOutlines.filter(([name]) => name !== 'a review with everything in it'))(
    'PDF: %s',
    async (_, outline) => {
      const unnamed = outline.blocks.map((block) =>
        block.kind === 'table' ? { ...block, title: '' } : block,
      );
      expectSame(await saidByPdf(await renderPdf(outline, look)), saidBy({ ...outline, blocks: unnamed }));
    },
  );

  it.each(exampleReports)('Excel, of the table of scores: %s', async (_, { outline, source }) => {
    const { columns, rows } = first(under(outline, 'scores'), 'table');
    const sheet = await shownIn(await renderExcel(source, outline, look), sheetNames.scores);
    const table = [
      columns.map(({ title }) => title),
      ...rows.map(({ cells }) => cells.map(({ text }) => text)),
    ];
    const top = sheet.findIndex((row) => row[1] === columns[1]?.title);
    const shown = sheet.slice(top, top + table.length).map((row) => row.slice(0, columns.length));
    expect(shown).toEqual(table.map((row) => row.map(asFigure)));
  });
});

/** A change is a number in a sheet, which shows its sign. */
function asFigure(text: string): string {
  return text.replace(/^\+(?=[\d.]+$)/, '').replace(/^−(?=[\d.]+$)/, '-');
}

/** Formats that set cells and items as paragraphs are compared by their headings, and by every letter in order. */
function expectSame(found: readonly Said[], wanted: readonly Said[]): void {
  const headings = (pieces: readonly Said[]) =>
    pieces.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  expect(headings(found)).toEqual(headings(wanted));
  const [one, other] = [letters(found), letters(wanted)];
  const at = [...other].findIndex((letter, index) => letter !== one[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 80);
  expect(at < 0 ? one.slice(other.length) : around(one)).toBe(at < 0 ? '' : around(other));
}

function letters(pieces: readonly Said[]): string {
  return pieces.map(({ text }) => text.replace(/\s+/g, '')).join('');
}

describe('the comparison', () => {
  const outline = outlineOf(goodReview);

  it('knows every kind of piece, by the hundred', () => {
    const pieces = saidBy(outline);
    const count = (kind: Said['kind']) => pieces.filter((piece) => piece.kind === kind).length;
    expect(count('heading')).toBeGreaterThan(80);
    expect(count('cell')).toBeGreaterThan(300);
    expect(count('fact')).toBeGreaterThan(200);
    expect(count('item')).toBeGreaterThan(30);
    expect(count('words')).toBeGreaterThan(80);
  });

  it('fails where a block is left out, or stands elsewhere', () => {
    const kinds = [...new Set(outline.blocks.map(({ kind }) => kind))].filter((kind) => kind !== 'chart');
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) {
      const at = outline.blocks.findIndex((block, index) => block.kind === kind && index > 0);
      const without = outline.blocks.toSpliced(at, 1);
      const block = outline.blocks[at] as Block;
      for (const blocks of [without, [...without, block]]) {
        const other: ReportOutline = { ...outline, blocks };
        expect(() => expect(saidByWeb(renderWeb(other, look))).toEqual(saidBy(outline))).toThrow();
        expect(() => expectSame(saidByMarkdown(renderMarkdown(other)), saidBy(outline))).toThrow();
      }
    }
  });

  it('fails where a single cell or figure is another', () => {
    for (const [from, to] of [
      ['>143 ÷ 6.8 = 21.03<', '>143 ÷ 6.8 = 21.04<'],
      [
        '<td role="cell" class="number" data-label="Rating">4<',
        '<td role="cell" class="number" data-label="Rating">3<',
      ],
    ] as const) {
      const page = renderWeb(outline, look);
      expect(page).toContain(from);
      expect(saidByWeb(page.replace(from, to))).not.toEqual(saidBy(outline));
    }
  });
});
