import { beforeAll, describe, expect, it } from 'vitest';
import { paperOf } from '../../../src/reports/pdf/paper.ts';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { look, PdfFile, packed } from '../support/pdf-tools.ts';
import { outlineOf, stressReview } from '../support/sample-reviews.ts';

const paper = paperOf('a4');
let pdf: PdfFile;
beforeAll(async () => {
  pdf = new PdfFile(await renderPdf(outlineOf(stressReview), look));
});

describe('the PDF of a review that has everything', () => {
  it('has no sign of a missing character', () => {
    const glyphs = pdf.glyphs();
    expect(glyphs.size).toBeGreaterThan(60);
    expect(glyphs.has(0)).toBe(false);
  });

  it('sets nothing beyond the margins', () => {
    const words = pdf.words();
    expect(words.length).toBeGreaterThan(5000);
    const outside = words.filter(
      ({ left, right }) => left < paper.left - 0.5 || right > paper.left + paper.textWidth + 0.5,
    );
    expect(outside).toEqual([]);
  });

  it('keeps the text clear of header and footer', () => {
    const furniture = words(/^(Page|of|Review|\d+)$/);
    const body = pdf.words().filter(({ top }) => top > 60 && top < paper.top + paper.textHeight);
    expect(furniture.length).toBeGreaterThan(0);
    expect(body.filter(({ bottom }) => bottom > paper.top + paper.textHeight + 4)).toEqual([]);
  });

  it('sets Welsh, Polish and other scripts with embedded fonts', () => {
    const text = pdf.packedText();
    for (const word of ['Llŷr ap Gwynfryn', 'Żółkiewska-Świątek', 'Ελληνικά', 'кириллица', 'Tiếng']) {
      expect(text).toContain(packed(word));
    }
    expect(pdf.fonts().map(({ name }) => name.split('+')[1])).toContain('DejaVuSans');
    expect(pdf.fonts().every(({ embedded }) => embedded)).toBe(true);
  });

  it('reads Arabic words from the right', () => {
    // Poppler gives the letters of such words as they stand on the page, from the left.
    const [first, last] = [words(turned('مرحبا'))[0], words(turned('الخدمة'))[0]];
    expect(first?.page).toBe(last?.page);
    expect(first?.left).toBeGreaterThan(last?.right ?? Number.POSITIVE_INFINITY);
  });

  it('breaks a word of 300 letters and loses none of it', () => {
    expect(pdf.packedText()).toContain('abcdefghij'.repeat(30));
  });

  it('keeps all 40 evidence entries and a note of 5,000 words over its pages', () => {
    const text = pdf.pages().join('\n');
    for (let entry = 1; entry <= 40; entry += 1) expect(text).toContain(`Evidence entry ${entry}.`);
    expect(text).toContain('End of the long note.');
    expect(words(/^described$/)).toHaveLength(264 + 100 + 30 + 30);
  });

  it('repeats the header row of a table on every page that the table runs on to', () => {
    const pages = pdf.pages();
    // Notes stand in the right-hand column.
    const long = pages.filter((text) => /^ {20,}\S.*specialist/m.test(text));
    expect(long.length).toBeGreaterThan(7);
    for (const text of long) expect(text).toMatch(/Source\s+What was found|No\.\s+Item/);
  });
});

function turned(word: string): RegExp {
  return new RegExp(`^${[...word].reverse().join('')}$`);
}

function words(pattern: RegExp) {
  return pdf.words().filter(({ text }) => pattern.test(text));
}
