import type { Place } from '../../core/review/model.ts';
import type { summarySteps } from '../../core/session/model.ts';
import type { Answer, Asking } from './ask.ts';
import { wordingFor } from './wording.ts';
import { askWords } from './words.ts';

type SummaryStep = (typeof summarySteps)[number];

/** Asks for a part of the summary: some readers of the report read nothing else. */
export function askSummary(asking: Asking, place: Place): Promise<Answer> {
  const step = place.step as SummaryStep;
  const { kind, summary } = asking.session.review;
  return askWords(asking, {
    message: wordingFor(kind)[step],
    known: summary?.[step] ?? null,
    needed: null,
  });
}
