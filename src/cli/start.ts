import { serviceId } from '../core/session/set-up.ts';
import { findFiles } from '../storage/walk.ts';
import { askStart } from '../ui/start-menu.ts';
import type { Context } from './context.ts';
import { type ExitCode, exit } from './exit.ts';
import { runProgram } from './program.ts';

/** Asks what to do and does it, as if the command had been typed. Without a terminal it says what to type. */
export async function runStart(context: Context): Promise<ExitCode> {
  if (!context.interactive) {
    context.print(nextSteps);
    return exit.done;
  }
  const wish = await askStart(await reviewFiles(), context);
  if (wish.kind === 'quit') return exit.done;
  const argv =
    wish.kind === 'new'
      ? ['review', `${serviceId(wish.service)}.review.json`, '--service', wish.service]
      : wish.argv;
  context.tell(`> ips-fidelity ${argv.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')}\n`);
  return runProgram(argv, context);
}

/** The review files in and below the folder where the reviewer is. */
async function reviewFiles(): Promise<string[]> {
  const files: string[] = [];
  for await (const found of findFiles(['.'], ['.review.json'])) {
    if ('path' in found) files.push(found.path);
    if (files.length === mostFiles) break;
  }
  return files;
}

const mostFiles = 50;

const nextSteps = `ips-fidelity is set up. Open a terminal window in this folder, then:

  npm start                                       asks what you want to do
  npm run demo                                    an example, from its scores to the PDF
  npx ips-fidelity review my-service.review.json  rates a service
  npx ips-fidelity --help                         lists all commands

Where ips-fidelity is installed on the computer, leave out “npx”; “ips-fidelity” alone asks what you want to do.`;
