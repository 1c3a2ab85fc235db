import { type Problem, problem } from '../problem.ts';
import type { RubricFile } from './schema.ts';

interface Range {
  id: string;
  from: number;
  to: number;
  index: number;
}

/** Faults of the bands: they must cover every total that can be reached, once each. */
export function bandProblems(rubric: RubricFile): Problem[] {
  if (rubric.scale.min >= rubric.scale.max) return [];
  const turned = rubric.bands.flatMap((band, index) =>
    band.from > band.to
      ? [fault(index, 'from', `Band “${band.id}” starts above its end.`, 'Swap from and to.')]
      : [],
  );
  if (turned.length > 0) return turned;

  const step = rubric.total === 'sum' ? 1 : 0;
  const bands = rubric.bands.map((band, index) => ({ ...band, index })).sort((a, b) => a.from - b.from);
  const broken = step === 1 ? wholeEnds(bands) : [];
  if (broken.length > 0) return broken;
  return [
    ...bands.slice(1).flatMap((band, index) => seam(bands[index] as Range, band, step)),
    ...ends(bands, reach(rubric)),
  ];
}

/** The lowest and the highest total that a rubric can give. */
function reach({ scale, sections, total }: RubricFile): { from: number; to: number } {
  const items = total === 'sum' ? sections.reduce((sum, section) => sum + section.items.length, 0) : 1;
  return { from: scale.min * items, to: scale.max * items };
}

function wholeEnds(bands: readonly Range[]): Problem[] {
  return bands.flatMap((band) =>
    (['from', 'to'] as const)
      .filter((end) => !Number.isInteger(band[end]))
      .map((end) =>
        fault(
          band.index,
          end,
          `Band “${band.id}” has a broken edge, ${band[end]}.`,
          'A total is a sum of whole ratings: use a whole number.',
        ),
      ),
  );
}

function seam(below: Range, above: Range, step: number): Problem[] {
  const due = below.to + step;
  if (above.from === due) return [];
  const [code, what] = above.from < due ? ['band-overlap', 'overlap'] : ['band-gap', 'leave a gap'];
  const message = `Bands “${below.id}” (to ${below.to}) and “${above.id}” (from ${above.from}) ${what}.`;
  return [{ ...fault(above.index, 'from', message, `Let “${above.id}” start at ${due}.`), code }];
}

function ends(bands: readonly Range[], { from, to }: { from: number; to: number }): Problem[] {
  const lowest = bands[0] as Range;
  const highest = bands.at(-1) as Range;
  return [
    ...(lowest.from === from
      ? []
      : [
          fault(
            lowest.index,
            'from',
            `The lowest total is ${from}, but the lowest band starts at ${lowest.from}.`,
            `Let “${lowest.id}” start at ${from}.`,
          ),
        ]),
    ...(highest.to === to
      ? []
      : [
          fault(
            highest.index,
            'to',
            `The highest total is ${to}, but the highest band ends at ${highest.to}.`,
            `Let “${highest.id}” end at ${to}.`,
          ),
        ]),
  ];
}

function fault(index: number, end: 'from' | 'to', message: string, hint: string): Problem {
  return problem('band-edge', ['bands', index, end], message, hint);
}
