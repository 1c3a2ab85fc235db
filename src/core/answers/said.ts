import { cleanTyped } from '../printable.ts';
import type { ItemAnswer } from '../review/model.ts';
import type { AnswerFile, FilledPlace } from './model.ts';
import { type AnswerField, bookmarkOf, chooseHere, tagOf, writeHere } from './places.ts';

/** What the service said of an item, and what could not be made out; null where it said nothing. */
export interface Said {
  answer: Pick<ItemAnswer, 'verdict' | 'comment' | 'evidence'> | null;
  /** What stands in the place for the verdict and is none. */
  unclear: string | null;
}

/** The places for the answers to an item, in the order of the document. */
export function placesOf({ places }: AnswerFile, item: string, field: AnswerField): FilledPlace[] {
  const names = [tagOf(item, field), bookmarkOf(item, field)];
  return places.filter((place) => place.names.some((name) => names.includes(name)));
}

/** What a document says of an item. A verdict in words of one's own is kept with the comment, so that nothing is lost. */
export function saidOf(file: AnswerFile, item: string): Said {
  const choices = placesOf(file, item, 'verdict').map((place) => verdictOf(place, file));
  const verdicts = [...new Set(choices.flatMap(({ verdict }) => verdict ?? []))];
  const verdict = verdicts.length === 1 ? (verdicts[0] ?? null) : null;
  const unclear =
    verdicts.length > 1
      ? verdicts.join(' / ')
      : (choices.find((one) => one.unclear !== null)?.unclear ?? null);
  const written = (field: AnswerField) => placesOf(file, item, field).map(({ text }) => ownWords(text));
  const comment = together([unclear ?? '', ...written('comment')]);
  const evidence = together(written('evidence'));
  const isEmpty = verdict === null && comment === null && evidence === null;
  return { answer: isEmpty ? null : { verdict, comment, evidence }, unclear };
}

function verdictOf(
  { text, choice }: FilledPlace,
  { words }: AnswerFile,
): { verdict: 'agree' | 'disagree' | null; unclear: string | null } {
  if (choice === 'agree' || choice === 'disagree') return { verdict: choice, unclear: null };
  const plain = flat(ownWords(text));
  if (plain === '' || plain === flat(chooseHere(words.agree ?? '', words.disagree ?? '')))
    return { verdict: null, unclear: null };
  for (const verdict of ['agree', 'disagree'] as const) {
    if (plain === flat(words[verdict] ?? verdict)) return { verdict, unclear: null };
  }
  return { verdict: null, unclear: ownWords(text) };
}

/** A text as a person wrote it, without the sign that stood in its place before. */
function ownWords(text: string): string {
  const clean = cleanTyped(text)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean.startsWith(writeHere) ? clean.slice(writeHere.length).trim() : clean;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[.!]$/, '').trim().toLowerCase();
}

function together(texts: readonly string[]): string | null {
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n') || null;
}
