import type { InputValue } from '../review/model.ts';
import type { Condition, Test } from '../rubric/model.ts';

/** What conditions are decided by: inputs and figures by id; null or absent where unknown. */
export type Facts = ReadonlyMap<string, InputValue | null>;

/** Whether something holds: true, false, or null while a fact that decides it is unknown. */
export type Truth = boolean | null;

/** Whether any one of the alternatives holds in full. */
export function anyHolds(alternatives: readonly Condition[], facts: Facts): Truth {
  return either(alternatives.map((condition) => holds(condition, facts)));
}

/** Whether every test of a condition holds. */
export function holds(condition: Condition, facts: Facts): Truth {
  return both(Object.entries(condition).map(([id, test]) => passes(test, facts.get(id) ?? null)));
}

/** Whether one fact passes one test. */
export function passes(test: Test, fact: InputValue | null): Truth {
  if (fact === null) return null;
  if (test.kind === 'range') return typeof fact === 'number' && inRange(test, fact);
  if (test.kind === 'has')
    return Array.isArray(fact) && test.all.every((option) => fact.some((ticked) => ticked === option));
  return test.kind === 'is' ? fact === test.value : test.values.some((value) => value === fact);
}

type Range = Extract<Test, { kind: 'range' }>;

function inRange({ min, max, over, under }: Range, value: number): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (over === undefined || value > over) &&
    (under === undefined || value < under)
  );
}

function both(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function either(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}
