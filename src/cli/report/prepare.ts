import { cautionsOf } from '../../core/cautions.ts';
import { formatPath } from '../../core/problem.ts';
import { scoreReview } from '../../core/scoring.ts';
import { type Choices, type ReportSource, reportSource, tellReport } from '../../reports/outline/build.ts';
import type { Context } from '../context.ts';
import { loadReview } from '../reviews.ts';
import { choicesOf, type WordWishes } from './choices.ts';
import type { Rendering } from './formats.ts';
import { type LookWishes, lookOf } from './look.ts';
import { findSettings } from './settings.ts';

/** What is asked of a report, whatever its format. */
export interface Wishes extends WordWishes, LookWishes {
  settings?: string;
  rubric?: string;
}

/** Loads a review and says what its report holds, with what the user must know before it is passed on. */
export async function prepareReport(
  file: string,
  wishes: Wishes,
  context: Context,
): Promise<{ rendering: Rendering; warnings: string[] }> {
  const found = await findSettings(wishes.settings, file, context);
  const look = await lookOf(wishes, found, context);
  const { review, rubric, warnings } = await loadReview(file, wishes.rubric, context);
  const choices = choicesOf(wishes, found.settings, file, rubric);
  const notices = warnings.map(({ message }) => message);
  const input = { review, rubric, result: scoreReview(review, rubric, notices) };
  const source = reportSource(input, choices);
  return {
    rendering: { outline: tellReport(source, choices), look, source },
    warnings: [...personalData(source), ...unchecked(choices)],
  };
}

/** What still looks like a person's data in a report that goes beyond the service. */
function personalData({ review, rubric, audience }: ReportSource): string[] {
  if (audience === 'service') return [];
  const found = cautionsOf(review, rubric).filter(({ code }) => code === 'personal-data');
  if (found.length === 0) return [];
  const places = found.map(({ path, message }) => `  ${formatPath(path)}: ${message}`);
  return [
    `This report is not for the service alone, and it still holds what looks like a person’s data. Look at it before you pass it on:\n${places.join('\n')}`,
  ];
}

function unchecked({ language }: Choices): string[] {
  if (language.checked) return [];
  return [
    `No translator has read the words of this report in ${language.name} yet. Have it read before you publish it.`,
  ];
}
