import { expect, it } from 'vitest';
import { fontsOf, openDocument } from '../../../src/reports/pdf/document.ts';
import { paperOf } from '../../../src/reports/pdf/paper.ts';
import type { GlyphRun, Shaper } from '../../../src/reports/pdf/shaping.ts';
import { fontFolder, look } from '../support/pdf-tools.ts';
import { exampleText, smallOutline } from '../support/small-outline.ts';

it('sets plain words as the rules of the font do, but for letters drawn as one', () => {
  const font = fontsOf(
    openDocument(smallOutline, look, paperOf('a4')),
    fontFolder,
  )('regular') as unknown as Shaper;
  const byRules = Object.getPrototypeOf(font).layoutRun.bind(font) as Shaper['layoutRun'];
  const words = new Set(exampleText('north-vale').split(/[\s"\\]+/));
  for (const word of [...words, 'AVATAR Te. “To” Żółw Ŵyth 12–13 €5 −1', 'To.']) {
    const [fast, full] = [font.layoutRun(`${word} `), byRules(`${word} `, { liga: false })];
    expect(Math.abs(fast.advanceWidth - full.advanceWidth), word).toBeLessThan(0.01);
    expect(glyphs(fast), word).toEqual(glyphs(full));
  }
});

function glyphs({ glyphs }: GlyphRun): number[] {
  return glyphs.map(({ id }) => id);
}
