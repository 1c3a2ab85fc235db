import { findItem, searchItem } from '../../core/rubric/lookup.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { fullItem } from '../card.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { say } from './desk.ts';

type Wish = Event | 'jump' | 'item' | null;

/** Asks what the reviewer wants to do instead of answering; null where they return to the question. */
export async function askMenu(session: Session, terminal: Terminal): Promise<Event | null> {
  const wish = await pickKey<Wish>(terminal, {
    message: 'Menu',
    choices: menuChoices(session),
    commands: [],
    escape: null,
    initial: 0,
  });
  if (wish === 'jump') return askJump(session, terminal);
  if (wish !== 'item') return wish;
  const item = findItem(session.rubric, placeOf(session.review).item);
  const { style, plain } = terminal;
  if (item !== undefined) say(terminal, fullItem(item, session.rubric, textWidth(terminal), style, plain));
  return null;
}

/** Asks for an item by number, id or part of its title; null where the reviewer thinks better of it. */
export async function askJump(session: Session, terminal: Terminal): Promise<Event | null> {
  const typed = await typeLine(terminal, {
    message: 'Go to which item?',
    hint: 'Its number or a word of its title · Esc returns',
    initial: '',
    fault: (text) =>
      text.trim() === '' || searchItem(session.rubric, text) !== null
        ? null
        : 'No item, or more than one, has that. Give its number.',
    onDraft: () => {},
  });
  const item = typed.kind === 'entered' ? searchItem(session.rubric, typed.text) : null;
  return item === null ? null : { type: 'jump', item: item.id };
}

function menuChoices({ review, rubric }: Session): KeyChoice<Wish>[] {
  const item = findItem(rubric, placeOf(review).item);
  const ofItem: KeyChoice<Wish>[] =
    item === undefined
      ? []
      : [
          { key: 's', label: 'Skip this item for now', value: { type: 'skip' } },
          { key: 'n', label: 'Not enough evidence to rate it', value: { type: 'insufficient' } },
          { key: 'e', label: 'Evidence of this item', value: { type: 'evidence' } },
          { key: 'r', label: 'Recommendation for this item', value: { type: 'recommend' } },
          ...(item.inputs.length === 0
            ? []
            : [{ key: 'i', label: 'Facts of this item again', value: { type: 'inputs' } as Wish }]),
          { key: 'q', label: 'Show the item in full, with interview questions', value: 'item' },
        ];
  return [
    { key: 'g', label: 'Go on where I was', value: null },
    { key: 'b', label: 'Back: take the last answer back', value: { type: 'back' } },
    ...ofItem,
    { key: 'j', label: 'Go to another item', value: 'jump' },
    { key: 'o', label: 'Overview of all items', value: { type: 'overview' } },
    { key: 'x', label: 'Stop for now; everything is saved', value: { type: 'stop' } },
  ];
}
