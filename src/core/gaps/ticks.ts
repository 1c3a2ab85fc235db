import type { InputValues } from '../review/model.ts';
import type { Condition, Input, Item, Test } from '../rubric/model.ts';
import type { Lack, Option } from './model.ts';

type Checklist = Extract<Input, { options: object }>;

/**
 * What has to be ticked of the checklist that a fact is, or counts, so that every test of the condition on it passes:
 * the options it asks for by name, and then so many more of the rest. Null where more ticks would not do, as for a
 * count that is too high.
 */
export function ticksLack(item: Item, fact: string, condition: Condition, inputs: InputValues): Lack | null {
  const list = checklistBehind(item, fact);
  const ticked = list === undefined ? null : inputs[list.id];
  if (list === undefined || !Array.isArray(ticked)) return null;
  const tests = Object.entries(condition).filter(([id]) => checklistBehind(item, id)?.id === list.id);
  const named = new Set(tests.flatMap(([, test]) => (test.kind === 'has' ? test.all : [])));
  const open = Object.keys(list.options).filter((option) => !ticked.some((one) => one === option));
  const all = open.filter((option) => named.has(option));
  const of = open.filter((option) => !named.has(option));
  const wanted = Math.max(0, ...tests.map(([, test]) => fewest(test)));
  const count = Math.max(0, wanted - ticked.length - all.length);
  if (count > of.length || all.length + count === 0) return null;
  return { kind: 'ticks', input: list.id, ask: list.ask, ...shared(all, of, count, list) };
}

/** Where every candidate is needed there is nothing to choose from. */
function shared(all: readonly string[], of: readonly string[], count: number, list: Checklist) {
  const texts = (ids: readonly string[]): Option[] =>
    ids.map((id) => ({ value: id, text: list.options[id] ?? id }));
  if (count === of.length) {
    const needed = Object.keys(list.options).filter((option) => all.includes(option) || of.includes(option));
    return { all: texts(needed), more: null };
  }
  return { all: texts(all), more: count === 0 ? null : { count, of: texts(of) } };
}

/** The checklist that a fact is, or whose ticks it counts. */
function checklistBehind(item: Item, fact: string): Checklist | undefined {
  const derivation = item.derive[fact];
  const id = derivation?.op === 'count' ? derivation.input : fact;
  return item.inputs.find((input): input is Checklist => input.id === id && input.kind === 'checklist');
}

/** The fewest ticks with which a test on their number passes; 0 where it does not ask for any. */
function fewest(test: Test): number {
  if (test.kind !== 'range') return 0;
  return Math.max(Math.ceil(test.min ?? 0), test.over === undefined ? 0 : Math.floor(test.over) + 1);
}
