import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { shapedFile } from '../../support/rubrics.ts';

interface Edges {
  id: string;
  from: number;
  to: number;
}

function codesWith(bands: readonly Edges[]): string[] {
  const file = shapedFile({ sections: [3, 2], min: 1, max: 5, total: 'sum', cuts: [] });
  const titled = bands.map((band) => ({ ...band, title: band.id }));
  return readRubric({ ...file, bands: titled }).problems.map(({ code }) => code);
}

/** Whether each total from 5 to 25 lies in exactly one band, and nothing else does. */
function covers(bands: readonly Edges[]): boolean {
  return Array.from({ length: 60 }, (_, index) => index - 10).every(
    (total) =>
      bands.filter(({ from, to }) => total >= from && total <= to).length ===
      (total >= 5 && total <= 25 ? 1 : 0),
  );
}

const edge = fc.integer({ min: 4, max: 26 });
const band = fc.tuple(edge, edge).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const anyBands = fc
  .array(band, { minLength: 1, maxLength: 4 })
  .map((bands) => bands.map((edges, index) => ({ id: `b${index}`, ...edges })));
const coveringBands = fc.uniqueArray(fc.integer({ min: 6, max: 25 }), { maxLength: 5 }).map((cuts) => {
  const starts = [5, ...cuts.sort((a, b) => a - b)];
  return starts.map((from, index) => ({ id: `b${index}`, from, to: (starts[index + 1] ?? 26) - 1 }));
});

test('bands are sound exactly where every total lies in one of them', () => {
  fc.assert(
    fc.property(anyBands, (bands) => {
      expect(codesWith(bands).length === 0).toBe(covers(bands));
    }),
  );
});

test('bands that cover every total once are sound in any order', () => {
  const shuffled = coveringBands.chain((bands) => fc.shuffledSubarray(bands, { minLength: bands.length }));
  fc.assert(
    fc.property(shuffled, (bands) => {
      expect(codesWith(bands)).toEqual([]);
    }),
  );
});
