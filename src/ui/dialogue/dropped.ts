import { printable } from '../../core/printable.ts';
import { findItem } from '../../core/rubric/lookup.ts';
import type { Session } from '../../core/session/model.ts';
import { placeOf } from '../../core/session/place.ts';
import { setUpFault, setUpStepAt } from '../../core/session/set-up.ts';
import { parseInput } from '../../core/suggestion/inputs.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { say } from './desk.ts';

/** Tells what was typed and could not be kept, because its question was left and it is no answer to that. */
export function tellDropped(before: Session, after: Session, terminal: Terminal): void {
  const { step, item, draft } = placeOf(before.review);
  const now = placeOf(after.review);
  if (after.stopped || draft === null || draft.trim() === '') return;
  if (now.step === step && now.item === item) return;
  const fault = faultOf(before, draft);
  if (fault === null) return;
  const told = `Not kept: “${printable(draft)}”. ${fault}`;
  say(terminal, terminal.style.yellow(wrap(told, textWidth(terminal))));
}

/** Why a draft is no answer to a question that takes a figure, a date or a choice; null where it is one. */
function faultOf({ review, rubric }: Session, draft: string): string | null {
  const { step, item } = placeOf(review);
  const asked = setUpStepAt(placeOf(review));
  if (item === null) return asked === undefined ? null : setUpFault(asked, draft, review);
  const input = findItem(rubric, item)?.inputs.find(({ id }) => step === `input:${id}`);
  if (input === undefined) return null;
  const parsed = parseInput(input, draft);
  return 'fault' in parsed ? parsed.fault : null;
}
