import type { Evidence, NoteEntry } from './review/model.ts';

/**
 * A note as it is typed in one go: `INT team leader: nobody is turned away`. First the code of its source, in any
 * case; then from whom or what, up to the first colon; then the note. The source is null where the text does not
 * begin with a code; then all of it is the note.
 */
export function parseNote(typed: string, sources: Readonly<Record<string, string>>): NoteEntry {
  const text = typed.trim();
  const word = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  const source = Object.keys(sources).find((code) => code === word.toUpperCase());
  const rest = text.slice(word.length);
  if (source === undefined || !/^(\s|:|$)/.test(rest)) return { source: null, from: null, note: text };
  const told = origin.exec(rest);
  const note = told === null ? rest : (told[2] ?? '');
  return { source, from: told?.[1]?.trim() || null, note: note.trim() };
}

/** From whom or what, before a colon that ends a word, on the first line. A longer text is no origin. */
const origin = /^[^\S\n]*([^\n]{0,100}?):(?:\s+([\s\S]*))?$/;

/** Whether what was given as the name of a person or a paper looks like a note: it would stand with every other note. */
export function looksLikeNote(name: string, sources: Readonly<Record<string, string>>): boolean {
  const text = name.trim();
  const words = text.split(/\s+/).length;
  const isSentence = words > 3 && /[.!?]$/.test(text);
  return /^@\d/.test(text) || isSentence || words > 6 || parseNote(text, sources).source !== null;
}

/** A note as it would be typed: what `parseNote` takes apart again. */
export function formatNote({ source, from, note }: Pick<Evidence, 'source' | 'from' | 'note'>): string {
  return `${[source, from].filter(Boolean).join(' ')}: ${note}`;
}
