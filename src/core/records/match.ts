import { meanings, sureness, vocabularyOf } from './headings.ts';
import { listKinds } from './kinds.ts';
import type { Column, ColumnQuestion, Heading, ListKind, ListKindId, Matched } from './model.ts';

/**
 * Finds the column that each heading stands for, whatever its capitals, punctuation and order of words.
 * The surest headings are given away first; where two are equally sure, or where one only has a name among its words,
 * and for a required column that no heading stands for, there is a question instead.
 */
export function matchColumns(kind: ListKind, header: readonly string[]): Matched {
  const vocabulary = vocabularyOf(kind.columns);
  const headings = header
    .map((heading, index) => ({ index, heading, means: meanings(heading, vocabulary) }))
    .filter(({ heading }) => heading.trim() !== '');
  const state: State = { mapping: {}, taken: new Set(), doubtful: new Map() };
  for (const level of [sureness.title, sureness.synonym, sureness.misspelt, sureness.partly])
    for (const column of kind.columns) settle(column, level, headings, state);
  return {
    mapping: state.mapping,
    questions: kind.columns.flatMap((column) => ask(column, headings, state)),
  };
}

/** The kind of list that a header belongs to, or the kinds that it may belong to where that is not clear. */
export function guessKind(
  header: readonly string[],
): { kind: ListKindId } | { kind: null; candidates: readonly ListKindId[] } {
  const filled = header.filter((heading) => heading.trim() !== '').length;
  const fits = listKinds.map((kind) => ({ kind: kind.id, fit: fitOf(kind, header) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const [only, ...others] = fits.filter(({ fit }) => fit === best);
  // One known heading among several says too little: nearly every list has a client's ID.
  if (only !== undefined && others.length === 0 && best >= Math.min(2, filled)) return { kind: only.kind };
  const candidates = fits.filter(({ fit }) => Math.floor(fit) === Math.floor(best));
  return { kind: null, candidates: candidates.map(({ kind }) => kind) };
}

interface Read extends Heading {
  means: ReadonlyMap<string, number>;
}

interface State {
  mapping: Record<string, number>;
  taken: Set<number>;
  /** Headings that a column could be read from, by column id. */
  doubtful: Map<string, readonly Read[]>;
}

function settle(column: Column, level: number, headings: readonly Read[], state: State): void {
  if (column.id in state.mapping || state.doubtful.has(column.id)) return;
  const free = headings.filter(
    ({ index, means }) => !state.taken.has(index) && means.get(column.id) === level,
  );
  const [only, ...others] = free;
  if (only === undefined) return;
  if (others.length > 0 || level === sureness.partly) {
    // A column that a list may do without is not asked about on so slight a ground.
    if (column.required || level > sureness.partly) state.doubtful.set(column.id, free);
    return;
  }
  state.mapping[column.id] = only.index;
  state.taken.add(only.index);
}

function ask({ id, title, required }: Column, headings: readonly Read[], state: State): ColumnQuestion[] {
  if (id in state.mapping) return [];
  const likely = (state.doubtful.get(id) ?? []).filter(({ index }) => !state.taken.has(index));
  if (likely.length === 0 && !required) return [];
  const free = headings.filter(({ index }) => !state.taken.has(index));
  const candidates = (likely.length > 0 ? likely : free).map(({ index, heading }) => ({ index, heading }));
  return [{ column: id, title, required, candidates }];
}

/** How many columns a header has; half a point more where nothing that the list needs is missing. */
function fitOf(kind: ListKind, header: readonly string[]): number {
  const { mapping, questions } = matchColumns(kind, header);
  const found = Object.keys(mapping).length;
  return found > 0 && !questions.some(({ required }) => required) ? found + 0.5 : found;
}
