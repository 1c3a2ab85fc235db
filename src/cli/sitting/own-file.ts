import { isAgreed } from '../../core/independent.ts';
import type { Review } from '../../core/review/model.ts';
import { reviewerId } from '../../core/session/set-up.ts';
import { commandLine } from '../../ui/command-line.ts';
import { pickKey } from '../../ui/prompts/ask.ts';
import type { Context } from '../context.ts';
import { misuse, oneLine } from '../failure.ts';
import { terminalOf } from './terminal.ts';

/** In which file somebody rates: the one they named, or one of their own that is begun from it. */
export interface RatingFile {
  path: string;
  /** The file that a new one is begun from; null where the file is there, or is begun afresh. */
  from: string | null;
  /** Whether the file shall be theirs from now on. */
  claim: boolean;
}

interface Asked {
  /** Who rates: an id or a name. */
  as: string | undefined;
  rubric: string | undefined;
  isThere: (path: string) => Promise<boolean>;
}

/**
 * Finds the file that a reviewer rates in. Nobody rates in a colleague's file. In one that is nobody's yet, they are
 * asked whether it shall be theirs, or whether they want one of their own from it, without anybody's ratings. A final one
 * is only looked at, or opened again.
 */
export async function ratingFile(
  path: string,
  existing: Review | null,
  { as, rubric, isThere }: Asked,
  context: Context,
): Promise<RatingFile> {
  const named = { path, from: null, claim: false };
  if (as === undefined || existing === null) return { ...named, claim: as !== undefined };
  const id = reviewerId(existing, as);
  if (existing.ratedBy === id || isAgreed(existing)) return named;
  const own = ownPath(path, existing.ratedBy, id);
  if (existing.ratedBy !== null)
    throw misuse(
      `“${oneLine(path)}” holds the ratings of ${existing.ratedBy}. Each reviewer rates in a file of their own.`,
      `Start yours: ${commandLine(['review', own, '--as', id, '--like', path], rubric)}`,
    );
  if (await isThere(own)) {
    context.tell(`Your own file is ${oneLine(own)}.`);
    return { path: own, from: null, claim: false };
  }
  if (existing.status === 'final') return named;
  const mine = await pickKey(terminalOf(context), {
    message: `“${oneLine(path)}” is nobody's own file yet. Where do you want to rate?`,
    choices: [
      { key: 'o', label: `In a file of my own, begun from it: ${oneLine(own)}`, value: false },
      { key: 'h', label: 'Here: this file is mine', value: true },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
  return mine ? { ...named, claim: true } : { path: own, from: path, claim: true };
}

/** The file of a reviewer beside one that is nobody's, or that is a colleague's: `nv.AB.review.json`. */
function ownPath(path: string, colleague: string | null, id: string): string {
  const stem = path.replace(/(\.review)?\.json$/i, '');
  const ending = colleague === null ? '' : `.${inFileName(colleague)}`;
  const shared = ending !== '' && stem.endsWith(ending) ? stem.slice(0, -ending.length) : stem;
  return `${shared}.${inFileName(id)}.review.json`;
}

function inFileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}-]+/gu, '-');
}
