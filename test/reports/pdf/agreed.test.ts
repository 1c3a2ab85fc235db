import { beforeAll, describe, expect, it } from 'vitest';
import { paperOf } from '../../../src/reports/pdf/paper.ts';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { agreedReview, ownReview } from '../support/agreed-review.ts';
import { look, PdfFile, packed } from '../support/pdf-tools.ts';
import { outlineOf } from '../support/sample-reviews.ts';

const paper = paperOf('a4');
let pdf: PdfFile;
beforeAll(async () => {
  pdf = new PdfFile(await renderPdf(outlineOf(agreedReview), look));
});

describe('the PDF of an agreed review with an earlier one beside it', () => {
  it('holds last time, corrections and reasons', () => {
    const text = pdf.packedText();
    for (const told of [
      'What has changed since last time',
      'The total is 11 points higher than last time.',
      'Last time’s total as corrected',
      '2, corrected to 3',
      '2 should have been 3. Reason: Follow-along support was given',
      'A steering group was set up in May 2025.',
      'Ask the trust’s chief operating officer to chair a steering group for the service.',
    ])
      expect(text).toContain(packed(told));
  });

  it('holds how the reviewers agreed, who noted what, the lists and the changes', () => {
    const text = pdf.packedText();
    for (const told of [
      'Exact agreement 88% (21 of 24 items)',
      'Anna Żółkiewska-Świątek: 2 Llŷr ap Gwynfryn: 4',
      'A steering group meets, but fidelity was on its agenda only once.',
      'Rated alone, before agreement: Anna Żółkiewska-Świątek 4, Llŷr ap Gwynfryn 4.',
      'Noted by Llŷr ap Gwynfryn',
      'caseload-february-2026.csv',
      '9f86d081884c',
      'Opened again on 16 March 2026 by Anna Żółkiewska-Świątek.',
      '1 Caseload size: rating changed from 3 to 4.',
    ])
      expect(text).toContain(packed(told));
  });

  it('has every row of the score sheet with last time and the change', () => {
    const sheet = pdf.pages().join('\n');
    expect(sheet).toMatch(/^\s*1\s+Caseload size\s+4\s+3\s+\+1\s+4\s/m);
    expect(sheet).toMatch(/^\s*13\s+Disclosure\s+5\s+5\s+0\s+5\s/m);
  });

  it('lists the new part in the contents, draws every sign and keeps within the margins', () => {
    expect(pdf.pages().join('\n')).toMatch(/How the reviewers agreed\s+\d+/);
    expect(pdf.glyphs().has(0)).toBe(false);
    const outside = pdf
      .words()
      .filter(({ left, right }) => left < paper.left - 0.5 || right > paper.left + paper.textWidth + 0.5);
    expect(outside).toEqual([]);
  });
});

it('says on the cover and on every page that the ratings are those of one reviewer', async () => {
  const pages = new PdfFile(await renderPdf(outlineOf(ownReview), look)).pages();
  expect(pages[0]).toContain('Ratings of one reviewer alone, before agreement');
  for (const text of pages) expect(text).toContain('one reviewer alone');
});
