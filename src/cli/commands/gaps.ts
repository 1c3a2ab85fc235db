import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { misuse } from '../failure.ts';
import { jsonText } from '../json.ts';
import type { Runner } from '../program.ts';

interface Options {
  reviewDate?: string;
  top?: string;
  json?: true;
  rubric?: string;
}

export function gapsCommand(context: Context, runner: Runner): Command {
  return new Command('gaps')
    .summary('what each item lacks for its next rating')
    .description(
      'Shows for each item what is missing for its next rating and which evidence is not there yet, the nearest first. With the date of a review it counts back when to prepare what.',
    )
    .argument('<file>', 'a review file, such as a self-assessment')
    .option('--review-date <date>', 'the first day of the external review, as in 2026-11-23')
    .option('--top <n>', 'only the first n items')
    .option('--json', 'print the result as JSON')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the review names')
    .addHelpText(
      'after',
      '\nExample:\n  ips-fidelity gaps elm-street.review.json --review-date 2026-11-23 --top 5',
    )
    .action((file: string, options: Options) => runner(() => runGaps(file, options, context)));
}

/** Prints the gaps of one review. Wrong use: a date that is none, and a number of items that is none. */
export async function runGaps(file: string, options: Options, context: Context): Promise<ExitCode> {
  const top = topOf(options);
  const [{ loadReview }, { gapListOf }, timetable] = await Promise.all([
    import('../reviews.ts'),
    import('../../core/gaps/gaps.ts'),
    timetableOf(options, context),
  ]);
  const { review, rubric, warnings } = await loadReview(file, options.rubric, context);
  const list = gapListOf(
    review,
    rubric,
    warnings.map(({ message }) => message),
  );
  if (options.json) {
    const gaps = list.gaps.slice(0, top ?? list.gaps.length);
    context.print(jsonText({ ...list, gaps, timetable }));
    return exit.done;
  }
  const [{ gapsText }, { terminalStyle }] = await Promise.all([
    import('../../ui/gaps-text.ts'),
    import('../../ui/style.ts'),
  ]);
  const { width, plain, colour } = context;
  context.print(gapsText(list, timetable, top, { width, plain, style: terminalStyle(colour) }));
  return exit.done;
}

async function timetableOf({ reviewDate }: Options, context: Context) {
  if (reviewDate === undefined) return null;
  const [{ readAs, readDay }, { timetableFor }, { localDay }] = await Promise.all([
    import('../../core/review/dates.ts'),
    import('../../core/timetable.ts'),
    import('../today.ts'),
  ]);
  const read = readDay(reviewDate);
  if ('fault' in read) throw misuse(`--review-date ${reviewDate}: ${read.fault}`, '');
  // A slip in the year would give dates that nobody can use.
  if (!read.day.startsWith('20'))
    throw misuse(`--review-date ${reviewDate}: It is no date of this century.`, '');
  const words = readAs(reviewDate);
  if (words !== null) context.tell(`--review-date ${reviewDate} is read as ${words}.`);
  return timetableFor(read.day, localDay(context.now()));
}

function topOf({ top }: Options): number | null {
  if (top === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(top)) throw misuse(`“${top}” is no number of items.`, 'Write it as in --top 5.');
  return Number(top);
}
