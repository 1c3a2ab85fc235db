import type { InputValue } from '../review/model.ts';
import type { Item, Test } from './model.ts';

/** A fact that conditions test, with one value for every case that they can tell apart. */
export interface TestedFact {
  id: string;
  values: readonly InputValue[];
  /** Whether the values stand on a scale, from small to large. */
  ordered: boolean;
}

/** The facts that the conditions of an item test. Figures are taken as free of one another. */
export function testedFacts(item: Item): TestedFact[] {
  const tests = new Map<string, Test[]>();
  for (const condition of item.anchors.flatMap(({ when }) => when ?? [])) {
    for (const [id, test] of Object.entries(condition)) tests.set(id, [...(tests.get(id) ?? []), test]);
  }
  return [...tests].map(([id, list]) => testedFact(item, id, list));
}

function testedFact(item: Item, id: string, tests: readonly Test[]): TestedFact {
  const input = item.inputs.find((candidate) => candidate.id === id);
  if (input?.kind === 'yes-no') return { id, values: [false, true], ordered: false };
  if (input?.kind === 'choice') return { id, values: Object.keys(input.options), ordered: false };
  if (input?.kind === 'checklist') return { id, values: subsets(tests), ordered: false };
  return { id, values: rangeValues(tests, domain(item, id)), ordered: true };
}

interface Domain {
  min: number;
  max: number;
  whole: boolean;
}

function domain(item: Item, id: string): Domain {
  const input = item.inputs.find((candidate) => candidate.id === id);
  if (input?.kind === 'number') return { min: input.min, max: input.max ?? Infinity, whole: input.whole };
  const derivation = item.derive[id];
  if (derivation?.op === 'percent' || derivation?.op === 'distinct-share')
    return { min: 0, max: 100, whole: false };
  if (derivation?.op === 'count') return { min: 0, max: optionCount(item, derivation.input), whole: true };
  return { min: 0, max: Infinity, whole: false };
}

function optionCount(item: Item, id: string): number {
  const input = item.inputs.find((candidate) => candidate.id === id);
  return input !== undefined && 'options' in input ? Object.keys(input.options).length : 0;
}

/** Each threshold, a value on either side of it, and the ends of the domain. */
function rangeValues(tests: readonly Test[], { min, max, whole }: Domain): number[] {
  const bounds = tests.flatMap((test) =>
    test.kind === 'range' ? [test.min, test.max, test.over, test.under] : [],
  );
  const thresholds = [...new Set(bounds.filter((bound) => bound !== undefined))].sort((a, b) => a - b);
  const around = thresholds.flatMap((threshold, index) => {
    const next = thresholds[index + 1] ?? threshold + 2;
    return whole ? [threshold - 1, threshold, threshold + 1] : [threshold, (threshold + next) / 2];
  });
  const below = (thresholds[0] ?? 0) - 1;
  const values = whole
    ? [Math.ceil(min), ...around.map(Math.ceil), Math.floor(max)]
    : [min, below, ...around, max];
  const possible = values.filter((value) => value >= min && value <= max && Number.isFinite(value));
  return [...new Set(possible)].sort((a, b) => a - b);
}

function subsets(tests: readonly Test[]): string[][] {
  const options = [...new Set(tests.flatMap((test) => (test.kind === 'has' ? test.all : [])))];
  return options.reduce<string[][]>((sets, option) => sets.flatMap((set) => [set, [...set, option]]), [[]]);
}
