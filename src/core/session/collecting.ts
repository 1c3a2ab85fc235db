import { parseNote } from '../note-text.ts';
import type { Place, Review } from '../review/model.ts';
import { allItems, findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { changeItem } from './answer.ts';
import { questionToGoOnWith } from './collected.ts';
import { collectStep } from './model.ts';
import { placeAt } from './place.ts';

/** A source to collect evidence from: a person to interview, or papers to read, with what to ask of it over all items. */
export interface CollectingSource {
  id: string;
  /** Whom or what: `Team leader`, `Documents`. */
  title: string;
  /** The code of the source. */
  source: string;
  /** Whether somebody is interviewed. */
  interview: boolean;
  questions: readonly { item: Item; ask: string }[];
}

/** The code of interviews. Where a rubric does not have it, questions belong to its first source. */
const interviewCode = 'INT';

/** Every source that the items of a rubric speak of, interviews first, each with its questions in the order of the items. */
export function collectingSources(rubric: Rubric): CollectingSource[] {
  const interview = Object.hasOwn(rubric.sources, interviewCode)
    ? interviewCode
    : (Object.keys(rubric.sources)[0] ?? interviewCode);
  const items = allItems(rubric);
  const asked = items.flatMap((item) => item.questions.map(({ to, ask }) => ({ title: to, item, ask })));
  const interviews = [...new Set(asked.map(({ title }) => title))].map((title) => ({
    id: sourceId(title),
    title,
    source: interview,
    interview: true,
    questions: asked.filter((question) => question.title === title),
  }));
  const papers = Object.entries(rubric.sources)
    .filter(([code]) => code !== interview)
    .map(([code, title]) => ({
      id: sourceId(code),
      title,
      source: code,
      interview: false,
      questions: items.flatMap((item) =>
        item.evidence.filter(({ source }) => source === code).map(({ look }) => ({ item, ask: look })),
      ),
    }));
  return [...interviews, ...papers].filter(({ questions }) => questions.length > 0);
}

/** The source and question that a place stands at; null where it is no place of collecting. */
export function collectingAt(
  { step }: Place,
  rubric: Rubric,
): { source: CollectingSource; index: number | null } | null {
  const [, id, at] = /^collect:([^:]+):(whom|\d+)$/.exec(step) ?? [];
  const source = id === undefined ? undefined : collectingSources(rubric).find((known) => known.id === id);
  if (source === undefined) return null;
  if (at === 'whom') return { source, index: null };
  return Number(at) < source.questions.length ? { source, index: Number(at) } : null;
}

/** The first question of a source that asks from whom or what it is; null where there is no such source. */
export function collectFrom(review: Review, id: string, rubric: Rubric): Review | null {
  const source = collectingSources(rubric).find((known) => known.id === id);
  if (source === undefined) return null;
  return { ...review, place: placeAt(null, `collect:${id}:whom`) };
}

/**
 * Takes an answer while collecting: from whom it is, or a note on the item of the question at hand, and on those
 * that it names first (`@8 @12 …`). Blank goes on to the next question. Null where the place is none of collecting.
 */
export function answerCollecting(review: Review, place: Place, text: string, rubric: Rubric): Review | null {
  const at = collectingAt(place, rubric);
  if (at === null) return null;
  const { source, index } = at;
  if (index === null) {
    const from = text.trim() || (source.interview ? source.title : null);
    const entry = { source: source.source, from, note: null };
    const start = questionToGoOnWith(review, source, from);
    return { ...review, place: { ...placeAt(null, `collect:${source.id}:${start}`), entry } };
  }
  const noted = takeNote(review, place, source, index, text, rubric);
  return noted === null ? null : { ...noted, place: questionPlace(place, source, index + 1) };
}

/** Why a note will not do while collecting: it names an item that there is not, or is only a source. Null where it will. */
export function collectedFault(text: string, rubric: Rubric): string | null {
  const numbers = allItems(rubric).map(({ number }) => number);
  const { also, note } = splitNote(text);
  const stray = also.find((number) => !numbers.includes(number));
  if (stray !== undefined) return `There is no item ${stray}.`;
  return note !== '' && parseNote(note, rubric.sources).note === ''
    ? 'Write the note behind its source, or leave the source out.'
    : null;
}

/** The first question on an item from the source that is being collected; null where it has none. */
export function questionOn(place: Place, itemId: string, rubric: Rubric): Place | null {
  const at = collectingAt(place, rubric);
  const index = at?.source.questions.findIndex(({ item }) => item.id === itemId) ?? -1;
  return at === null || at.index === null || index < 0 ? null : questionPlace(place, at.source, index);
}

function questionPlace(place: Place, { id, questions }: CollectingSource, index: number): Place {
  if (index >= questions.length) return placeAt(null, collectStep);
  return { ...placeAt(null, `collect:${id}:${index}`), entry: place.entry };
}

function takeNote(
  review: Review,
  place: Place,
  { source, questions }: CollectingSource,
  index: number,
  text: string,
  rubric: Rubric,
): Review | null {
  // What names an item that there is not is kept as it was typed.
  const named = collectedFault(text, rubric) === null;
  const { also, note } = named ? splitNote(text) : { also: [], note: text.trim() };
  const own = questions[index]?.item;
  if (own === undefined) return null;
  if (note === '') return review;
  const others = allItems(rubric).filter(({ id, number }) => id !== own.id && also.includes(number));
  const entry = { ...noteOf(note, source, place.entry?.from ?? null, rubric), by: null };
  return [own, ...others].reduce(
    (changed, { id }) =>
      changeItem(changed, id, { evidence: [...(changed.items[id]?.evidence ?? []), entry] }),
    review,
  );
}

/**
 * A note as it is taken apart while rating too. Its source is known here, so that a code before it is a source of its
 * own; from what it is stands before a colon where that was left open.
 */
function noteOf(text: string, source: string, from: string | null, { sources }: Rubric) {
  const own = parseNote(text, sources);
  const told = own.source !== null || from !== null ? own : parseNote(`${source} ${text}`, sources);
  if (told.source === null || !told.note) return { source, from, note: text };
  const known = told.source === source ? from : null;
  return { source: told.source, from: told.from ?? known, note: told.note };
}

function splitNote(text: string): { also: number[]; note: string } {
  const [named = ''] = /^\s*(@\d{1,4}\s+)+/.exec(text) ?? [];
  return { also: (named.match(/\d+/g) ?? []).map(Number), note: text.slice(named.length).trim() };
}

/** A place in a file is a text: an id of it must not hold what parts it. */
function sourceId(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** The item of the question at hand while collecting; undefined elsewhere. */
export function collectingItem(place: Place, rubric: Rubric): Item | undefined {
  const at = collectingAt(place, rubric);
  return at === null || at.index === null
    ? undefined
    : findItem(rubric, at.source.questions[at.index]?.item.id ?? null);
}
