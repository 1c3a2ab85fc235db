import type { InputValues } from '../review/model.ts';
import type { Anchor, Condition, Item } from '../rubric/model.ts';
import { anyHolds, type Facts, holds, passes } from './conditions.ts';
import { describeTest } from './describe.ts';
import { deriveFigures, type Figure } from './figures.ts';

export interface Suggestion {
  /** The rating that the inputs give; null while an input that decides it is missing. */
  rating: number | null;
  /** Figures worked out on the way, with their arithmetic. */
  figures: Figure[];
  /** Why this rating, e.g. `clients per full-time specialist: 21.03, which is at most 25`. */
  reasons: string[];
  /** What is in the way of the next rating up, in the same form; empty at the top and where unknown. */
  short: string[];
}

/**
 * Suggests a rating for an item from its inputs: the highest anchor whose condition holds, by the rubric's own
 * conditions. Null for an item that rests on judgement alone. Figures are compared as they are, never rounded.
 * An unknown input matters only where it could still decide: nothing is suggested while a higher anchor is open.
 */
export function suggestRating(item: Item, inputs: InputValues): Suggestion | null {
  if (item.anchors.every(({ when }) => when === null)) return null;
  const figures = deriveFigures(item, inputs);
  const facts = gatherFacts(item, inputs, figures);
  const anchor = highestHolding(item.anchors, facts);
  return {
    rating: anchor?.rating ?? null,
    figures,
    reasons: anchor === null ? [] : reasonsFor(item, anchor, facts),
    short: anchor === null ? [] : shortOf(item, anchor, facts),
  };
}

/** Inputs and figures by id, as conditions read them. */
export function gatherFacts(item: Item, inputs: InputValues, figures: readonly Figure[]): Facts {
  return new Map([
    ...item.inputs.map(({ id }) => [id, inputs[id] ?? null] as const),
    ...figures.map(({ id, value }) => [id, value] as const),
  ]);
}

/** The highest anchor whose condition holds; null while one above it is undecided, or where none holds. */
export function highestHolding(anchors: readonly Anchor[], facts: Facts): Anchor | null {
  for (const anchor of anchors) {
    const truth = anchor.when === null || anyHolds(anchor.when, facts);
    if (truth === true) return anchor;
    if (truth === null) return null;
  }
  return null;
}

function reasonsFor(item: Item, anchor: Anchor, facts: Facts): string[] {
  const met = anchor.when?.find((condition) => holds(condition, facts) === true);
  if (met !== undefined) return describe(item, met, facts, true);
  return shortOf(item, anchor, facts);
}

function shortOf(item: Item, anchor: Anchor, facts: Facts): string[] {
  const above = item.anchors.find(({ rating }) => rating === anchor.rating + 1);
  const nearest = [...(above?.when ?? [])].sort((a, b) => failing(a, facts) - failing(b, facts))[0];
  return nearest === undefined ? [] : describe(item, nearest, facts, false);
}

function failing(condition: Condition, facts: Facts): number {
  return Object.entries(condition).filter(([id, test]) => passes(test, facts.get(id) ?? null) !== true)
    .length;
}

function describe(item: Item, condition: Condition, facts: Facts, wanted: boolean): string[] {
  return Object.entries(condition)
    .filter(([id, test]) => passes(test, facts.get(id) ?? null) === wanted)
    .map(([id, test]) => describeTest(item, id, test, facts.get(id) ?? null, wanted));
}
