import type { Evidence, Place, Review } from '../review/model.ts';
import type { CollectingSource } from './collecting.ts';

/** How many questions of a source have been answered with a note. */
export function collectedSoFar(
  review: Review,
  source: CollectingSource,
  all: readonly CollectingSource[],
): number {
  const origins = source.interview ? originsOf(review, source, all) : [null];
  const counts = origins.map((from) => answered(review, source, from).filter(Boolean).length);
  return Math.max(0, ...counts);
}

/** From whom the latest note of a source is; null where there is none. */
export function latestOrigin(
  review: Review,
  source: CollectingSource,
  all: readonly CollectingSource[],
): string | null {
  return originsOf(review, source, all).at(-1) ?? null;
}

/** The first question of a source without a note of an origin; the very first where all have one. */
export function questionToGoOnWith(review: Review, source: CollectingSource, from: string | null): number {
  return Math.max(0, answered(review, source, from).indexOf(false));
}

/** The furthest of some places at which the same was collected as at this one; the place itself where there is none. */
export function furthest(place: Place, earlier: readonly (Place | null)[]): Place {
  const at = numberIn(place);
  if (at === null) return place;
  const same = earlier.filter(
    (other) => other !== null && numberIn(other) !== null && originKey(other) === originKey(place),
  );
  const last = same.at(-1) ?? null;
  return last !== null && (numberIn(last) ?? 0) > at ? { ...place, step: last.step } : place;
}

/** Which questions of a source have a note of an origin: on an item that is asked about twice, each note is for one. */
function answered(review: Review, source: CollectingSource, from: string | null): boolean[] {
  const left = new Map<string, number>();
  return source.questions.map(({ item }) => {
    const notes = left.get(item.id) ?? notesOf(review, item.id, source.source, from).length;
    left.set(item.id, notes - 1);
    return notes > 0;
  });
}

/** The notes on an item of one source and origin, whatever its case; of any origin where that is left open. */
export function notesOf(review: Review, item: string, source: string, from: string | null): Evidence[] {
  return (review.items[item]?.evidence ?? []).filter(
    (note) => note.source === source && (from === null || alike(note.from, from)),
  );
}

/** From whom there are notes of an interview, in the order of the items, each once. */
function originsOf(review: Review, source: CollectingSource, all: readonly CollectingSource[]): string[] {
  const told = source.questions.flatMap(({ item }) =>
    (review.items[item.id]?.evidence ?? []).flatMap((note) =>
      note.source === source.source && note.from !== null && sourceOf(note.from, all)?.id === source.id
        ? [note.from]
        : [],
    ),
  );
  return [...new Map(told.map((from) => [from.toLowerCase(), from])).values()];
}

/** The interview that an origin belongs to: that whose title it holds, or else the last word of it. */
function sourceOf(from: string, all: readonly CollectingSource[]): CollectingSource | undefined {
  const words = from.toLowerCase();
  const closeness = ({ title }: CollectingSource) => {
    const whole = title.toLowerCase();
    const last = whole.split(/\s+/).at(-1) ?? whole;
    return words.includes(whole) ? 100 + whole.length : words.includes(last) ? last.length : 0;
  };
  const [best] = all.filter(({ interview }) => interview).toSorted((a, b) => closeness(b) - closeness(a));
  return best !== undefined && closeness(best) > 0 ? best : undefined;
}

function numberIn({ step }: Place): number | null {
  const [, at] = /^collect:[^:]+:(\d+)$/.exec(step) ?? [];
  return at === undefined ? null : Number(at);
}

function originKey({ step, entry }: Place): string {
  return JSON.stringify([step.replace(/:\d+$/, ''), entry?.from?.toLowerCase() ?? null]);
}

function alike(a: string | null, b: string): boolean {
  return a?.trim().toLowerCase() === b.trim().toLowerCase();
}
