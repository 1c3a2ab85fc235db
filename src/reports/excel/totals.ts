import { topDown } from '../../core/banding.ts';
import { noRating } from '../../core/import/form.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { totalRange } from '../outline/standing.ts';
import { count } from '../outline/wording.ts';
import type { Say } from '../words/say.ts';
import { literal } from './formula.ts';
import { spoken } from './spoken.ts';

/** Ratings that make a score: where they stand, and how many there are when all items are rated. */
export interface Scored {
  ranges: readonly string[];
  items: number;
}

/** The score of ratings once every one is there; else the mark of what is not known. */
export function scoreFormula(scored: Scored, rubric: Rubric): string {
  return `IF(${isWhole(scored)},${combined(scored, null, rubric)},${literal(noRating)})`;
}

/** What stands beside the score of a section: out of how much, or how far it is and what is still possible. */
export function sectionLabel(scored: Scored, title: string, rubric: Rubric, say: Say): string {
  const max = rubric.scale.max * (rubric.total === 'sum' ? scored.items : 1);
  const section = literal(say(title));
  const whole = spoken(say, '{section}, out of {max}', { section, max: literal(formatNumber(max)) });
  const part = spoken(say, '{rated} of {items} rated; {range} still possible', {
    rated: counted(scored),
    items: literal(count(scored.items, 'item', say)),
    range: possible(scored, rubric, say),
  });
  return `IF(${isWhole(scored)},${whole},${section}&": "&${part})`;
}

/** What stands beside the total: its band, or that there is none yet and what is still possible. */
export function totalLabel(scored: Scored, rubric: Rubric, say: Say): string {
  const max = literal(formatNumber(totalRange(rubric).to));
  const whole = [spoken(say, 'Total, out of {max}', { max }), bandFormula(scored, rubric, say)];
  const part = spoken(say, 'No total yet; {range} still possible', { range: possible(scored, rubric, say) });
  return `IF(${isWhole(scored)},${whole.filter(Boolean).join('&')},${part})`;
}

function isWhole(scored: Scored): string {
  return `${counted(scored)}=${scored.items}`;
}

function counted({ ranges }: Scored): string {
  return `COUNT(${ranges.join(',')})`;
}

/** The band of a total, after a colon; nothing where it is in none. Empty where the rubric has no bands. */
function bandFormula({ ranges, items }: Scored, rubric: Rubric, say: Say): string {
  const points = `SUM(${ranges.join(',')})`;
  const total = rubric.total === 'sum' ? points : `${points}/${items}`;
  return topDown(rubric).reduceRight(
    (below, { title, from }) => `IF(${total}>=${from},${literal(`: ${say(title)}`)},${below || '""'})`,
    '',
  );
}

/** The lowest and the highest score still possible, in words. */
function possible(scored: Scored, rubric: Rubric, say: Say): string {
  const { min, max } = rubric.scale;
  const [from, to] = [combined(scored, min, rubric), combined(scored, max, rubric)];
  return spoken(say, '{from} to {to}', { from, to });
}

/** The score, with every open item at a rating. A mean is rounded as people read it. */
function combined(scored: Scored, open: number | null, { total }: Rubric): string {
  const { ranges, items } = scored;
  const known = `SUM(${ranges.join(',')})`;
  const points = open === null ? known : `(${known}+${open}*(${items}-${counted(scored)}))`;
  return total === 'sum' ? points : `ROUND(${points}/${items},2)`;
}
