import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Runner } from '../program.ts';

interface Options {
  output?: string;
  format?: string;
  force?: true;
  rubric?: string;
}

export function reportCommand(context: Context, runner: Runner): Command {
  return new Command('report')
    .summary('the report of a review, as PDF')
    .description(
      'Writes the report of a review as PDF. A review with items open gives a draft, without total and band.',
    )
    .argument('<file>', 'a review file')
    .option('-o, --output <file>', 'where to write it (default: beside the review, with the ending .pdf)')
    .option('--format <format>', 'the format, where the ending does not tell it: pdf')
    .option('--force', 'overwrite a file that exists')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the review names')
    .addHelpText('after', '\nExample:\n  ips-fidelity report north-vale.review.json -o report.pdf')
    .action((file: string, options: Options) => runner(() => runReport(file, options, context)));
}

/** Writes the report and says where. An existing file is overwritten only when that is said, or agreed to when asked. */
export async function runReport(file: string, options: Options, context: Context): Promise<ExitCode> {
  const output = options.output ?? file.replace(/(\.review)?\.(json|ya?ml)$/i, '').concat('.pdf');
  await refuseFormat(output, options.format);
  const { loadReview } = await import('../reviews.ts');
  const loaded = await loadReview(file, options.rubric, context);
  const bytes = await renderReport(loaded, context);
  const written = await writeReport(output, bytes, options.force === true, context);
  if (!written) {
    context.tell(`Nothing was written; ${output} is as it was.`);
    return exit.cancelled;
  }
  const { oneLine } = await import('../failure.ts');
  context.print(`Report written: ${oneLine(output)}`);
  return exit.done;
}

async function renderReport(
  loaded: import('../reviews.ts').LoadedReview,
  context: Context,
): Promise<Uint8Array> {
  const [{ join }, { scoreReview }, { buildOutline }, { renderPdf }] = await Promise.all([
    import('node:path'),
    import('../../core/scoring.ts'),
    import('../../reports/outline/build.ts'),
    import('../../reports/pdf/render.ts'),
  ]);
  const { review, rubric, warnings } = loaded;
  const result = scoreReview(
    review,
    rubric,
    warnings.map(({ message }) => message),
  );
  return renderPdf(buildOutline({ review, rubric, result }), {
    fontFolder: join(context.home, 'src/reports/pdf/fonts'),
  });
}

async function refuseFormat(output: string, format: string | undefined): Promise<void> {
  const wanted = (format ?? /\.([^.\\/]+)$/.exec(output)?.[1] ?? '').toLowerCase();
  if (wanted === 'pdf') return;
  const { misuse } = await import('../failure.ts');
  throw misuse(`A report cannot be written as “${wanted || output}”.`, 'Give a name that ends in .pdf.');
}

/** False where the user was asked about an existing file and would rather keep it. */
async function writeReport(
  path: string,
  bytes: Uint8Array,
  overwrite: boolean,
  context: Context,
): Promise<boolean> {
  const [{ saveBytes }, { ownerOf }, { StorageFailure }] = await Promise.all([
    import('../../storage/save.ts'),
    import('../owner.ts'),
    import('../../storage/failure.ts'),
  ]);
  const writer = ownerOf(context);
  try {
    await saveBytes(path, bytes, { overwrite, writer });
    return true;
  } catch (error) {
    if (!(error instanceof StorageFailure) || error.code !== 'exists') throw error;
    const { CommandFailure, oneLine } = await import('../failure.ts');
    if (!context.interactive)
      throw new CommandFailure(
        exit.file,
        error.message,
        'Choose another name with -o, or overwrite it with --force.',
      );
    const { askYesNo } = await import('../../ui/yes-no.ts');
    if (!(await askYesNo(`${oneLine(path)} exists already. Overwrite it?`, context))) return false;
    await saveBytes(path, bytes, { overwrite: true, writer });
    return true;
  }
}
