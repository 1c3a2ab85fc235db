import type { InputValues } from '../review/model.ts';
import type { Input, Item, Test } from '../rubric/model.ts';
import { passes } from '../suggestion/conditions.ts';
import { deriveFigures } from '../suggestion/figures.ts';
import type { Bound, Way } from './model.ts';

type NumberInput = Extract<Input, { kind: 'number' }>;

/** A fact that a figure can be moved by: where it has to come, roughly, and what stays as it is. */
interface Lever {
  input: string;
  aim: number;
  as: Way['as'];
  given: readonly string[];
}

/**
 * What would bring a figure within its bound, one fact changed at a time: the least change there is in whole numbers,
 * or in hundredths. Worked out for numbers, ratios and percentages; empty for other figures, and where the input
 * cannot take such a value.
 */
export function waysTo(item: Item, fact: string, test: Test, bound: Bound, inputs: InputValues): Way[] {
  return leversOf(item, fact, bound, inputs).flatMap((lever) => {
    const input = numberInput(item, lever.input);
    const from = inputs[lever.input];
    if (input === undefined || typeof from !== 'number') return [];
    const to = leastChange(input, from, lever.aim, (value) =>
      reaches(item, fact, test, { ...inputs, [input.id]: value }),
    );
    if (to === null) return [];
    const given = lever.given.map((id) => ({
      input: id,
      unit: numberInput(item, id)?.unit ?? '',
      value: Number(inputs[id]),
    }));
    return [{ input: input.id, unit: input.unit, from, to, whole: input.whole, as: lever.as, given }];
  });
}

function leversOf(item: Item, fact: string, bound: Bound, inputs: InputValues): Lever[] {
  const derivation = item.derive[fact];
  if (derivation === undefined) return [{ input: fact, aim: bound.value, as: 'itself', given: [] }];
  const at = (id: string) => Number(inputs[id]);
  if (derivation.op === 'percent') {
    const { part, whole } = derivation;
    return [{ input: part, aim: (bound.value * at(whole)) / 100, as: 'part', given: [whole] }];
  }
  if (derivation.op !== 'ratio') return [];
  const [top = '', ...below] = derivation.of;
  const [divisor = ''] = below;
  const product = below.reduce((product, id) => product * at(id), 1);
  const lever: Lever = { input: top, aim: bound.value * product, as: 'ratio', given: below };
  // More staff bring a caseload down; fewer staff to make each of them busier is no advice.
  const down = bound.kind === 'at most' || bound.kind === 'less than';
  if (!down || below.length > 1 || bound.value <= 0) return [lever];
  return [lever, { input: divisor, aim: at(top) / bound.value, as: 'ratio', given: [top] }];
}

/**
 * The value nearest to the present one that reaches the bound, on the grid of the input. The aim is only as exact as
 * a computer divides, so its neighbours are tried with the very arithmetic of the suggestion.
 */
function leastChange(
  input: NumberInput,
  from: number,
  aim: number,
  does: (value: number) => boolean,
): number | null {
  const parts = input.whole ? 1 : 100;
  const nearest = Math.round(aim * parts);
  const tried = [nearest - 1, nearest, nearest + 1].map((count) => count / parts);
  const fit = tried.filter(
    (value) => value >= input.min && value <= (input.max ?? Number.POSITIVE_INFINITY) && does(value),
  );
  return fit.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? null;
}

function reaches(item: Item, fact: string, test: Test, inputs: InputValues): boolean {
  const figure = deriveFigures(item, inputs).find(({ id }) => id === fact);
  return passes(test, figure === undefined ? (inputs[fact] ?? null) : figure.value) === true;
}

function numberInput(item: Item, id: string): NumberInput | undefined {
  return item.inputs.find((input): input is NumberInput => input.id === id && input.kind === 'number');
}
