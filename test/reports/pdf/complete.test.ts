import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { first, under } from '../support/outline-text.ts';
import { look, PdfFile, packed } from '../support/pdf-tools.ts';
import { goodItems } from '../support/rated-items.ts';
import { goodReview, outlineOf } from '../support/sample-reviews.ts';

const outline = outlineOf(goodReview);
let bytes: Uint8Array;
let pdf: PdfFile;
beforeAll(async () => {
  bytes = await renderPdf(outline, look);
  pdf = new PdfFile(bytes);
});

describe('the PDF of a complete review', () => {
  it('holds total, band, every note and every recommendation', () => {
    const text = pdf.packedText();
    expect(text).toContain('Total103Goodfidelity');
    for (const { evidence, recommendation, override } of Object.values(goodItems)) {
      for (const { note } of evidence) expect(text).toContain(packed(note));
      if (recommendation) expect(text).toContain(packed(recommendation));
      if (override) expect(text).toContain(packed(override));
    }
  });

  it('holds the rating of every item beside its anchor', () => {
    const text = pdf.packedText();
    for (const block of outline.blocks) {
      if (block.kind !== 'rating') continue;
      expect(text).toContain(packed(block.wording[0]?.value ?? ''));
    }
    expect(text.match(/Rating,outof5/g)).toHaveLength(25);
    const { rows } = first(under(outline, 'scores'), 'table');
    const sheet = pdf.pages().join('\n');
    for (const { kind, cells } of rows) {
      const [number, title, rating] = cells.map((cell) => cell.text);
      if (kind === 'plain')
        expect(sheet).toMatch(new RegExp(`${number}\\s+${title?.split(' ')[0]}.*\\s${rating}(\\s|$)`, 'm'));
    }
  });

  it('numbers every page', () => {
    const pages = pdf.pages();
    expect(pages.length).toBeGreaterThan(25);
    for (const [index, text] of pages.entries())
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  });

  it('has contents whose page numbers are the real pages', () => {
    const pages = pdf.pages();
    const contents = pages.slice(1, 4).join('\n');
    const entries = outline.blocks.filter((block) => block.kind === 'heading').filter(({ listed }) => listed);
    expect(entries).toHaveLength(32);
    for (const { number, text } of entries) {
      const found = new RegExp(`^\\s*${number ?? ''}\\s*${pattern(text)}\\s+(\\d+)$`, 'm').exec(contents);
      const page = Number(found?.[1]);
      expect(pages[page - 1], `${text} on page ${page}`).toMatch(
        new RegExp(`^\\s*${number ?? ''}\\s*${pattern(text)}$`, 'm'),
      );
    }
  });

  it('embeds every font, and no standard font', () => {
    const fonts = pdf.fonts();
    expect(fonts.map(({ name }) => name.split('+')[1]).sort()).toEqual([
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
    ]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('says what it is, in which language, and is dated by the review', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    expect(pdf.info()).toMatch(/Title:\s+Fidelity review report: Brookvale Employment Service/);
    expect(pdf.info()).toMatch(/Author:\s+Anna Żółkiewska-Świątek, Llŷr ap Gwynfryn/);
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('D:20260303000000Z');
    expect(raw).toContain('/DisplayDocTitle true');
  });

  it('has no DRAFT on it', () => {
    expect(pdf.packedText()).not.toMatch(/draft/i);
  });

  it('is the same to the byte every time, in every time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const again = await renderPdf(outlineOf(goodReview), look);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  });

  it('has another identity where a single word differs', async () => {
    const other = await renderPdf(outlineOf({ ...goodReview, summary: null }), look);
    expect(identity(other)).not.toBe(identity(bytes));
  });
});

function identity(data: Uint8Array): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(data).toString('latin1'))?.[1];
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
