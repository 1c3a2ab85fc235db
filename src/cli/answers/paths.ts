import { commandLine } from '../../ui/command-line.ts';
import { misuse } from '../failure.ts';

/** The review file that is meant: the one after -o, or the file itself where that is a review. */
export function reviewPath(file: string, output: string | undefined): string {
  const isReview = (path: string) => /\.json$/i.test(path);
  const yaml = [file, output ?? ''].find((path) => /\.ya?ml$/i.test(path));
  if (yaml !== undefined)
    throw misuse(
      `“${yaml}” is YAML, which can be read but not written.`,
      'Answers go into a file that ends in .review.json.',
    );
  if (isReview(file) && output === undefined) return file;
  if (isReview(file))
    throw misuse(
      `“${file}” is a review file, not a document with answers.`,
      'Name the Word document first, and the review file after -o.',
    );
  if (output === undefined)
    throw misuse(
      'It is not said into which review the answers go.',
      `Name its file: ${commandLine(['answers', file, '-o', 'REVIEW'])}`,
    );
  return isReview(output) ? output : `${output}.review.json`;
}
