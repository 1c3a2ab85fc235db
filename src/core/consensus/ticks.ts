import type { Alone } from './faults.ts';

/** The options of a checklist that all ticked who answered it alone; none where fewer than two did. */
export function tickedByAll(item: string, input: string, alone: readonly Alone[]): string[] {
  const answers = alone.flatMap(({ review }) => {
    const value = review.items[item]?.inputs[input];
    return Array.isArray(value) ? [value.map(String)] : [];
  });
  const [first = [], ...others] = answers;
  return others.length === 0 ? [] : first.filter((option) => others.every((ticks) => ticks.includes(option)));
}
