import { allItems } from './rubric/lookup.ts';
import type { Band, Rubric } from './rubric/model.ts';

export interface BandName {
  id: string;
  title: string;
}

/**
 * The band that a total falls in; null for a total outside every band. Where the total is a mean, a value on
 * the edge of two bands belongs to the upper one.
 */
export function bandOf(rubric: Rubric, total: number): BandName | null {
  const found = topDown(rubric).find((band) => total >= band.from && total <= band.to);
  return found === undefined ? null : nameOf(found);
}

/** Every band that some total between the two can fall in, from the highest to the lowest. */
export function bandsWithin(rubric: Rubric, from: number, to: number): BandName[] {
  return topDown(rubric)
    .filter((band) => isReached(band, rubric, from, to))
    .map(nameOf);
}

/** Whether the lowest total of a band that ratings can give lies between the two: a mean is never just any number. */
function isReached(band: Band, rubric: Rubric, from: number, to: number): boolean {
  const parts = rubric.total === 'sum' ? 1 : allItems(rubric).length;
  const points = Math.max(from, band.from) * parts;
  return [Math.floor(points), Math.ceil(points)]
    .map((whole) => whole / parts)
    .some((total) => total >= from && total <= to && bandOf(rubric, total)?.id === band.id);
}

/** The bands from the highest to the lowest. */
export function topDown({ bands }: Rubric): readonly Band[] {
  return [...bands].sort((a, b) => b.from - a.from);
}

function nameOf({ id, title }: Band): BandName {
  return { id, title };
}
