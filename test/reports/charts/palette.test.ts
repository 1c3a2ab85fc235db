import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/reports/charts/shapes.ts';

describe('the palette', () => {
  it.each([
    ['ink', 'white'],
    ['quiet', 'white'],
    ['accent', 'white'],
    ['warning', 'white'],
    ['ink', 'pale'],
    ['quiet', 'pale'],
    ['accent', 'pale'],
    ['ink', 'grey'],
    ['warning', 'blush'],
    ['white', 'accent'],
  ] as const)('sets %s on %s with a contrast of 4.5 to 1 or more', (text, ground) => {
    const [lighter, darker] = [luminance(palette[text]), luminance(palette[ground])].sort((a, b) => b - a);
    expect(((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
