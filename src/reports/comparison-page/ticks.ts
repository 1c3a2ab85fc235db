import type { ComparedRubric } from '../../core/comparison/model.ts';
import type { Mark } from '../charts/model.ts';
import { numberText, shareText } from './words.ts';

/** Round numbers from below the lowest to above the highest, about so many. */
export function roundTicks(low: number, high: number, about = 5): number[] {
  const span = high - low || 1;
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((by) => by * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(6)));
}

export function marksAt(values: readonly number[], written: (value: number) => string = numberText): Mark[] {
  return values.map((at) => ({ at, text: written(at) }));
}

/** Marks over all totals that there can be: both ends, and round numbers that stand clear of them. */
export function totalMarks({ range: { from, to } }: ComparedRubric): Mark[] {
  const round = roundTicks(from, to);
  const clear = ((round[1] ?? 0) - (round[0] ?? 0)) * 0.6;
  return marksAt([from, ...round.filter((at) => at - from >= clear && to - at >= clear), to]);
}

export const shareMarks: readonly Mark[] = marksAt([0, 0.25, 0.5, 0.75, 1], shareText);
