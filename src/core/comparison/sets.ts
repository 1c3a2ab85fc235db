import type { Kind, Mode } from '../review/model.ts';
import type { Rubric } from '../rubric/model.ts';
import type { ReviewFacts } from './facts.ts';
import { compareTexts } from './gathered.ts';
import { grouped } from './grouped.ts';
import { groupsOf } from './groups.ts';
import { type CompareChoices, type ComparisonSet, type Mixable, mixable } from './model.ts';
import { outcomesOf } from './outcomes.ts';
import { rowsOf, sortedRows } from './rows.ts';
import { latestOf } from './select.ts';
import { chosenItems, itemSpreads, spreadOf } from './spread.ts';
import { trendOf } from './trend.ts';

/**
 * Reviews that can stand side by side: of one kind, held in one way, by one edition, unless these are thrown together.
 * `history` also has those before the dates asked for, for what came before a review.
 */
export function setsOf(
  facts: readonly ReviewFacts[],
  history: readonly ReviewFacts[],
  choices: CompareChoices,
  rubric: Rubric,
): ComparisonSet[] {
  const before = apart(history, choices);
  return [...apart(facts, choices)]
    .sort(([a, own], [b, other]) => other.length - own.length || compareTexts(a, b))
    .map(([key, own]) => setOf(own, before.get(key) ?? own, choices, rubric));
}

function apart(facts: readonly ReviewFacts[], choices: CompareChoices): Map<string, ReviewFacts[]> {
  return grouped(facts, (one) => [JSON.stringify(mixable.map((what) => sharedBy(one, what, choices)))]);
}

/** What all reviews of a set have in common of something; null where they are thrown together. */
function sharedBy<M extends Mixable>(
  facts: ReviewFacts,
  what: M,
  { mix }: CompareChoices,
): ReviewFacts[M] | null {
  return mix.includes(what) ? null : facts[what];
}

function setOf(
  course: readonly ReviewFacts[],
  history: readonly ReviewFacts[],
  choices: CompareChoices,
  rubric: Rubric,
): ComparisonSet {
  const shown = choices.which === 'latest' ? latestOf(course) : course;
  const rows = sortedRows(rowsOf(shown, history, rubric), choices.sort);
  const [first] = course as [ReviewFacts];
  const shared = {
    kind: sharedBy(first, 'kind', choices),
    mode: sharedBy(first, 'mode', choices),
    edition: sharedBy(first, 'edition', choices),
  };
  return {
    ...shared,
    title: titleOf(shared, choices),
    reviews: course.length,
    services: new Set(course.map(({ service }) => service)).size,
    rows: choices.top === null ? rows : rows.slice(0, choices.top),
    spread: spreadOf(shown, rubric),
    items: chosenItems(itemSpreads(shown, rubric), choices.items),
    groups: groupsOf(shown, choices, rubric),
    trend: choices.trend ? trendOf(course, rubric) : null,
    outcomes: choices.outcomes ? outcomesOf(shown) : null,
  };
}

const kinds: Record<Kind, string> = {
  external: 'External reviews',
  'guided-self': 'Guided self-assessments',
  self: 'Self-assessments',
};

const modes: Record<Mode, string> = {
  'on-site': 'on site',
  virtual: 'virtual',
  hybrid: 'partly on site, partly virtual',
};

function titleOf({ kind, mode, edition }: Pick<ComparisonSet, Mixable>, { mix }: CompareChoices): string {
  const parts = [
    kind === null ? 'Reviews of all kinds' : kinds[kind],
    mix.includes('mode') ? null : mode === null ? 'on site or virtual not recorded' : modes[mode],
    mix.includes('edition') ? null : edition === null ? 'edition not recorded' : edition,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
