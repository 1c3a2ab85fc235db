import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { look, PdfFile } from '../support/pdf-tools.ts';
import { openReview, outlineOf } from '../support/sample-reviews.ts';

let pages: string[];
beforeAll(async () => {
  pages = new PdfFile(await renderPdf(outlineOf(openReview), look)).pages();
});

describe('the PDF of an incomplete review', () => {
  it('is marked DRAFT at the head and the foot of every page', () => {
    for (const page of pages) expect(page.match(/\bDRAFT\b/g)).toHaveLength(2);
  });

  it('gives no total and no band, but what is still possible', () => {
    const text = pages.join('\n');
    expect(text).not.toMatch(/The total is \d|Total, out of|^\s*Total$/m);
    expect(text).toContain('95 to 107');
    expect(text).toContain('Bands still possible: Good fidelity or Fair fidelity');
  });
});
