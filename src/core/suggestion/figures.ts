import type { InputValues } from '../review/model.ts';
import type { Derivation, Item } from '../rubric/model.ts';
import { formatNumber } from './numbers.ts';

/** A figure worked out from inputs, with its arithmetic as a reader sees it. */
export interface Figure {
  id: string;
  unit: string;
  /** Null while an input is missing, or where there is nothing to divide by. */
  value: number | null;
  /** e.g. `143 ÷ 6.8 = 21.03`; null where there is no value. */
  arithmetic: string | null;
}

/** Works out every figure of an item from the inputs given so far, in the order of the rubric. */
export function deriveFigures(item: Item, inputs: InputValues): Figure[] {
  return Object.entries(item.derive).map(([id, derivation]) => {
    const worked = derive(derivation, inputs);
    return {
      id,
      unit: derivation.unit,
      value: worked?.value ?? null,
      arithmetic: worked?.arithmetic ?? null,
    };
  });
}

interface Worked {
  value: number;
  arithmetic: string;
}

function derive(derivation: Derivation, inputs: InputValues): Worked | null {
  if (derivation.op === 'ratio') return ratio(derivation.of.map((id) => numberAt(inputs, id)));
  if (derivation.op === 'percent')
    return percent(numberAt(inputs, derivation.part), numberAt(inputs, derivation.whole));
  const list = inputs[derivation.input];
  if (!Array.isArray(list)) return null;
  if (derivation.op === 'count') return { value: list.length, arithmetic: `${list.length} ticked` };
  return derivation.op === 'mean' ? mean(list.map(Number)) : distinctShare(list.map(String));
}

function ratio(terms: readonly (number | null)[]): Worked | null {
  const [first, ...divisors] = terms;
  if (first === null || first === undefined) return null;
  const known = divisors.filter((term): term is number => term !== null && term !== 0);
  if (known.length < divisors.length) return null;
  const { whole, places } = scaleToWhole([first, ...known]);
  const [top = 0, ...below] = whole;
  // Each divisor beyond the first carries the scaling once more.
  const value =
    (top * 10 ** (places * (below.length - 1))) / below.reduce((product, term) => product * term, 1);
  return shown([first, ...known].map(formatNumber).join(' ÷ '), value);
}

function percent(part: number | null, whole: number | null): Worked | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  const { whole: scaled } = scaleToWhole([part, whole]);
  const [top = 0, bottom = 1] = scaled;
  return shown(`${formatNumber(part)} of ${formatNumber(whole)}`, (100 * top) / bottom, '%');
}

function mean(values: readonly number[]): Worked | null {
  if (values.length === 0) return null;
  const { whole, places } = scaleToWhole(values);
  const sum = whole.reduce((total, term) => total + term, 0);
  return shown(
    `${formatNumber(sum / 10 ** places)} ÷ ${values.length}`,
    sum / (values.length * 10 ** places),
  );
}

function distinctShare(values: readonly string[]): Worked | null {
  if (values.length === 0) return null;
  const kinds = new Set(values.map((value) => value.trim().toLowerCase())).size;
  return shown(`${kinds} different of ${values.length}`, (100 * kinds) / values.length, '%');
}

/** Null where inputs beyond all measure leave no number. */
function shown(sum: string, value: number, unit = ''): Worked | null {
  if (!Number.isFinite(value)) return null;
  return { value, arithmetic: `${sum} = ${formatNumber(value)}${unit}` };
}

function numberAt(inputs: InputValues, id: string): number | null {
  const value = inputs[id];
  return typeof value === 'number' ? value : null;
}

/**
 * Brings decimal numbers to whole ones, so that 28.2 of 37.6 is exactly 75%
 * and no rounding dust moves a figure over or under a threshold.
 */
function scaleToWhole(values: readonly number[]): { whole: number[]; places: number } {
  const places = Math.max(...values.map(decimalPlaces));
  return { whole: values.map((value) => Math.round(value * 10 ** places)), places };
}

function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
