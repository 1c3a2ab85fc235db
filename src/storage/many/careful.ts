import { factsOf, type ReviewFacts } from '../../core/comparison/facts.ts';
import type { Unread } from '../../core/comparison/model.ts';
import { strangerFacts } from '../../core/comparison/stranger.ts';
import { conformityProblems } from '../../core/conformity.ts';
import { formatPath, hasErrors, type Problem } from '../../core/problem.ts';
import { buildReview } from '../../core/review/build.ts';
import type { ReviewFile } from '../../core/review/schema.ts';
import { isReviewFile } from '../../core/review/shape.ts';
import { readDocument, withPositions } from '../document.ts';
import { StorageFailure } from '../failure.ts';
import type { QuickRubrics } from './quick.ts';

/** Reads a file with all checks: its facts, or in one line why it cannot be compared. */
export async function readCarefully(
  path: string,
  rubrics: QuickRubrics,
): Promise<{ facts: ReviewFacts } | { unread: Unread }> {
  try {
    const document = await readDocument(path);
    const { facts, problems } = await factsIn(document.value, document.problems, path, rubrics);
    if (facts !== null) return { facts };
    const errors = problems.filter(({ severity }) => severity === 'error');
    return { unread: { file: path, reason: reasonOf(await withPositions(document, errors)) } };
  } catch (error) {
    if (error instanceof StorageFailure) return { unread: { file: path, reason: failureReason(error) } };
    throw error;
  }
}

async function factsIn(
  value: unknown,
  found: readonly Problem[],
  path: string,
  rubrics: QuickRubrics,
): Promise<{ facts: ReviewFacts | null; problems: readonly Problem[] }> {
  if (value === undefined || hasErrors(found)) return { facts: null, problems: found };
  if (!isReviewFile(value)) {
    const { readReview } = await import('../../core/review/read.ts');
    return { facts: null, problems: readReview(value).problems };
  }
  return soundFacts(value, path, rubrics);
}

function soundFacts(file: ReviewFile, path: string, rubrics: QuickRubrics) {
  const known = rubrics.get(file.rubric.id);
  if (known === undefined) return { facts: strangerFacts(file, path), problems: [] };
  const review = buildReview(file);
  const problems = conformityProblems(review, known.rubric);
  return { facts: hasErrors(problems) ? null : factsOf(review, known.rubric, path), problems };
}

/** The first fault, where it stands, and how many more there are. */
function reasonOf([first, ...others]: readonly Problem[]): string {
  if (first === undefined) return 'It is not a sound review file.';
  const place = first.position === null ? '' : `line ${first.position.line}: `;
  const at = first.path.length === 0 ? '' : ` (${formatPath(first.path)})`;
  const more = others.length === 0 ? '' : ` And ${others.length} more; see “ips-fidelity check”.`;
  return `${place}${first.message}${at}${more}`;
}

/** Why a file could not be read, without its name, which stands beside it. */
export function failureReason({ code, path, message }: StorageFailure): string {
  if (code === 'not-found') return 'It is not there, or no longer.';
  return message.replace(`The name "${path}"`, 'Its name').replace(`"${path}"`, 'It');
}
