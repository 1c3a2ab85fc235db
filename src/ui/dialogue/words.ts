import { placeOf } from '../../core/session/place.ts';
import { typeLines } from '../prompts/ask.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';

/** How a prompt for several lines is used. */
export const longTextHint = 'An empty line ends · Ctrl+O opens an editor · Esc menu';

/** A question that is answered in words. */
interface InWords {
  message: string;
  /** The answer as it is so far. */
  known: string | null;
  /** Why an empty answer is refused; null where none is an answer too. */
  needed: string | null;
}

/** Asks for an answer in words, which may run over several lines. What was half written stands there again. */
export async function askWords(
  { session, terminal, onDraft }: Asking,
  { message, known, needed }: InWords,
): Promise<Answer> {
  const typed = await typeLines(terminal, {
    message,
    hint: needed === null ? `${longTextHint} · leave it empty for none` : longTextHint,
    initial: placeOf(session.review).draft ?? known ?? '',
    fault: (text) => (text.trim() === '' ? needed : null),
    onDraft,
  });
  return answerOf(typed, textEvent);
}
