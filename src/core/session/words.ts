import { formatNote, parseNote } from '../note-text.ts';
import { untouchedItem } from '../review/build.ts';
import type { Evidence, NoteEntry, Place, Review } from '../review/model.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { afterEvidence, afterReason, changeItem } from './answer.ts';
import { reasonSteps } from './model.ts';
import { noteAt, placeAfter, placeAt } from './place.ts';
import { reasonFields } from './reasons.ts';

/** Takes an answer in words to a question of an item; null where it takes none, or not a blank one. */
export function answerText(
  review: Review,
  place: Place,
  item: Item,
  text: string,
  rubric: Rubric,
): Review | null {
  const answer = text.trim() === '' ? null : text.trimEnd();
  const reason = reasonSteps.find((step) => step === place.step);
  if (reason !== undefined) return giveReason(review, item, reason, answer, rubric);
  switch (place.step) {
    case 'evidence':
      return takeEvidence(review, item, answer, rubric);
    case 'evidence-from':
      return takeEntry(review, item, { ...(place.entry as NoteEntry), from: text.trim() || null });
    case 'recommendation':
      return recommend(review, item.id, answer, rubric);
    case 'correction-reason':
      return answer === null ? null : explainCorrection(review, item.id, answer);
    default:
      return place.step.startsWith('note:') ? changeNote(review, place, item, answer, rubric) : null;
  }
}

/** The review without one of the notes of an item; null where there is no such note. */
export function deleteNote(review: Review, item: Item, index: number): Review | null {
  const evidence = review.items[item.id]?.evidence ?? [];
  if (!Object.hasOwn(evidence, index)) return null;
  const left = evidence.filter((_, place) => place !== index);
  return { ...changeItem(review, item.id, { evidence: left }), place: placeAt(item.id, 'evidence') };
}

/** Takes the source of a note that was typed without one, and asks from whom or what it is. */
export function answerSource(review: Review, place: Place, source: string, rubric: Rubric): Review | null {
  if (place.step !== 'evidence-source' || place.entry === null) return null;
  if (!Object.hasOwn(rubric.sources, source)) return null;
  return { ...review, place: { ...placeAt(place.item, 'evidence-from'), entry: { ...place.entry, source } } };
}

/** Why a changed note will not do, as a sentence; null where it will. An empty one deletes the note. */
export function noteFault(text: string, { sources }: Rubric): string | null {
  if (text.trim() === '' || parseNote(text, sources).source !== null) return null;
  return `Begin with the source: ${Object.keys(sources).join(', ')}.`;
}

function giveReason(
  review: Review,
  item: Item,
  step: (typeof reasonSteps)[number],
  reason: string | null,
  rubric: Rubric,
): Review | null {
  if (reason === null) return null;
  return afterReason(changeItem(review, item.id, { [reasonFields[step]]: reason }), item, step, rubric);
}

/** A note with its source is taken; one without is kept until its source is known; nothing typed goes on. */
function takeEvidence(review: Review, item: Item, answer: string | null, rubric: Rubric): Review {
  if (answer === null) return { ...review, place: afterEvidence(review, item, rubric) };
  const entry = parseNote(answer, rubric.sources);
  // A source alone is no note yet: it is gone on with.
  if (entry.note === '') return { ...review, place: { ...placeAt(item.id, 'evidence'), draft: answer } };
  if (entry.source !== null) return takeEntry(review, item, entry) ?? review;
  return { ...review, place: { ...placeAt(item.id, 'evidence-source'), entry } };
}

function takeEntry(review: Review, item: Item, { source, from, note }: NoteEntry): Review | null {
  if (source === null || note === null) return null;
  const { evidence } = review.items[item.id] ?? untouchedItem;
  const taken = [...evidence, { source, from, note, by: null }];
  return { ...changeItem(review, item.id, { evidence: taken }), place: placeAt(item.id, 'evidence') };
}

function changeNote(
  review: Review,
  place: Place,
  item: Item,
  answer: string | null,
  rubric: Rubric,
): Review | null {
  const index = noteAt(place, review);
  const before = index === null ? undefined : review.items[item.id]?.evidence[index];
  if (index === null || before === undefined) return null;
  const changed = { ...before, ...changedEntry(answer ?? '', before, rubric) };
  if (changed.note === '') return deleteNote(review, item, index);
  const evidence = review.items[item.id]?.evidence.with(index, changed) ?? [];
  return { ...changeItem(review, item.id, { evidence }), place: placeAt(item.id, 'evidence') };
}

/** A note as it is typed anew: without a source it keeps that which it had; untouched it stays as it was. */
function changedEntry(typed: string, before: Evidence, { sources }: Rubric): Partial<Evidence> {
  if (typed.trim() === formatNote(before).trim()) return {};
  const { source, from, note } = parseNote(typed, sources);
  return { source: source ?? before.source, from, note: note ?? '' };
}

function explainCorrection(review: Review, id: string, reason: string): Review | null {
  const correction = review.items[id]?.correction ?? null;
  if (correction === null) return null;
  const explained = changeItem(review, id, { correction: { ...correction, reason } });
  return { ...explained, place: placeAt(id, 'rating') };
}

function recommend(review: Review, id: string, recommendation: string | null, rubric: Rubric): Review {
  const changed = changeItem(review, id, { recommendation });
  return { ...changed, place: placeAfter(id, changed, rubric) };
}
