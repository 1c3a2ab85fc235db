import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, isReadable, mixed, paleOf } from '../../../src/core/settings/contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  // Figures as the contrast checkers of WebAIM and others give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#005eb8', '#ffffff', 6.38],
    ['#006747', '#ffffff', 6.94],
    ['#009639', '#ffffff', 3.87],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('is readable from 4.5 on, on white and on the pale ground', () => {
    expect(isReadable('#005eb8')).toBe(true);
    expect(isReadable('#009639')).toBe(false);
    // On white it would just do, on its ground it does not.
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
    expect(isReadable('#767676')).toBe(false);
  });

  it('never is below 1 or above 21, and a pale ground is lighter than its colour', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21);
        expect(contrast(paleOf(one), '#ffffff')).toBeLessThan(1.25);
      }),
    );
  });
});

it('mixes colours by share', () => {
  expect(mixed('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(mixed('#000000', '#ffffff', 1)).toBe('#000000');
  expect(mixed('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});
