import inquirer from 'inquirer';
import { printable } from '../core/printable.ts';
import { linePlainly } from './prompts/plain/line.ts';
import { pickPlainly } from './prompts/plain/pick.ts';
import { type Asker, plainTerminal } from './prompts/plain/terminal.ts';

/** What somebody wants who starts the programme without a command. */
export type StartWish =
  | { kind: 'quit' }
  | { kind: 'new'; service: string }
  | { kind: 'command'; argv: string[] };

/** The choices that are in view at once. */
const mostInView = 14;

interface Choice {
  name: string;
  value: string;
}

/** Asks what to do, and with which of the review files that are there. */
export async function askStart(files: readonly string[], asker: Asker): Promise<StartWish> {
  const wish = await pick('What do you want to do?', choices(files), asker);
  if (wish === 'quit') return { kind: 'quit' };
  if (wish === 'new') {
    const service = await askService(asker);
    return service === null ? askStart(files, asker) : { kind: 'new', service };
  }
  if (wish === 'rubric') return { kind: 'command', argv: ['rubric', 'show'] };
  if (wish === 'consensus') return { kind: 'command', argv: await askConsensus(files, asker) };
  return { kind: 'command', argv: [wish, await pick('Which review?', named(files), asker)] };
}

/** Asks for the files of two reviewers who rated alone; the agreed review lies beside the first. */
async function askConsensus(files: readonly string[], asker: Asker): Promise<string[]> {
  const first = await pick('Which file is that of the first reviewer?', named(files), asker);
  const others = files.filter((file) => file !== first);
  const second = await pick('Which is that of the second?', named(others), asker);
  return ['consensus', first, second, '-o', agreedName(first)];
}

/** `north-vale.AB.review.json` gives `north-vale.agreed.review.json`. */
function agreedName(file: string): string {
  return file.replace(/(\.[^.\\/]+)?\.review\.json$/i, '.agreed.review.json');
}

function named(files: readonly string[]): Choice[] {
  return files.map((file) => ({ name: printable(file), value: file }));
}

function choices(files: readonly string[]): Choice[] {
  const onFiles = [
    { name: 'Go on with a review', value: 'review' },
    ...(files.length < 2 ? [] : [{ name: 'Agree with another reviewer', value: 'consensus' }]),
    { name: 'See the scores of a review', value: 'score' },
    { name: 'Write the report of a review', value: 'report' },
    { name: 'See what is missing for the next ratings', value: 'gaps' },
    { name: 'Check a review for problems', value: 'check' },
    { name: 'See who changed what in a review', value: 'history' },
  ];
  return [
    { name: 'Rate a service: start a new review', value: 'new' },
    ...(files.length === 0 ? [] : onFiles),
    { name: 'Read the scale', value: 'rubric' },
    { name: 'Nothing, thank you', value: 'quit' },
  ];
}

async function pick(message: string, from: readonly Choice[], asker: Asker): Promise<string> {
  if (!asker.plain) {
    const { picked } = await prompts(asker)([
      { type: 'select', name: 'picked', message, choices: from, pageSize: mostInView },
    ]);
    return picked;
  }
  const numbered = from.map(({ name, value }, index) => ({ key: `${index + 1}`, label: name, value }));
  const rest = { commands: [], escape: null, initial: 0 };
  return pickPlainly(plainTerminal(asker), { message, choices: numbered, ...rest });
}

/** The name of the service; null where the reviewer goes back. */
async function askService(asker: Asker): Promise<string | null> {
  const message = 'Which service is reviewed?';
  const fault = (name: string) => (name.trim() === '' ? 'Enter the name of the service.' : null);
  if (asker.plain) {
    const question = { message, hint: 'Esc goes back', initial: '', fault, onDraft: () => {} };
    const { kind, text } = await linePlainly(plainTerminal(asker), question);
    return kind === 'entered' ? text.trim() : null;
  }
  const validate = (name: string) => fault(name) ?? true;
  const { service } = await prompts(asker)([{ type: 'input', name: 'service', message, validate }]);
  return service.trim();
}

function prompts({ input, output }: Asker) {
  return inquirer.createPromptModule({ input, output } as Parameters<typeof inquirer.createPromptModule>[0]);
}
