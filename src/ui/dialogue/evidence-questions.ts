import { itemCautions } from '../../core/cautions.ts';
import { formatNote } from '../../core/note-text.ts';
import { untouchedItem } from '../../core/review/build.ts';
import type { Place } from '../../core/review/model.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { noteAt, placeOf } from '../../core/session/place.ts';
import { noteFault } from '../../core/session/words.ts';
import { evidenceList } from '../card.ts';
import { pickKey, typeLine, typeLines } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { hang, wrap } from '../wrap.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { say } from './desk.ts';
import { wordingFor } from './wording.ts';
import { longTextHint } from './words.ts';

/** Shows the notes of an item and what they leave to be wished, and asks for the next note; nothing typed goes on. */
export async function askEvidence({ session, terminal, onDraft }: Asking, item: Item): Promise<Answer> {
  const { review, rubric } = session;
  const rated = review.items[item.id] ?? untouchedItem;
  const first = rated.evidence.length === 0;
  say(terminal, '', ...evidenceList(rated, textWidth(terminal), terminal.style));
  if (!first) say(terminal, ...cautionLines(session, item, terminal));
  const codes = Object.keys(rubric.sources).join(', ');
  const how = `Begin with the source (${codes}) and from whom: “${example(rubric)}”`;
  const typed = await typeLines(terminal, {
    message: first
      ? wordingFor(review.kind).evidence(`${item.number} ${item.title}`)
      : moreText(rated.evidence.length),
    hint: `${first ? `${how} · ` : ''}Enter alone goes on · ${longTextHint}`,
    initial: placeOf(review).draft ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** Asks for the source of a note that was typed without one. */
export function askSource({ session, terminal }: Asking, place: Place): Promise<Answer> {
  const width = textWidth(terminal);
  say(terminal, '', hang('  ', place.entry?.note ?? '', width, 2));
  return pickKey(terminal, {
    message: 'Which kind of source is this from?',
    choices: sourceChoices(session.rubric),
    commands: [
      { key: 'b', label: 'back to the note', value: { type: 'back' } },
      { key: 'x', label: 'stop', value: { type: 'stop' } },
    ],
    escape: { type: 'back' },
    initial: 0,
  });
}

/** Asks from whom or what a note is. */
export async function askFrom({ terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const typed = await typeLine(terminal, {
    message: `${place.entry?.source ?? ''}: from whom or what?`,
    hint: 'e.g. team leader, caseload list of 2 March · Enter leaves it open · Esc menu',
    initial: place.draft ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** Asks for a note anew, with what it says now. */
export async function askNote(
  { session, terminal, onDraft }: Asking,
  item: Item,
  place: Place,
): Promise<Answer> {
  const index = noteAt(place, session.review) ?? 0;
  const note = session.review.items[item.id]?.evidence[index];
  const typed = await typeLines(terminal, {
    message: `Note ${index + 1} on ${item.number} ${item.title}`,
    hint: `${longTextHint} · emptied, the note is deleted`,
    initial: place.draft ?? (note === undefined ? '' : formatNote(note)),
    fault: (text) => noteFault(text, session.rubric),
    onDraft,
  });
  return answerOf(typed, textEvent);
}

function moreText(notes: number): string {
  return `More evidence? ${notes === 1 ? '1 note' : `${notes} notes`} so far`;
}

/** What weakens the evidence and the reasons of an item. */
function cautionLines({ review, rubric }: Asking['session'], item: Item, terminal: Terminal): string[] {
  return itemCautions(item, review, rubric).map(({ message, hint }) =>
    terminal.style.yellow(wrap(`! ${message} ${hint}`, textWidth(terminal), '  ')),
  );
}

function example({ sources }: Rubric): string {
  const codes = Object.keys(sources);
  return `${codes.includes('INT') ? 'INT' : codes[0]} team leader: all are welcome`;
}

const taken = new Set(['b', 'x']);

/** Each source under the first letter of its code that is still free. */
function sourceChoices({ sources }: Rubric): KeyChoice<Answer>[] {
  const used = new Set(taken);
  return Object.entries(sources).map(([source, title]) => {
    const key = [...source.toLowerCase()].find((letter) => !used.has(letter)) ?? '';
    used.add(key);
    return { key, label: `${source}  ${title}`, value: { type: 'source', source } };
  });
}
