import type { Comparison } from '../../core/comparison/model.ts';
import type { CompareOptions } from '../commands/compare.ts';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonText } from '../json.ts';
import { choicesOf, itemsOf } from './choices.ts';
import { refuseOtherScale } from './datasets.ts';
import { type GatheredFiles, gatherFiles } from './gather.ts';
import { comparisonFormat, type Manner } from './outputs.ts';
import { readableRubrics, rubricFor } from './rubric.ts';

/** Compares all reviews at the paths. Exit code 1 where a file could not be read, 130 where the user stopped it. */
export async function runCompare(
  paths: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  const choices = choicesOf(options);
  const outputs = (options.output ?? []).map((path) => ({
    path,
    format: comparisonFormat(path, options.format),
  }));
  const rubrics = await readableRubrics(options.rubric, context);
  // Faults of what is asked are told before anything is read, as far as they can be.
  const [only] = rubrics;
  if (only !== undefined && rubrics.length === 1) itemsOf(options, only);
  const files = await gatherFiles(paths, rubrics, context);
  if (files.stopped) return tellStopped(files, context);
  if (files.gathered.facts.length === 0 && files.gathered.unread.length === 0) return tellNothing(context);
  const comparison = await compared(files, options, choices, rubrics);
  if (outputs.length === 0) await print(comparison, files, options, context);
  let code: ExitCode = comparison.read.unread.length > 0 ? exit.problems : exit.done;
  if (outputs.length > 0) await tellUnread(comparison, context);
  for (const { path, format } of outputs) {
    const rendered = await format.render(comparison, await manner(options, context));
    if (!(await write(path, rendered, options, context))) code = exit.cancelled;
  }
  return code;
}

async function compared(
  { gathered, datasets }: GatheredFiles,
  options: CompareOptions,
  choices: ReturnType<typeof choicesOf>,
  rubrics: Parameters<typeof rubricFor>[1],
): Promise<Comparison> {
  const [{ compareReviews }, { forPublic }] = await Promise.all([
    import('../../core/comparison/compare.ts'),
    import('../../core/comparison/public.ts'),
  ]);
  const rubric = rubricFor(gathered.facts, rubrics);
  await refuseOtherScale(datasets, rubric);
  const comparison = compareReviews(gathered, rubric, { ...choices, items: itemsOf(options, rubric) });
  return options.for === 'public' ? forPublic(comparison) : comparison;
}

async function print(
  comparison: Comparison,
  { yaml }: GatheredFiles,
  { json }: CompareOptions,
  context: Context,
): Promise<void> {
  if (json) return context.print(jsonText(comparison));
  const [{ comparedText }, { terminalStyle }] = await Promise.all([
    import('../../ui/compared/text.ts'),
    import('../../ui/style.ts'),
  ]);
  const { width, plain, colour, toTerminal } = context;
  const form = plain ? 'sentences' : toTerminal ? 'screen' : 'pipe';
  context.print(comparedText(comparison, yaml, { width, form, style: terminalStyle(colour) }));
}

function tellStopped({ read, found }: GatheredFiles, context: Context): ExitCode {
  context.tell(`Stopped. ${read} of ${found} files had been read; nothing is compared.`);
  return exit.cancelled;
}

function tellNothing(context: Context): ExitCode {
  context.tell('There is no review file here. Review files are named like north-vale.review.json.');
  return exit.problems;
}

async function tellUnread({ read }: Comparison, context: Context): Promise<void> {
  if (read.unread.length === 0) return;
  const { unreadLines } = await import('../../ui/compared/read.ts');
  const { terminalStyle } = await import('../../ui/style.ts');
  context.tell(
    unreadLines(read, { width: context.width, form: 'screen', style: terminalStyle(false) }).join('\n'),
  );
}

async function write(
  path: string,
  rendered: Uint8Array | string,
  { force }: CompareOptions,
  context: Context,
): Promise<boolean> {
  const [{ writeReport }, { oneLine }] = await Promise.all([
    import('../report/write.ts'),
    import('../failure.ts'),
  ]);
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  const written = await writeReport(path, bytes, force === true, context);
  if (written) context.print(`Comparison written: ${oneLine(path)}`);
  else context.tell(`Nothing was written; ${oneLine(path)} is as it was.`);
  return written;
}

/** Loaded only where a file is written: what settings are checked by takes long to load. */
async function manner(options: CompareOptions, context: Context): Promise<Manner> {
  const { mannerOf } = await import('./manner.ts');
  return mannerOf(options, context);
}
