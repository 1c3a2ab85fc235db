import { topDown } from '../../core/banding.ts';
import { noRating } from '../../core/import/form.ts';
import type { Rubric, Section } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { totalRange } from '../outline/standing.ts';
import { count } from '../outline/wording.ts';
import { literal } from './formula.ts';

/** The ranges of the ratings of each section, in the order of the rubric. */
export type Ranges = readonly string[];

/** The score of ratings once every one is there; else the mark of what is not known. */
export function scoreFormula(ranges: Ranges, items: number, rubric: Rubric): string {
  return `IF(${isWhole(ranges, items)},${combined(ranges, items, '0', rubric)},${literal(noRating)})`;
}

/** What stands beside the score of a section: out of how much, or how far it is and what is still possible. */
export function sectionLabel(range: string, section: Section, max: number, rubric: Rubric): string {
  const { length } = section.items;
  const whole = literal(`${section.title}, out of ${formatNumber(max)}`);
  const part = [
    literal(`${section.title}: `),
    `COUNT(${range})`,
    literal(` of ${count(length, 'item')} rated; `),
    possible([range], length, rubric),
    literal(' still possible'),
  ].join('&');
  return `IF(${isWhole([range], length)},${whole},${part})`;
}

/** What the label of a section says before anything is rated. */
export function nowOpen(title: string, items: number, { scale, total }: Rubric): string {
  const times = total === 'sum' ? items : 1;
  return `${title}: 0 of ${count(items, 'item')} rated; ${scale.min * times} to ${scale.max * times} still possible`;
}

/** What stands beside the total: its band, or that there is none yet and what is still possible. */
export function totalLabel(ranges: Ranges, items: number, rubric: Rubric): string {
  const { to } = totalRange(rubric);
  const whole = [literal(`Total, out of ${formatNumber(to)}`), bandFormula(ranges, items, rubric)].filter(
    Boolean,
  );
  const part = [literal('No total yet; '), possible(ranges, items, rubric), literal(' still possible')];
  return `IF(${isWhole(ranges, items)},${whole.join('&')},${part.join('&')})`;
}

/** Whether every one of some items has a rating. */
export function isWhole(ranges: Ranges, items: number): string {
  return `COUNT(${ranges.join(',')})=${items}`;
}

/** The band of a total, after a colon; nothing where it is in none. Empty where the rubric has no bands. */
function bandFormula(ranges: Ranges, items: number, rubric: Rubric): string {
  const bands = topDown(rubric);
  const points = `SUM(${ranges.join(',')})`;
  const total = rubric.total === 'sum' ? points : `${points}/${items}`;
  return bands.reduceRight(
    (below, { title, from }) => `IF(${total}>=${from},${literal(`: ${title}`)},${below || '""'})`,
    '',
  );
}

/** The lowest and the highest score still possible, in words. */
function possible(ranges: Ranges, items: number, rubric: Rubric): string {
  const open = `(${items}-COUNT(${ranges.join(',')}))`;
  const end = (rating: number) => combined(ranges, items, `${rating}*${open}`, rubric);
  return `${end(rubric.scale.min)}&${literal(' to ')}&${end(rubric.scale.max)}`;
}

/** A mean is rounded as people read it. */
function combined(ranges: Ranges, items: number, more: string, { total }: Rubric): string {
  const points = more === '0' ? `SUM(${ranges.join(',')})` : `(SUM(${ranges.join(',')})+${more})`;
  return total === 'sum' ? points : `ROUND(${points}/${items},2)`;
}
