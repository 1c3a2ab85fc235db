import type { InputValue, InputValues } from '../review/model.ts';
import type { Condition, Derivation, Input, Item, Test } from '../rubric/model.ts';
import { type Facts, passes } from '../suggestion/conditions.ts';
import { factName } from '../suggestion/describe.ts';
import { deriveFigures } from '../suggestion/figures.ts';
import { gatherFacts } from '../suggestion/suggest.ts';
import type { Bound, Lack, Option } from './model.ts';
import { ticksLack } from './ticks.ts';
import { keepSoundWays } from './together.ts';
import { waysTo } from './ways.ts';

/** What is missing of the alternative that takes the least effort; the first of several that take the same. */
export function lacksOfNearest(item: Item, alternatives: readonly Condition[], inputs: InputValues): Lack[] {
  const all = alternatives.map((condition) => lacksOf(item, condition, inputs));
  return [...all].sort((a, b) => effortOf(a) - effortOf(b))[0] ?? [];
}

/** What is missing for every test of a condition to pass, in its order. */
export function lacksOf(item: Item, condition: Condition, inputs: InputValues): Lack[] {
  const facts = factsOf(item, inputs);
  const open = Object.entries(condition).filter(([id, test]) => passes(test, facts.get(id) ?? null) !== true);
  const lacks = open.flatMap(([id, test]) => lacksAt(item, id, test, facts, inputs, condition));
  return keepSoundWays(item, condition, withoutTwins(lacks), inputs);
}

/** The inputs that are not known of those that tests with these facts rest on, and figures that cannot be worked out. */
export function unknownBehind(item: Item, ids: readonly string[], inputs: InputValues): Lack[] {
  const facts = factsOf(item, inputs);
  const open = ids.filter((id) => (facts.get(id) ?? null) === null);
  return withoutTwins(open.flatMap((id) => unknownLacks(item, id, inputs)));
}

/**
 * The effort to make up for what is missing, for sorting: each tick, each answer that must be another, each fact not
 * known, each figure that cannot be worked out and each lower rating counts one; a figure counts by how far it is
 * from its bound, from 0 to 1 of the larger of the two.
 */
export function effortOf(lacks: readonly Lack[]): number {
  const each = lacks.map((lack) => {
    if (lack.kind === 'ticks') return lack.all.length + (lack.more?.count ?? 0);
    return lack.kind === 'figure' ? lack.distance : 1;
  });
  return each.reduce((total, effort) => total + effort, 0);
}

function factsOf(item: Item, inputs: InputValues): Facts {
  return gatherFacts(item, inputs, deriveFigures(item, inputs));
}

function lacksAt(
  item: Item,
  id: string,
  test: Test,
  facts: Facts,
  inputs: InputValues,
  condition: Condition,
): Lack[] {
  const fact = facts.get(id) ?? null;
  if (fact === null) return unknownLacks(item, id, inputs);
  const input = item.inputs.find((candidate) => candidate.id === id);
  const ticks = ticksLack(item, id, condition, inputs);
  if (ticks !== null) return [ticks];
  if (test.kind === 'range')
    return typeof fact === 'number' ? [figureLack(item, id, test, fact, inputs)] : [];
  return input === undefined ? [] : [answerLack(input, test, fact)];
}

function unknownLacks(item: Item, id: string, inputs: InputValues): Lack[] {
  const needed = id in item.derive ? operands(item.derive[id]) : [id];
  const open = item.inputs.filter(
    (input) => needed.includes(input.id) && (inputs[input.id] ?? null) === null,
  );
  if (open.length > 0) return open.map((input) => ({ kind: 'unknown', input: input.id, ask: input.ask }));
  return [{ kind: 'no-figure', fact: id, name: factName(item, id) }];
}

function operands(derivation: Derivation | undefined): readonly string[] {
  if (derivation === undefined) return [];
  if (derivation.op === 'ratio') return derivation.of;
  return derivation.op === 'percent' ? [derivation.part, derivation.whole] : [derivation.input];
}

type RangeTest = Extract<Test, { kind: 'range' }>;

function figureLack(item: Item, id: string, test: RangeTest, value: number, inputs: InputValues): Lack {
  const bound = brokenBound(test, value);
  const by = Math.abs(value - bound.value);
  const size = Math.max(Math.abs(value), Math.abs(bound.value));
  return {
    kind: 'figure',
    fact: id,
    name: factName(item, id),
    value,
    bound,
    by,
    distance: size === 0 ? 0 : Math.min(1, by / size),
    ways: waysTo(item, id, test, bound, inputs),
  };
}

/** The bound that a value is on the wrong side of. */
function brokenBound({ min, max, over, under }: RangeTest, value: number): Bound {
  if (min !== undefined && value < min) return { kind: 'at least', value: min };
  if (over !== undefined && value <= over) return { kind: 'more than', value: over };
  if (max !== undefined && value > max) return { kind: 'at most', value: max };
  return { kind: 'less than', value: under ?? value };
}

function answerLack(input: Input, test: Test, given: InputValue): Lack {
  const option = (value: string | boolean): Option => ({ value, text: answerText(input, value) });
  const needed = test.kind === 'is' ? [test.value] : test.kind === 'one-of' ? test.values : [];
  const now = typeof given === 'boolean' ? given : String(given);
  return { kind: 'answer', input: input.id, ask: input.ask, given: option(now), needed: needed.map(option) };
}

function answerText(input: Input, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return 'options' in input ? (input.options[value] ?? value) : value;
}

/** Several tests can rest on one input: it is missing once. */
function withoutTwins(lacks: readonly Lack[]): Lack[] {
  const key = (lack: Lack) =>
    `${lack.kind} ${'input' in lack ? lack.input : 'fact' in lack ? lack.fact : ''}`;
  const keys = lacks.map(key);
  return lacks.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
