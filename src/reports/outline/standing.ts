import { topDown } from '../../core/banding.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Band, Rubric } from '../../core/rubric/model.ts';
import type { Score } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { ReportSource } from './build.ts';
import type { Standing } from './model.ts';
import { count, join, rangeText } from './wording.ts';

type Complete = Extract<Score, { status: 'complete' }>;
type Incomplete = Extract<Score, { status: 'incomplete' }>;

/** Where the service stands: total, band and the way to the next band, or the totals and bands still possible. */
export function standingOf({ rubric, result: { total } }: ReportSource): Standing {
  return total.status === 'complete' ? completeStanding(total, rubric) : openStanding(total);
}

/** The lowest and the highest total that a rubric can give. */
export function totalRange(rubric: Rubric): { from: number; to: number } {
  const times = rubric.total === 'sum' ? allItems(rubric).length : 1;
  return { from: rubric.scale.min * times, to: rubric.scale.max * times };
}

function completeStanding({ value, band }: Complete, rubric: Rubric): Standing {
  const { from, to } = totalRange(rubric);
  return {
    kind: 'standing',
    label: rubric.total === 'sum' ? 'Total' : 'Total (mean of the ratings)',
    figure: formatNumber(value),
    title: band?.title ?? 'In no band of the rubric',
    text: [
      `Out of ${formatNumber(to)}; the lowest possible is ${formatNumber(from)}.`,
      distanceText(value, band?.id ?? null, rubric),
    ]
      .join(' ')
      .trim(),
  };
}

function openStanding({ rated, of, possible, bands }: Incomplete): Standing {
  const names = bands.map(({ title }) => title);
  return {
    kind: 'standing',
    label: possible.from === possible.to ? 'Total still possible' : 'Totals still possible',
    figure: rangeText(possible),
    title:
      names.length === 1
        ? `Only one band is still possible: ${names[0]}`
        : `Bands still possible: ${join(names, 'or')}`,
    text: `${rated} of ${count(of, 'item')} rated. The lower end holds if every open item gets the lowest rating, the upper end if every one gets the highest.`,
  };
}

/** How far the total is from the band above and from the lower edge of its own. */
function distanceText(value: number, id: string | null, rubric: Rubric): string {
  const bands = topDown(rubric);
  const index = bands.findIndex((band) => band.id === id);
  const own = bands[index];
  if (own === undefined) return '';
  const above = bands[index - 1];
  const up =
    above === undefined
      ? 'This is the highest band.'
      : `The total is ${points(above.from - value)} below the next band, ${nextBand(above)}.`;
  return bands[index + 1] === undefined ? up : `${up} ${downText(value - own.from)}`;
}

function nextBand({ title, from }: Band): string {
  return `${title}, which starts at ${formatNumber(from)}`;
}

function downText(distance: number): string {
  return distance === 0
    ? 'It is the lowest total of its band.'
    : `It is ${points(distance)} above the lowest total of its band.`;
}

/** Points without the dust of binary fractions. */
function points(distance: number): string {
  return count(Number(distance.toFixed(6)), 'point');
}
