import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { type Gathered, inOrder } from './gathered.ts';
import type { CompareChoices, ComparedRubric, Comparison } from './model.ts';
import { noticesOf } from './notices.ts';
import { programmeAgreement } from './programme-agreement.ts';
import { select } from './select.ts';
import { selfExternalOf } from './self-external.ts';
import { setsOf } from './sets.ts';

/** What is asked where nothing is said. */
export const usualChoices: CompareChoices = {
  kinds: null,
  areas: null,
  since: null,
  until: null,
  which: 'latest',
  items: null,
  by: null,
  mix: [],
  sort: 'total',
  top: null,
  minGroup: 1,
  trend: false,
  selfExternal: false,
  withinDays: 183,
  agreement: false,
  outcomes: false,
};

/** Compares what was gathered, by one rubric. The order in which it was gathered makes no difference. */
export function compareReviews(gathered: Gathered, rubric: Rubric, choices: CompareChoices): Comparison {
  const all = inOrder(gathered.facts);
  const { chosen, leftOut } = select(all, rubric.id, choices);
  const history = select(all, rubric.id, { ...choices, since: null }).chosen;
  const files = gathered.facts.length + gathered.unread.length;
  const unread = [...gathered.unread].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return {
    rubric: comparedRubric(rubric),
    choices,
    read: { files, compared: chosen.length, unread, leftOut },
    notices: noticesOf(all, chosen, choices),
    sets: setsOf(chosen, history, choices, rubric),
    selfExternal: choices.selfExternal ? selfExternalOf(chosen, rubric, choices.withinDays) : null,
    agreement: choices.agreement ? programmeAgreement(chosen, rubric) : null,
  };
}

function comparedRubric(rubric: Rubric): ComparedRubric {
  const { id, title, total, scale, sections, principles } = rubric;
  const items = sections.flatMap((section) =>
    section.items.map((item) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      section: section.id,
    })),
  );
  const times = total === 'sum' ? items.length : 1;
  return {
    id,
    title,
    total,
    range: { from: scale.min * times, to: scale.max * times },
    scale,
    bands: [...rubric.bands].sort((a, b) => a.from - b.from),
    items,
    sections: sections.map((section) => ({ id: section.id, title: section.title })),
    principles: Object.entries(principles).map(([key, text]) => ({
      id: key,
      title: text,
      items: allItems(rubric)
        .filter((item) => item.principles.includes(key))
        .map((item) => item.id),
    })),
  };
}
