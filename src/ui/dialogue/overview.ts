import { cautionsOf } from '../../core/cautions.ts';
import { openItems } from '../../core/conformity.ts';
import { scoreReview } from '../../core/scoring.ts';
import type { Only, Session } from '../../core/session/model.ts';
import { agenda } from '../../core/session/place.ts';
import { itemGrid, itemSentences } from '../grid.ts';
import { lastTimeSummary } from '../last-time.ts';
import { pickKey } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { statusLine } from '../status.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import type { Answer, Asking } from './ask.ts';
import { say } from './desk.ts';

/** Shows the items at a glance, all or those that are open or flagged, and asks where to go. */
export async function askOverview({ session, terminal, desk, again }: Asking): Promise<Answer> {
  if (!again) showOverview(session, terminal);
  const open = openItems(session.review, session.rubric).length;
  const shown = session.only === 'all' ? '' : `, ${session.only} items only`;
  return pickKey(terminal, {
    message: `Overview${shown}${open === 0 ? '' : `: ${open} open`}`,
    choices: choices(session),
    commands: [
      ...commands(session, desk.alone.length > 0),
      ...filters(session.only),
      { key: 'b', label: 'back', value: { type: 'back' } },
    ],
    escape: { type: 'continue' },
    initial: 0,
  });
}

function showOverview({ review, rubric, only }: Session, terminal: Terminal): void {
  const width = textWidth(terminal);
  const items = terminal.plain
    ? itemSentences(review, rubric, only, width)
    : itemGrid(review, rubric, only, width, terminal.style);
  const status = wrap(statusLine(scoreReview(review, rubric)), width);
  say(terminal, '', items, terminal.style.bold(status));
  say(terminal, ...lastTimeSummary(review, rubric, width, terminal.style));
}

function choices({ review, rubric }: Session): KeyChoice<Answer>[] {
  const [first] = agenda(review, rubric);
  const onwards: KeyChoice<Answer> =
    first === undefined
      ? { key: 'f', label: 'Finish: close the review as final', value: { type: 'finish' } }
      : { key: 'c', label: `Go on with ${first.number} ${first.title}`, value: { type: 'continue' } };
  return [onwards, { key: 'x', label: 'Stop for now; everything is saved', value: { type: 'stop' } }];
}

// In one line below, so that the items and the question fit a terminal of 24 rows.
function commands({ review, rubric }: Session, agreeing: boolean): KeyChoice<Answer>[] {
  const warnings = cautionsOf(review, rubric).length;
  const warned: KeyChoice<Answer> = {
    key: 'w',
    label: warnings === 1 ? '1 warning' : `${warnings} warnings`,
    value: { type: 'warnings' },
  };
  return [
    { key: 'j', label: 'go to an item', value: { type: 'find' } },
    { key: 'k', label: 'collect by source', value: { type: 'collect', source: null } },
    { key: 'l', label: 'read a list', value: { type: 'read-list' } },
    { key: '/', label: 'search notes', value: { type: 'search' } },
    ...(warnings === 0 ? [] : [warned]),
    { key: 's', label: 'summary', value: { type: 'summary' } },
    // What reviewers agree on is set up as their own files are.
    ...(agreeing ? [] : [setUp]),
  ];
}

const setUp: KeyChoice<Answer> = { key: 't', label: 'set-up', value: { type: 'set-up', step: null } };

function filters(only: Only): KeyChoice<Answer>[] {
  const all: [string, Only][] = [
    ['a', 'all'],
    ['p', 'open'],
    ['g', 'flagged'],
  ];
  return all
    .filter(([, which]) => which !== only)
    .map(([key, which]) => ({
      key,
      label: which === 'all' ? 'all items' : `${which} only`,
      value: { type: 'show', only: which },
    }));
}
