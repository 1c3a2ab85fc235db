import { topDown } from '../../core/banding.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Score } from '../../core/scoring.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import type { Say } from '../words/say.ts';
import type { ReportSource } from './build.ts';
import type { Standing } from './model.ts';
import { count, join, rangeText } from './wording.ts';

type Complete = Extract<Score, { status: 'complete' }>;
type Incomplete = Extract<Score, { status: 'incomplete' }>;

/** Where the service stands: total, band and the way to the next band, or the totals and bands still possible. */
export function standingOf({ rubric, result: { total }, say }: ReportSource): Standing {
  return total.status === 'complete' ? completeStanding(total, rubric, say) : openStanding(total, say);
}

/** The lowest and the highest total that a rubric can give. */
export function totalRange(rubric: Rubric): { from: number; to: number } {
  const times = rubric.total === 'sum' ? allItems(rubric).length : 1;
  return { from: rubric.scale.min * times, to: rubric.scale.max * times };
}

/** The band of a total in the language of the report. */
export function bandTitle(band: Complete['band'], say: Say): string {
  return band === null ? say('In no band of the rubric') : say(band.title);
}

function completeStanding({ value, band }: Complete, rubric: Rubric, say: Say): Standing {
  const { from, to } = totalRange(rubric);
  const range = say('Out of {to}; the lowest possible is {from}.', {
    to: formatNumber(to),
    from: formatNumber(from),
  });
  return {
    kind: 'standing',
    label: rubric.total === 'sum' ? say('Total') : say('Total (mean of the ratings)'),
    figure: formatNumber(value),
    title: bandTitle(band, say),
    text: [range, ...distanceTexts(value, band?.id ?? null, rubric, say)].join(' '),
  };
}

function openStanding({ rated, of, possible, bands }: Incomplete, say: Say): Standing {
  const names = bands.map(({ title }) => say(title));
  return {
    kind: 'standing',
    label: possible.from === possible.to ? say('Total still possible') : say('Totals still possible'),
    figure: rangeText(possible, say),
    title:
      names.length === 1
        ? say('Only one band is still possible: {band}', { band: names[0] ?? '' })
        : say('Bands still possible: {bands}', { bands: join(names, say, 'or') }),
    text: say(
      '{rated} of {items} rated. The lower end holds if every open item gets the lowest rating, the upper end if every one gets the highest.',
      { rated, items: count(of, 'item', say) },
    ),
  };
}

/** How far the total is from the band above and from the lower edge of its own. */
function distanceTexts(value: number, id: string | null, rubric: Rubric, say: Say): string[] {
  const bands = topDown(rubric);
  const index = bands.findIndex((band) => band.id === id);
  const [above, own, below] = [bands[index - 1], bands[index], bands[index + 1]];
  if (own === undefined) return [];
  const up =
    above === undefined
      ? say('This is the highest band.')
      : say('The total is {points} below the next band, {band}, which starts at {from}.', {
          points: points(above.from - value, say),
          band: say(above.title),
          from: formatNumber(above.from),
        });
  return below === undefined ? [up] : [up, downText(value - own.from, say)];
}

function downText(distance: number, say: Say): string {
  if (distance === 0) return say('It is the lowest total of its band.');
  return say('It is {points} above the lowest total of its band.', { points: points(distance, say) });
}

/** Points without the dust of binary fractions. */
function points(distance: number, say: Say): string {
  return count(Number(distance.toFixed(6)), 'point', say);
}
