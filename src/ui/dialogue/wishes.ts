import { cautionsOf } from '../../core/cautions.ts';
import { findItem } from '../../core/rubric/lookup.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { pickKey } from '../prompts/ask.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import type { Answer } from './ask.ts';
import { type Desk, say } from './desk.ts';
import { askJump, askMenu, askSearch, askWhichNote, showItem, type Wish } from './menu.ts';

/** The event of an answer: at once, or after what the reviewer wished has been asked. Null goes back to the question. */
export async function eventOf(
  answer: Exclude<Answer, { type: 'editor' }>,
  session: Session,
  desk: Desk,
): Promise<Event | null> {
  switch (answer.type) {
    case 'menu':
      return grant(await askMenu(session, desk), session, desk);
    case 'find':
      return grant('jump', session, desk);
    case 'search':
    case 'read-list':
    case 'warnings':
      return grant(answer.type, session, desk);
    case 'finish':
      return (await confirmFinish(session, desk.terminal)) ? answer : null;
    default:
      return answer;
  }
}

async function grant(wish: Wish, session: Session, desk: Desk): Promise<Event | null> {
  const { terminal } = desk;
  switch (wish) {
    case 'jump':
      return askJump(session, terminal);
    case 'note':
      return askWhichNote(session, terminal);
    case 'search':
      return askSearch(session, terminal);
    case 'read-list': {
      const taken = await desk.readList(session.review, session.rubric);
      return taken === null ? null : { type: 'list', taken };
    }
    case 'item':
      showItem(session, terminal);
      return null;
    case 'warnings':
      showWarnings(session, terminal);
      return null;
    default:
      return wish;
  }
}

/** What weakens the review, item by item. Gives how many warnings there are. */
function showWarnings({ review, rubric }: Session, terminal: Terminal): number {
  const cautions = cautionsOf(review, rubric);
  const lines = cautions.map(({ path, message, hint }) => {
    const item = findItem(rubric, path[0] === 'items' ? String(path[1]) : null);
    const place = item === undefined ? 'Summary' : `${item.number} ${item.title}`;
    return wrap(`! ${place}: ${message} ${hint}`, textWidth(terminal));
  });
  say(terminal, '', ...lines, '');
  return lines.length;
}

/** A final review can only be read: whoever closes one with warnings is asked once more. */
async function confirmFinish(session: Session, terminal: Terminal): Promise<boolean> {
  if (cautionsOf(session.review, session.rubric).length === 0) return true;
  const warnings = showWarnings(session, terminal);
  return pickKey(terminal, {
    message: `${warnings === 1 ? 'One warning is' : `${warnings} warnings are`} left. Close the review all the same?`,
    choices: [
      { key: 'n', label: 'No, I will see to it', value: false },
      { key: 'y', label: 'Yes, close it as final', value: true },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}
