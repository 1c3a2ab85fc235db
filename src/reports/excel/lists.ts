import { itemChoice, sheetNames } from '../../core/import/form.ts';
import { kinds, modes, notRatedReasons } from '../../core/review/words.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { cell } from './cells.ts';
import { columnRange, onSheet } from './formula.ts';
import type { SheetPlan } from './model.ts';

/** What can be chosen from: a column each on the hidden sheet. */
const listsOf = (rubric: Rubric) => ({
  items: allItems(rubric).map(itemChoice),
  sources: Object.keys(rubric.sources),
  kinds: Object.values(kinds),
  modes: Object.values(modes),
  reasons: Object.values(notRatedReasons),
});

/** The hidden sheet that choices are filled from. */
export function listsSheet(rubric: Rubric): SheetPlan {
  const lists = Object.values(listsOf(rubric));
  const length = Math.max(...lists.map((list) => list.length));
  return {
    name: sheetNames.lists,
    columns: lists.map(() => ({ width: 30 })),
    rows: Array.from({ length }, (_, row) => ({
      cells: lists.map((list) => cell(list[row] ?? null, 'text')),
    })),
    frozen: null,
    headings: null,
    choices: [],
    highlights: [],
    locked: true,
    onePage: false,
    hidden: true,
    footer: { start: '', mark: null },
  };
}

/** The range that holds the values of a list. */
export function listRange(name: keyof ReturnType<typeof listsOf>, rubric: Rubric): string {
  const lists = listsOf(rubric);
  const column = Object.keys(lists).indexOf(name);
  return onSheet(sheetNames.lists, columnRange(column, 0, lists[name].length - 1));
}
