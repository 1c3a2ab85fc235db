import type { ChalkInstance } from 'chalk';
import type { Alone } from '../core/consensus/faults.ts';
import { formatNote } from '../core/note-text.ts';
import { printable } from '../core/printable.ts';
import { untouchedItem } from '../core/review/build.ts';
import type { RatedItem } from '../core/review/model.ts';
import { notRatedReasons } from '../core/review/words.ts';
import type { Item } from '../core/rubric/model.ts';
import { factName, factText } from '../core/suggestion/describe.ts';
import { columnRow } from './columns.ts';
import { wrap } from './wrap.ts';

/** The narrowest column in which a note can be read. */
const narrowest = 36;

/**
 * What each reviewer rated alone on an item, why, and on what evidence: side by side where there is room, else one
 * below another.
 */
export function aloneOn(
  item: Item,
  alone: readonly Alone[],
  { width, style, plain }: { width: number; style: ChalkInstance; plain: boolean },
): string[] {
  if (alone.length === 0) return [];
  const sides = alone.map(({ id, review }) => sideOf(id, item, review.items[item.id] ?? untouchedItem));
  const column = Math.floor(width / alone.length);
  if (plain || column < narrowest) {
    return sides.flatMap(([head, ...texts]) => [
      style.bold(wrap(head ?? '', width, '  ')),
      ...texts.map((text) => wrap(text, width, '    ')),
    ]);
  }
  const height = Math.max(...sides.map((texts) => texts.length));
  return Array.from({ length: height }, (_, row) =>
    columnRow(
      sides.map((texts) => ({
        text: texts[row] ?? '',
        width: column,
        ...(row === 0 ? { draw: (text: string) => style.bold(text) } : {}),
      })),
    ),
  );
}

/** What each reviewer knows of one fact; empty where nobody rated alone, or nobody knows it. */
export function aloneFact(item: Item, input: string, alone: readonly Alone[]): string {
  const known = alone.flatMap(({ id, review }) => {
    const value = review.items[item.id]?.inputs[input] ?? null;
    return value === null ? [] : [`${id}: ${factText(item, input, value)}`];
  });
  return printable(known.join(' · '));
}

/** What one reviewer has: the rating first, then facts, reasons, notes and the recommendation. */
function sideOf(id: string, item: Item, rated: RatedItem): string[] {
  const { rating, notRated, inputs, override, changeReason, evidence, recommendation } = rated;
  const why = notRated === null ? 'Not rated' : notRatedReasons[notRated];
  const reasons = [override, changeReason].filter((reason) => reason !== null);
  return [
    `${id}: ${rating === null ? why : `rated ${rating}`}`,
    ...Object.entries(inputs).map(
      ([input, value]) => `${factName(item, input)}: ${factText(item, input, value)}`,
    ),
    ...reasons.map((reason) => `Reason: ${reason}`),
    ...evidence.map(formatNote),
    ...(recommendation === null ? [] : [`Recommends: ${recommendation}`]),
  ].map(printable);
}
