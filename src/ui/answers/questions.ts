import type { Decision } from '../../core/answers/decide.ts';
import type { OpenAnswer } from '../../core/answers/open.ts';
import { personalDataIn } from '../../core/cautions.ts';
import { cleanTyped } from '../../core/printable.ts';
import type { Review } from '../../core/review/model.ts';
import { say } from '../dialogue/desk.ts';
import { editText } from '../dialogue/editor.ts';
import { pickKey, typeLines } from '../prompts/ask.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export type Wish =
  | { kind: 'decide'; rating: number | null }
  | { kind: 'later' }
  | { kind: 'back' }
  | { kind: 'stop' };

/** Asks whether the rating is kept, or changed to another. */
export function askWish(
  { item }: OpenAnswer,
  review: Review,
  canGoBack: boolean,
  terminal: Terminal,
): Promise<Wish> {
  const rating = review.items[item.id]?.rating ?? null;
  const others = item.anchors.filter((anchor) => anchor.rating !== rating);
  const keep = rating === null ? 'Keep it without a rating' : `Keep ${rating}`;
  return pickKey<Wish>(terminal, {
    message: `What do you do about the answer on ${item.number} ${item.title}?`,
    choices: [
      { key: 'k', label: keep, value: { kind: 'decide', rating: null } },
      ...others.map((anchor) => ({
        key: String(anchor.rating),
        label: `Change to ${anchor.rating}: ${anchor.text}`,
        value: { kind: 'decide', rating: anchor.rating } as const,
      })),
    ],
    commands: [
      { key: 's', label: 'decide later', value: { kind: 'later' } },
      ...(canGoBack
        ? [{ key: 'b', label: 'take the last decision back', value: { kind: 'back' } as const }]
        : []),
      { key: 'x', label: 'stop', value: { kind: 'stop' } },
    ],
    escape: null,
    // Nothing is marked: a stray Enter decides nothing.
    initial: -1,
  });
}

/** Asks why; null where the reviewers think better of it. `onDraft` is told of all that is typed. */
export async function askReason(
  { answer }: OpenAnswer,
  rating: number | null,
  onDraft: (text: string) => void,
  terminal: Terminal,
): Promise<Decision | null> {
  let initial = answer.reason ?? '';
  for (;;) {
    const typed = await typeLines(terminal, {
      message: rating === null ? 'Why is the rating kept?' : `Why is it ${rating} now?`,
      hint: 'An empty line ends · Ctrl+O opens an editor · Esc goes back',
      initial,
      fault: (text) =>
        text.trim() === '' ? 'Give the reason in a sentence: it stands in the report.' : null,
      onDraft,
    });
    const text = cleanTyped(typed.text);
    if (typed.kind === 'menu') return null;
    if (typed.kind === 'entered') {
      warn(text, terminal);
      return { rating, reason: text.trim() };
    }
    initial = await editText(terminal, text);
  }
}

/** Warns at once where a reason looks as if it held a person's data. Nothing is taken away. */
function warn(text: string, terminal: Terminal): void {
  for (const { message, hint } of personalDataIn(text, []))
    say(terminal, terminal.style.yellow(wrap(`! ${message} ${hint}`, textWidth(terminal), '  ')));
}
