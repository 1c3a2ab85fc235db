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
  const named = files.map((file) => ({ name: printable(file), value: file }));
  return { kind: 'command', argv: [wish, await pick('Which review?', named, asker)] };
}

function choices(files: readonly string[]): Choice[] {
  const onFiles = [
    { name: 'Go on with a review', value: 'review' },
    { name: 'See the scores of a review', value: 'score' },
    { name: 'Write the report of a review', value: 'report' },
    { name: 'Check a review for problems', value: 'check' },
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
    const { picked } = await prompts(asker)([{ type: 'select', name: 'picked', message, choices: from }]);
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
