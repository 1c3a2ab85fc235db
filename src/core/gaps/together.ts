import type { InputValue, InputValues } from '../review/model.ts';
import type { Condition, Item } from '../rubric/model.ts';
import { holds } from '../suggestion/conditions.ts';
import { deriveFigures } from '../suggestion/figures.ts';
import { gatherFacts } from '../suggestion/suggest.ts';
import type { Lack, Way } from './model.ts';

/**
 * The same lacks, without the ways that would break another test of the condition: figures can rest on the same fact.
 * A way is kept where the condition holds, as far as it is known, with it and the first way of every other figure.
 */
export function keepSoundWays(
  item: Item,
  condition: Condition,
  lacks: readonly Lack[],
  inputs: InputValues,
): Lack[] {
  const aim = withoutOpenFigures(condition, lacks);
  const known = lacks.every(({ kind }) => kind !== 'unknown' && kind !== 'no-figure');
  const sound = (chosen: ReadonlyMap<Lack, Way>) => {
    const changed = madeUp(lacks, inputs, chosen);
    const truth = holds(aim, gatherFacts(item, changed, deriveFigures(item, changed)));
    return truth === true || (truth === null && !known);
  };
  const all = sound(new Map());
  return lacks.map((lack) => {
    if (lack.kind !== 'figure') return lack;
    const ways = all ? lack.ways.filter((way) => sound(new Map([[lack, way]]))) : [];
    return { ...lack, ways };
  });
}

/** The inputs with everything made up for that lacks ask for: the first way and the first options where there is a choice. */
export function madeUp(
  lacks: readonly Lack[],
  inputs: InputValues,
  chosen: ReadonlyMap<Lack, Way> = new Map(),
): InputValues {
  const changes = lacks.flatMap((lack): [string, InputValue][] => {
    if (lack.kind === 'ticks') return [[lack.input, withTicks(lack, inputs[lack.input])]];
    if (lack.kind === 'answer' && lack.needed[0] !== undefined) return [[lack.input, lack.needed[0].value]];
    const way = lack.kind === 'figure' ? (chosen.get(lack) ?? lack.ways[0]) : undefined;
    return way === undefined ? [] : [[way.input, way.to]];
  });
  return { ...inputs, ...Object.fromEntries(changes) };
}

function withTicks(
  { all, more }: Extract<Lack, { kind: 'ticks' }>,
  ticked: InputValue | null | undefined,
): string[] {
  const now = Array.isArray(ticked) ? ticked.map(String) : [];
  const chosen = [...all, ...(more?.of.slice(0, more.count) ?? [])];
  return [...now, ...chosen.map(({ value }) => String(value))];
}

/** Without the tests on figures that no change of one fact brings within their bounds: nothing is said of those. */
function withoutOpenFigures(condition: Condition, lacks: readonly Lack[]): Condition {
  const open = lacks.flatMap((lack) => (lack.kind === 'figure' && lack.ways.length === 0 ? [lack.fact] : []));
  return Object.fromEntries(Object.entries(condition).filter(([id]) => !open.includes(id)));
}
