import { bandOf } from '../banding.ts';
import type { Rubric } from '../rubric/model.ts';
import type { ReviewFacts } from './facts.ts';
import { compareTexts } from './gathered.ts';
import { grouped } from './grouped.ts';
import type { CompareChoices, Group, Grouping } from './model.ts';
import { chosenItems, itemSpreads, spreadOf } from './spread.ts';

/** What a group is called whose reviews do not say to which they belong. */
export const notRecorded = 'Not recorded';

/** Reviews by area, year, band and so on; a group of too few services is named, and shows no figures. */
export function groupsOf(
  facts: readonly ReviewFacts[],
  { by, minGroup, items }: CompareChoices,
  rubric: Rubric,
): Group[] {
  if (by === null) return [];
  return [...grouped(facts, (one) => keysOf(one, by, rubric))]
    .sort(([a], [b]) => Number(a === notRecorded) - Number(b === notRecorded) || compareTexts(a, b))
    .map(([key, own]) => {
      const services = new Set(own.map(({ service }) => service)).size;
      const shown = services >= minGroup;
      return {
        key,
        services,
        reviews: own.length,
        spread: shown ? spreadOf(own, rubric) : null,
        items: shown ? chosenItems(itemSpreads(own, rubric), items) : null,
      };
    });
}

/** The groups of a review: one, but for reviewers, of whom a review has several. */
function keysOf(facts: ReviewFacts, by: Grouping, rubric: Rubric): string[] {
  switch (by) {
    case 'area':
    case 'region':
    case 'provider':
      return [facts[by]?.trim() || notRecorded];
    case 'service':
      return [facts.name];
    case 'year':
      return [facts.date.slice(0, 4)];
    case 'kind':
      return [facts.kind];
    case 'band':
      return [facts.total === null ? 'No total yet' : (bandOf(rubric, facts.total)?.title ?? 'In no band')];
    case 'reviewer':
      return facts.reviewers.length === 0 ? [notRecorded] : [...new Set(facts.reviewers)];
  }
}
