import type { InputValue } from '../review/model.ts';
import type { Item, Test } from '../rubric/model.ts';
import { formatNumber } from './numbers.ts';

/** One test on one fact, in words: `clients per full-time specialist: 21.03, which is at most 25`. */
export function describeTest(
  item: Item,
  id: string,
  test: Test,
  fact: InputValue | null,
  met: boolean,
): string {
  const verb = met ? 'which is' : 'which is not';
  const what = `${factName(item, id)}: ${factText(item, id, fact)}`;
  if (test.kind === 'range') return `${what}, ${verb} ${rangeText(test)}`;
  if (met || test.kind === 'is') return what;
  const [named, joint] = test.kind === 'has' ? [test.all, ' and '] : [test.values, ' or '];
  return `${what} (needed: ${named.map((option) => optionText(item, id, option)).join(joint)})`;
}

/** An input value as people read it: option texts for ids, yes and no, figures with two decimals. */
export function factText(item: Item, id: string, fact: InputValue | null): string {
  if (fact === null) return 'not known';
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no';
  if (typeof fact === 'number') return formatNumber(fact);
  if (typeof fact === 'string') return optionText(item, id, fact);
  if (fact.length === 0) return 'none';
  return fact
    .map((entry) => (typeof entry === 'number' ? formatNumber(entry) : optionText(item, id, entry)))
    .join('; ');
}

/** What a fact is called: the unit of a figure or number, where the item has no other of it; else its question. */
export function factName(item: Item, id: string): string {
  const figure = item.derive[id];
  if (figure !== undefined) return figure.unit;
  const input = item.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) return id;
  const unit = unitOf(input);
  const alone = item.inputs.every((other) => other === input || unitOf(other) !== unit);
  return unit !== null && alone ? unit : input.ask.replace(/\?$/, '');
}

function unitOf(input: Item['inputs'][number]): string | null {
  return 'unit' in input ? input.unit : null;
}

function optionText(item: Item, id: string, option: string): string {
  const input = item.inputs.find((candidate) => candidate.id === id);
  return input !== undefined && 'options' in input ? (input.options[option] ?? option) : option;
}

function rangeText(test: Extract<Test, { kind: 'range' }>): string {
  const bounds = [
    ['at least', test.min],
    ['at most', test.max],
    ['more than', test.over],
    ['less than', test.under],
  ] as const;
  return bounds
    .filter(([, bound]) => bound !== undefined)
    .map(([words, bound]) => `${words} ${formatNumber(bound ?? 0)}`)
    .join(' and ');
}
