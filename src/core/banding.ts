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
  const lowest = bandOf(rubric, from)?.id;
  const highest = bandOf(rubric, to)?.id;
  const bands = topDown(rubric);
  const start = bands.findIndex(({ id }) => id === highest);
  const end = bands.findIndex(({ id }) => id === lowest);
  return bands.slice(Math.max(0, start), end + 1).map(nameOf);
}

/** The bands from the highest to the lowest. */
export function topDown({ bands }: Rubric): readonly Band[] {
  return [...bands].sort((a, b) => b.from - a.from);
}

function nameOf({ id, title }: Band): BandName {
  return { id, title };
}
