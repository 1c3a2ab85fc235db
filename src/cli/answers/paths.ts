import { commandLine } from '../../ui/command-line.ts';
import { misuse } from '../failure.ts';
import { hasEnding, namedReview } from '../review-names.ts';

/** The review that is meant, as it was named, and the document that goes into it; null where there is none. */
export interface Meant {
  document: string | null;
  review: string;
}

/** What the words of the command mean: a document and the review behind -o, or a review alone. */
export async function meantFiles(file: string, output: string | undefined): Promise<Meant> {
  if (output !== undefined && hasEnding(file))
    throw misuse(
      `“${file}” is a review file, not a document with answers.`,
      'Name the Word document first, and the review file after -o.',
    );
  if (output !== undefined) return { document: file, review: output };
  const named = await namedReview(file);
  if (hasEnding(named)) return { document: null, review: named };
  throw misuse(
    'It is not said into which review the answers go.',
    `Name its file: ${commandLine(['answers', file, '-o', 'REVIEW'])}`,
  );
}

/** Refuses a review that can be read but not written. */
export function refuseYaml(path: string): void {
  if (!/\.ya?ml$/i.test(path)) return;
  throw misuse(
    `“${path}” is YAML, which can be read but not written.`,
    'Answers go into a file that ends in .review.json.',
  );
}
