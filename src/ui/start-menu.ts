import inquirer from 'inquirer';
import { printable } from '../core/printable.ts';

/** What somebody wants who starts the programme without a command. */
export type StartWish =
  | { kind: 'quit' }
  | { kind: 'new'; service: string }
  | { kind: 'command'; argv: string[] };

interface Streams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** Asks what to do, and with which of the review files that are there. */
export async function askStart(files: readonly string[], streams: Streams): Promise<StartWish> {
  const ask = inquirer.createPromptModule({ input: streams.input, output: streams.output });
  const { wish } = await ask([
    { type: 'select', name: 'wish', message: 'What do you want to do?', choices: choices(files) },
  ]);
  if (wish === 'quit') return { kind: 'quit' };
  if (wish === 'new') return { kind: 'new', service: await askService(streams) };
  if (wish === 'rubric') return { kind: 'command', argv: ['rubric', 'show'] };
  return { kind: 'command', argv: [String(wish), await askFile(files, streams)] };
}

function choices(files: readonly string[]) {
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

async function askService(streams: Streams): Promise<string> {
  const ask = inquirer.createPromptModule({ input: streams.input, output: streams.output });
  const validate = (name: string) => name.trim() !== '' || 'Enter the name of the service.';
  const { service } = await ask([
    { type: 'input', name: 'service', message: 'Which service is reviewed?', validate },
  ]);
  return service.trim();
}

async function askFile(files: readonly string[], streams: Streams): Promise<string> {
  const ask = inquirer.createPromptModule({ input: streams.input, output: streams.output });
  const named = files.map((file) => ({ name: printable(file), value: file }));
  const { file } = await ask([{ type: 'select', name: 'file', message: 'Which review?', choices: named }]);
  return String(file);
}
