import type { Place } from '../../core/review/model.ts';
import type { summarySteps } from '../../core/session/model.ts';
import { typeLines } from '../prompts/ask.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { longTextHint } from './rating-questions.ts';
import { wordingFor } from './wording.ts';

type SummaryStep = (typeof summarySteps)[number];

/** Asks for a part of the summary: some readers of the report read nothing else. */
export async function askSummary({ session, terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const step = place.step as SummaryStep;
  const typed = await typeLines(terminal, {
    message: wordingFor(session.review.kind)[step],
    hint: `${longTextHint} · leave it empty for none`,
    initial: place.draft ?? session.review.summary?.[step] ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}
