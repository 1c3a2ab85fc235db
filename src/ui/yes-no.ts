import inquirer from 'inquirer';
import { printable } from '../core/printable.ts';

interface Streams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** Asks a question that is answered by yes or no; Enter alone means no. */
export async function askYesNo(question: string, { input, output }: Streams): Promise<boolean> {
  const ask = inquirer.createPromptModule({ input, output });
  const { yes } = await ask([{ type: 'confirm', name: 'yes', message: printable(question), default: false }]);
  return yes;
}
