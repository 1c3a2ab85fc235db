import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReview } from '../../../src/core/import/make.ts';
import { faultsOf, findReviews } from '../../../src/core/import/read.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { renderBlankSheet } from '../../../src/reports/excel/blank.ts';
import { cleanText } from '../../../src/reports/outline/clean.ts';
import { readBook } from '../../../src/storage/sheets/read.ts';
import { anyReview } from '../../support/reviews.ts';
import { hasOffice, savedAs } from '../../support/soffice.ts';
import { temporaryFolder } from '../../support/temp.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { excelOf, plainLook } from '../support/excel.ts';
import { goodReview, openReview, stressReview, ukRubric } from '../support/sample-reviews.ts';
import { shownIn, typedInto } from '../support/workbook.ts';

const wishes = { sheet: null, items: null, ratings: null, headerRow: null, layout: null, dates: null };
const origin = { id: 'new', file: 'sheet.xlsx', digest: 'd', at: '2026-11-24T00:00:00Z', final: false };

async function readBack(
  bytes: Uint8Array,
  name = 'sheet.xlsx',
): Promise<{ review: Review; unread: string[] }> {
  const path = join(temporaryFolder({ [name]: bytes }), name);
  const { reviews, unread } = findReviews(await readBook(path), ukRubric, wishes);
  const [found] = reviews;
  if (found === undefined) throw new Error('nothing found');
  const all = [...unread, ...faultsOf(found)].map(({ where, why }) => `${where}: ${why}`);
  return { review: makeReview(found, ukRubric, origin), unread: all };
}

/** What a sheet keeps of a review, cleaned as every report is. */
function kept(review: Review) {
  const text = (value: string | null) => cleanText(value ?? '').trim() || null;
  const { service, dates, kind, mode, reviewers, ratedBy } = review;
  const items = allItems(ukRubric).map(({ id }) => {
    const { rating, notRated, recommendation, evidence } = review.items[id] ?? untouchedItem;
    const notes = evidence.map((entry) => [entry.source, text(entry.from), text(entry.note), text(entry.by)]);
    return [id, rating, notRated, text(recommendation), notes];
  });
  const names = [service.name, service.provider, service.area, service.region].map(text);
  return {
    id: text(review.id) ?? 'new',
    names,
    dates,
    kind,
    mode,
    reviewers: reviewers.map(({ name, role }) => [text(name), text(role)]),
    ratedBy: text(ratedBy),
    items,
  };
}

function isNamed({ id, name }: Review['reviewers'][number]): boolean {
  return [id, name ?? ''].some((word) => cleanText(word).trim() !== '');
}

/** The items without what a sheet does not hold. */
function alone({ items }: Review): Review['items'] {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, independent: {} }]));
}

describe('a review written as a workbook and read back', () => {
  it.each<[string, Review]>([
    ['complete', goodReview],
    ['a draft', openReview],
    ['agreed', agreedReview],
  ])('is the same where it is %s', async (_, review) => {
    const { review: back, unread } = await readBack(await excelOf(review));
    expect(kept(back)).toEqual(kept(review));
    expect(back.reviewers).toEqual(review.reviewers);
    expect(back.rubric).toEqual(review.rubric);
    expect(back.service.id).toBe(review.service.id);
    expect(unread).toEqual([]);
    expect(back.history).toEqual([
      {
        at: origin.at,
        by: null,
        item: null,
        field: 'imported',
        from: null,
        to: 'sheet.xlsx',
        reason: 'SHA-256 of the file: d',
      },
    ]);
  });

  it('names what a rubric does not take, and keeps the rest', async () => {
    const { review: back, unread } = await readBack(await excelOf(stressReview));
    expect(unread).toEqual([expect.stringContaining('“XYZ” is no source of evidence')]);
    expect(back.items['team-contact']?.evidence[0]?.note).toMatch(
      /^Start of the long note\..*End of the long note\.$/,
    );
    expect(back.items['caseload-size']?.evidence).toHaveLength(40);
  });

  it('is the same whatever it holds', { timeout: 120_000 }, async () => {
    const plainly = anyReview(ukRubric).filter(({ service }) => cleanText(service.name).trim() !== '');
    await fc.assert(
      fc.asyncProperty(plainly, async (review) => {
        const known = { ...review, reviewers: review.reviewers.filter(isNamed), items: alone(review) };
        const { review: back } = await readBack(await excelOf(known));
        expect({ ...kept(back), reviewers: null }).toEqual({ ...kept(known), reviewers: null });
      }),
      { numRuns: 25 },
    );
  });

  it('takes a rating that was changed in Excel', async () => {
    const bytes = await excelOf(goodReview);
    const rows = (await shownIn(bytes, 'Scores')).map((cells) => cells[0]);
    const at = `C${rows.indexOf('2') + 1}`;
    const { review } = await readBack(typedInto(bytes, 'sheet1', { [at]: 1 }));
    expect(review.items['employment-services-staff']?.rating).toBe(1);
    const half = await readBack(typedInto(bytes, 'sheet1', { [at]: 3.5 }));
    expect(half.review.items['employment-services-staff']?.rating).toBeNull();
    expect(half.unread).toEqual([expect.stringContaining('3.5 lies between two ratings')]);
  });
});

describe('an empty sheet that was filled in', () => {
  it('is read as it was filled in', async () => {
    const blank = await renderBlankSheet(
      { service: 'North Vale IPS', kind: 'self', from: '2026-11-23' },
      ukRubric,
      plainLook,
    );
    const rows = (await shownIn(blank, 'Scores')).map((cells) => cells[0]);
    const row = rows.indexOf('1') + 1;
    const scored = typedInto(blank, 'sheet2', {
      [`C${row}`]: 4,
      [`C${row + 1}`]: 0,
      [`J${row + 2}`]: 'Not seen yet',
      [`K${row}`]: 'More of it.',
    });
    const noted = typedInto(scored, 'sheet3', {
      A3: '1 Caseload size',
      B3: 'INT',
      C3: 'team leader',
      D3: 'Twenty each.',
      A4: '1 Caseload size',
      D4: 'No source.',
    });
    const { review, unread } = await readBack(noted);
    expect(review.service).toMatchObject({ id: 'north-vale-ips', name: 'North Vale IPS' });
    expect(review.items['caseload-size']).toEqual({
      ...untouchedItem,
      rating: 4,
      recommendation: 'More of it.',
      evidence: [{ source: 'INT', from: 'team leader', note: 'Twenty each.', by: null }],
    });
    expect(review.items['vocational-generalists']).toEqual({ ...untouchedItem, notRated: 'not-seen-yet' });
    expect(unread).toEqual([
      expect.stringMatching(/sheet “Notes”, row 4: the note names no source/),
      expect.stringMatching(/2 Employment services staff: 0 is outside the scale of 1 to 5/),
    ]);
    expect(review.id).toBe('new');
  });
});

describe.skipIf(!hasOffice)('saved by LibreOffice', () => {
  it.each(['ods', 'xlsx'])('as .%s it is read back just the same', async (ending) => {
    const { review, unread } = await readBack(
      savedAs(await excelOf(agreedReview), ending),
      `sheet.${ending}`,
    );
    expect(kept(review)).toEqual(kept(agreedReview));
    expect(unread).toEqual([]);
  });
});

if (!hasOffice) console.warn('SKIPPED: LibreOffice is not here, so nothing that it saves was read back.');
