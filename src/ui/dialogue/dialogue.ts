import { sitter, withHistory } from '../../core/history.ts';
import { findItem } from '../../core/rubric/lookup.ts';
import { advance } from '../../core/session/advance.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { itemCard } from '../card.ts';
import { textWidth } from '../terminal.ts';
import { askStep } from './ask.ts';
import { type Desk, say } from './desk.ts';
import { tellDropped } from './dropped.ts';
import { editText } from './editor.ts';
import { warnOfPersonalData } from './personal-data.ts';
import { saveOrAsk } from './saving.ts';
import { eventOf } from './wishes.ts';

export interface Ended {
  session: Session;
  /** Whether the reviewer broke off with Ctrl-C, or the terminal went away. */
  cancelled: boolean;
  /** Whether the last answers are on the disk. */
  saved: boolean;
}

/**
 * Walks a session from question to question until it is stopped. Saves after every answer, before the next question.
 * `lists` are read before the first.
 */
export async function runDialogue(
  start: Session,
  desk: Desk,
  lists: readonly Desk['readList'][] = [],
): Promise<Ended> {
  let session = start;
  let typed: string | null = null;
  let shown: string | null = null;
  const onDraft = (text: string) => {
    typed = text;
    // A line that is ended is worth keeping even from a power cut; its save needs no answer.
    if (text.endsWith('\n')) void desk.save(drafted(session, text).review);
  };
  try {
    await saveOrAsk(session.review, desk);
    for (const read of lists) {
      session = await withList(session, read, desk);
      await saveOrAsk(session.review, desk);
    }
    while (!session.stopped) {
      shown = showItem(session, desk, shown);
      const { from, event } = await nextEvent(session, desk, onDraft);
      typed = null;
      warnOfPersonalData(session, event, desk.terminal);
      const next = recorded(session, advance(from, event), event, desk);
      tellDropped(from, next, desk.terminal);
      const saved = next.review === session.review || (await saveOrAsk(next.review, desk));
      session = next;
      if (!saved) return { session, cancelled: false, saved };
    }
    return { session, cancelled: false, saved: (await desk.save(session.review)) === null };
  } catch (error) {
    if (!isCancelled(error)) throw error;
    session = drafted(session, typed);
    return { session, cancelled: true, saved: (await desk.save(session.review)) === null };
  }
}

async function withList(session: Session, read: Desk['readList'], desk: Desk): Promise<Session> {
  const taken = await read(session.review, session.rubric);
  if (taken === null) return session;
  const event: Event = { type: 'list', taken };
  return recorded(session, advance(session, event), event, desk);
}

/** The next session with what the event changed on record: also what was taken back, so the record only grows. */
function recorded(before: Session, after: Session, event: Event, { now, by }: Desk): Session {
  const stamp = {
    at: now(),
    by: by ?? sitter(after.review),
    reason: event.type === 'reopen' ? event.reason : null,
  };
  return { ...after, review: withHistory(before.review, after.review, stamp) };
}

/** The next event, and the session with what was typed before the reviewer turned to the menu or an editor. */
async function nextEvent(
  session: Session,
  desk: Desk,
  onDraft: (text: string) => void,
): Promise<{ from: Session; event: Event }> {
  const { terminal } = desk;
  let from = session;
  for (let again = false; ; again = true) {
    const answer = await askStep({ session: from, terminal, desk, again, onDraft });
    if (answer.type === 'editor') {
      from = drafted(from, await editText(terminal, answer.draft));
      continue;
    }
    if (answer.type === 'menu') from = drafted(from, answer.draft);
    const event = await eventOf(answer, from, desk);
    if (event !== null) return { from, event };
  }
}

function drafted(session: Session, text: string | null): Session {
  return text === null ? session : advance(session, { type: 'draft', text });
}

/** Shows the card of an item when the session comes to it; gives the item shown last. */
function showItem({ review, rubric }: Session, { terminal }: Desk, shown: string | null): string | null {
  const item = findItem(rubric, placeOf(review).item);
  if (item === undefined) return null;
  if (item.id !== shown)
    say(terminal, itemCard(item, rubric, textWidth(terminal), terminal.style, terminal.plain), '');
  return item.id;
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
