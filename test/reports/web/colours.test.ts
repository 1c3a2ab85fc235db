import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/settings/contrast.ts';
import { palette } from '../../../src/reports/charts/shapes.ts';
import { darkPalette, lightPalette, paints } from '../../../src/reports/web/colours.ts';

/** Every pair of text and ground on the page. */
const pairs = [
  ['ink', 'white'],
  ['ink', 'pale'],
  ['ink', 'blush'],
  ['ink', 'grey'],
  ['quiet', 'white'],
  ['quiet', 'pale'],
  ['accent', 'white'],
  ['accent', 'pale'],
  ['warning', 'white'],
  ['warning', 'blush'],
  ['white', 'accent'],
] as const;

const accents = [
  '#005eb8',
  '#006747',
  '#8a1230',
  '#ffdd00',
  '#00ffff',
  '#ffffff',
  '#000000',
  '#7c2855',
  '#ff7f00',
];

describe('the colours of the page', () => {
  it.each(accents)('can be read in light and in dark, whatever accent is chosen: %s', (accent) => {
    const chosen = { ...palette, accent };
    for (const colours of [lightPalette(chosen), darkPalette(chosen)]) {
      for (const [text, ground] of pairs)
        expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are those that were chosen, as long as they can be read', () => {
    expect(lightPalette({ ...palette, accent: '#006747' }).accent).toBe('#006747');
    expect(lightPalette(palette)).toEqual(palette);
    expect(lightPalette({ ...palette, accent: '#ffdd00' }).accent).not.toBe('#ffdd00');
  });

  it('are told from the ground in bars and boxes with a contrast of 3 to 1', () => {
    for (const accent of accents) {
      const { accent: bar, grey, white } = darkPalette({ ...palette, accent });
      expect(contrast(bar, white)).toBeGreaterThanOrEqual(3);
      expect(contrast(bar, grey)).toBeGreaterThanOrEqual(3);
    }
  });

  it('reach charts by name, so that these follow the page', () => {
    expect(paints.accent).toBe('var(--accent)');
  });
});
