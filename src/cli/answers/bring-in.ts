import type { AnswerFile } from '../../core/answers/model.ts';
import { takeAnswers } from '../../core/answers/take.ts';
import { itemCautions } from '../../core/cautions.ts';
import { withHistory } from '../../core/history.ts';
import type { Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { commandLine } from '../../ui/command-line.ts';
import { exit } from '../exit.ts';
import { CommandFailure, oneLine } from '../failure.ts';
import type { HeldFile } from '../sitting/held-file.ts';

/** What came of bringing answers in: the review, the round that is shown, and what is to be told of it. */
export interface Brought {
  review: Review;
  round: number;
  notices: readonly string[];
}

/** The answers that a review holds already, by its latest round. */
export function stored(review: Review, path: string): Brought {
  if (review.answers.length === 0)
    throw new CommandFailure(
      exit.problems,
      `“${oneLine(path)}” holds no answers of the service.`,
      `Bring them in: ${commandLine(['answers', 'REPORT.docx', '-o', path])}`,
    );
  return { review, round: review.answers.length - 1, notices: [] };
}

/** Who brings answers in, and when. */
interface Stamp {
  at: string;
  by: string | null;
}

/** Brings a document into a review and saves it. What stood there already is not saved again. */
export async function bringIn(
  document: AnswerFile,
  review: Review,
  rubric: Rubric,
  { at, by }: Stamp,
  file: HeldFile,
): Promise<Brought> {
  const taken = takeAnswers(document, review, rubric, at);
  if (taken.kind === 'refused') throw new CommandFailure(exit.problems, taken.message, taken.hint);
  if (!taken.isNew) return taken;
  const recorded = withHistory(review, taken.review, { at, by });
  const fault = await file.save(recorded);
  if (fault !== null) throw new CommandFailure(exit.file, `Not saved: ${fault.message}`, fault.hint);
  const notices = [...taken.notices, ...personalData(recorded, taken.round, rubric)];
  return { review: recorded, round: taken.round, notices };
}

/** What in the words of the service looks as if it held a person's data. */
function personalData(review: Review, round: number, rubric: Rubric): string[] {
  return allItems(rubric).flatMap((item) =>
    itemCautions(item, review, rubric)
      .filter(({ path }) => path[0] === 'answers' && path[1] === round)
      .map(({ message, hint }) => `${item.number} ${item.title}: ${message} ${hint}`),
  );
}
