import { printable } from '../core/printable.ts';
import { pickPlainly } from './prompts/plain/pick.ts';
import { type Asker, plainTerminal } from './prompts/plain/terminal.ts';
import { textWidth } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Asks a question that is answered by yes or no; Enter alone means no. */
export async function askYesNo(question: string, asker: Asker): Promise<boolean> {
  const message = printable(question);
  if (asker.plain) return askPlainly(message, asker);
  const { default: inquirer } = await import('inquirer');
  const { input, output } = asker;
  const ask = inquirer.createPromptModule({ input, output } as Streams);
  // Inquirer writes a mark of two columns before the question.
  const wrapped = wrap(message, textWidth(asker) - 2);
  const { yes } = await ask([{ type: 'confirm', name: 'yes', message: wrapped, default: false }]);
  return yes;
}

type Streams = NonNullable<Parameters<typeof import('inquirer').default.createPromptModule>[0]>;

function askPlainly(message: string, asker: Asker): Promise<boolean> {
  const choices = [
    { key: 'y', label: 'Yes', value: true },
    { key: 'n', label: 'No', value: false },
  ];
  return pickPlainly(plainTerminal(asker), { message, choices, commands: [], escape: null, initial: 1 });
}
