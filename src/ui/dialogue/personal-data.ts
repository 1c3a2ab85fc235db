import { personalDataIn } from '../../core/cautions.ts';
import type { Event, Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { setUpStepAt } from '../../core/session/set-up.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { say } from './desk.ts';

/** Warns at once where what was typed looks as if it held a person's data. Nothing is taken away. */
export function warnOfPersonalData({ review }: Session, event: Event, terminal: Terminal): void {
  const place = placeOf(review);
  if (event.type !== 'text' || setUpStepAt(place) !== undefined || quiet.includes(place.step)) return;
  const lines = personalDataIn(event.text, []).map(({ message, hint }) =>
    terminal.style.yellow(wrap(`! ${message} ${hint}`, textWidth(terminal), '  ')),
  );
  say(terminal, ...lines);
}

/** Reviewers are named on purpose; and what is said of evidence stands with its other warnings. */
const quiet = ['evidence', 'evidence-from'];
