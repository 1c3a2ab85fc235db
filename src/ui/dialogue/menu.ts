import { untouchedItem } from '../../core/review/build.ts';
import { findItem, itemsCalled, searchItem } from '../../core/rubric/lookup.ts';
import type { Item } from '../../core/rubric/model.ts';
import { searchNotes } from '../../core/search.ts';
import { collectingItem } from '../../core/session/collecting.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { evidenceList, fullItem } from '../card.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { hang } from '../wrap.ts';
import { type Desk, say } from './desk.ts';

/** What can be wished instead of an answer: an event, or something that is asked or shown first. Null returns to the question. */
export type Wish = Event | 'jump' | 'item' | 'note' | 'search' | 'read-list' | 'warnings' | null;

/** Asks what the reviewer wants to do instead of answering. */
export function askMenu(session: Session, { terminal, alone }: Desk): Promise<Wish> {
  return pickKey<Wish>(terminal, {
    message: 'Menu',
    choices: menuChoices(session, alone.length > 0),
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks for an item by number, id or part of its title; null where the reviewer thinks better of it. */
export async function askJump(session: Session, terminal: Terminal): Promise<Event | null> {
  const typed = await typeLine(terminal, {
    message: 'Go to which item?',
    hint: 'Its number or a word of its title · Esc returns',
    initial: '',
    fault: (text) => (text.trim() === '' ? null : jumpFault(itemsCalled(session.rubric, text))),
    onDraft: () => {},
  });
  const item = typed.kind === 'entered' ? searchItem(session.rubric, typed.text) : null;
  return item === null ? null : { type: 'jump', item: item.id };
}

/** Why words do not lead to an item: none has them, or several. */
function jumpFault(found: readonly Item[]): string | null {
  if (found.length === 1) return null;
  if (found.length === 0) return 'No item has that in its title. Give its number, or another word.';
  const named = found.slice(0, mostNamed).map(({ number, title }) => `${number} ${title}`);
  const more = found.length > mostNamed ? `, and ${found.length - mostNamed} more` : '';
  return `More than one has that: ${named.join('; ')}${more}. Give its number.`;
}

const mostNamed = 5;

/** Shows an item in full. */
export function showItem(session: Session, terminal: Terminal): void {
  const item = itemAtHand(session);
  if (item === undefined) return;
  say(terminal, fullItem(item, session.rubric, textWidth(terminal), terminal.style, terminal.plain));
}

/** Asks which note of the item is to be changed or deleted. */
export async function askWhichNote(session: Session, terminal: Terminal): Promise<Event | null> {
  const rated = session.review.items[itemAtHand(session)?.id ?? ''] ?? untouchedItem;
  say(terminal, '', ...evidenceList(rated, textWidth(terminal), terminal.style));
  const typed = await typeLine(terminal, {
    message: 'Which note?',
    hint: 'Its number to change it, - and its number to delete it, as in -2 · Esc returns',
    initial: rated.evidence.length === 1 ? '1' : '',
    fault: (text) => (noteWish(text, rated.evidence.length) === undefined ? 'There is no such note.' : null),
    onDraft: () => {},
  });
  return typed.kind === 'entered' ? (noteWish(typed.text, rated.evidence.length) ?? null) : null;
}

/** Asks for words, shows the notes that hold them, and asks which item to go to. */
export async function askSearch(session: Session, terminal: Terminal): Promise<Event | null> {
  const typed = await typeLine(terminal, {
    message: 'Search the notes for which words?',
    hint: 'Notes that hold all of them are shown · Esc returns',
    initial: '',
    fault: () => null,
    onDraft: () => {},
  });
  if (typed.kind !== 'entered' || typed.text.trim() === '') return null;
  const found = searchNotes(session.review, session.rubric, typed.text);
  const width = textWidth(terminal);
  say(
    terminal,
    '',
    ...found.map(({ item, text }) => hang(`  ${item.number} ${item.title}: `, text, width, 4)),
  );
  if (found.length === 0) {
    say(terminal, `  No note holds “${typed.text.trim()}”.`, '');
    return null;
  }
  return askJump(session, terminal);
}

/** The item that the question at hand is about, while rating or collecting. */
function itemAtHand({ review, rubric }: Session): Item | undefined {
  const place = placeOf(review);
  return findItem(rubric, place.item) ?? collectingItem(place, rubric);
}

function noteWish(text: string, notes: number): Event | null | undefined {
  if (text.trim() === '') return null;
  const [, minus, digits] = /^\s*(-?)\s*(\d{1,4})\s*$/.exec(text) ?? [];
  const note = Number(digits) - 1;
  if (!(note >= 0 && note < notes)) return undefined;
  return { type: minus === '-' ? 'delete-note' : 'edit-note', note };
}

// The menu must fit a terminal of 24 rows and 40 columns: a question that outgrows the screen cannot be redrawn.
function menuChoices(session: Session, agreeing: boolean): KeyChoice<Wish>[] {
  const item = findItem(session.rubric, placeOf(session.review).item);
  return [
    { key: 'g', label: 'Go on where I was', value: null },
    { key: 'b', label: 'Back: take the answer back', value: { type: 'back' } },
    { key: 'u', label: 'Undo the last change', value: { type: 'undo' } },
    ...(item === undefined ? [] : itemChoices(session, item)),
    ...(itemAtHand(session) === undefined
      ? []
      : [{ key: 'q', label: 'The item in full', value: 'item' } as KeyChoice<Wish>]),
    { key: 'j', label: 'Go to another item', value: 'jump' },
    { key: 'k', label: 'Collect evidence by source', value: { type: 'collect', source: null } },
    { key: 'l', label: 'Read figures from a list', value: 'read-list' },
    { key: '/', label: 'Search in the notes', value: 'search' },
    // What reviewers agree on is set up as their own files are.
    ...(agreeing ? [] : [changeChoice]),
    { key: 'o', label: 'Overview of all items', value: { type: 'overview' } },
    { key: 'x', label: 'Stop; everything is saved', value: { type: 'stop' } },
  ];
}

const changeChoice: KeyChoice<Wish> = {
  key: 't',
  label: 'Change the set-up',
  value: { type: 'set-up', step: null },
};

function itemChoices({ review }: Session, item: Item): KeyChoice<Wish>[] {
  const rated = review.items[item.id] ?? untouchedItem;
  const known = (review.previous?.items[item.id]?.rating ?? null) !== null;
  const some: [boolean, KeyChoice<Wish>][] = [
    [true, { key: 'v', label: 'Rate this item', value: { type: 'rate' } }],
    [true, { key: 's', label: 'Skip this item for now', value: { type: 'skip' } }],
    [true, { key: 'n', label: 'Not enough evidence to rate', value: { type: 'insufficient' } }],
    [true, { key: 'e', label: 'Evidence of this item', value: { type: 'evidence' } }],
    [rated.evidence.length > 0, { key: 'c', label: 'Change or delete a note', value: 'note' }],
    [true, { key: 'r', label: 'Recommendation', value: { type: 'recommend' } }],
    [item.inputs.length > 0, { key: 'i', label: 'Facts again', value: { type: 'inputs' } }],
    [
      true,
      { key: 'f', label: rated.flagged ? 'Take the flag away' : 'Flag for later', value: { type: 'flag' } },
    ],
    [known, { key: 'w', label: 'Last time’s rating was wrong', value: { type: 'correct' } }],
  ];
  return some.filter(([fits]) => fits).map(([, choice]) => choice);
}
