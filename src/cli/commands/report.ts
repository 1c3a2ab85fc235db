import { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Runner } from '../program.ts';
import type { WordWishes } from '../report/choices.ts';
import type { LookWishes } from '../report/look.ts';
import type { Output } from '../report/outputs.ts';

interface Options extends WordWishes, LookWishes {
  output?: string[];
  format?: string[];
  settings?: string;
  force?: true;
  rubric?: string;
}

export function reportCommand(context: Context, runner: Runner): Command {
  return new Command('report')
    .summary('the report: PDF, Word, Excel, web page')
    .description(
      'Writes the report of a review. A review with items open gives a draft, without total and band.',
    )
    .argument('<file...>', 'review files')
    .option(
      '-o, --output <file>',
      'where to write it; the ending says the format. Give it again for more formats, or name a folder (default: beside the review, with the ending .pdf)',
      collect,
    )
    .option(
      '--format <format>',
      'the format, where the ending does not tell it: pdf, docx, xlsx, html, md, json. Give it again for more',
      collect,
    )
    .addOption(
      new Option(
        '--for <reader>',
        'who reads it: the service (all of it), a commissioner (without the notes of evidence), or the public (also without names and small counts)',
      ).choices(['service', 'commissioner', 'public']),
    )
    .option('--comments', 'with a place for the service to answer on each item')
    .option('--language <code>', 'the language of its fixed words: en, cy')
    .option('--title <text>', 'what it calls itself')
    .option('--logo <file>', 'a picture for the front page, PNG or JPEG')
    .option('--logo-alt <text>', 'what the logo shows, for those who do not see it')
    .addOption(new Option('--paper <size>', 'the size of its pages').choices(['a4', 'letter']))
    .option(
      '--settings <file>',
      'the settings of your organisation (default: ips-fidelity.yaml beside the review, or here)',
    )
    .option('--force', 'overwrite files that exist')
    .option('--rubric <id or path>', 'the rubric, where it is not the shipped one that the review names')
    .addHelpText('after', examples)
    .action((files: string[], options: Options) => runner(() => runReport(files, options, context)));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** Writes the reports and says where. Exit code 130 where the user would rather keep a file that exists. */
export async function runReport(
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { outputsFor } = await import('../report/outputs.ts');
  const planned = await outputsFor(files, options.output ?? [], options.format ?? []);
  let code: ExitCode = exit.done;
  for (const { file, outputs } of planned) {
    if (!(await reportOne(file, outputs, options, context))) code = exit.cancelled;
  }
  return code;
}

/** All outputs of one review, from one outline. */
async function reportOne(
  file: string,
  outputs: readonly Output[],
  options: Options,
  context: Context,
): Promise<boolean> {
  const { prepareReport } = await import('../report/prepare.ts');
  const prepared = await prepareReport(file, options, context);
  for (const warning of prepared.warnings) context.tell(warning);
  let all = true;
  for (const { path, format } of outputs) {
    const rendered = await format.render(prepared.rendering);
    if (!(await put(path, rendered, options.force === true, context))) all = false;
  }
  return all;
}

async function put(
  path: string,
  rendered: Uint8Array | string,
  overwrite: boolean,
  context: Context,
): Promise<boolean> {
  const [{ standardOutput }, { writeReport }, { oneLine }] = await Promise.all([
    import('../report/outputs.ts'),
    import('../report/write.ts'),
    import('../failure.ts'),
  ]);
  if (path === standardOutput && typeof rendered === 'string') {
    context.print(rendered.trimEnd());
    return true;
  }
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  const written = await writeReport(path, bytes, overwrite, context);
  if (written) context.print(`Report written: ${oneLine(path)}`);
  else context.tell(`Nothing was written; ${oneLine(path)} is as it was.`);
  return written;
}

const examples = `
Examples:
  ips-fidelity report north-vale.review.json                     as north-vale.pdf
  ips-fidelity report north-vale.review.json -o report.docx -o report.html
  ips-fidelity report north-vale.review.json --for public -o public.pdf
  ips-fidelity report reviews/*.review.json -o reports/          one for each review`;
