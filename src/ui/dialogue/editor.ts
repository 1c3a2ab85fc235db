import { keyboardOf } from '../prompts/plain/keyboard.ts';
import type { Terminal } from '../terminal.ts';
import { say } from './desk.ts';

/** Opens a text in the reviewer's own editor and gives it back; unchanged where none can be opened. */
export async function editText(terminal: Terminal, text: string): Promise<string> {
  try {
    return await (terminal.plain ? editPlainly : edit)(terminal, text);
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw error;
    say(terminal, terminal.style.yellow('No editor could be opened. Go on typing here.'));
    return text;
  }
}

async function edit({ input, output }: Terminal, text: string): Promise<string> {
  // Loaded here: it costs more than the whole dialogue, and few notes are written in an editor.
  const { default: inquirer } = await import('inquirer');
  const ask = inquirer.createPromptModule({ input, output } as Parameters<
    typeof inquirer.createPromptModule
  >[0]);
  const { written } = await ask([
    {
      type: 'editor',
      name: 'written',
      message: 'In your editor',
      default: text,
      waitForUserInput: false,
      postfix: '.txt',
    },
  ]);
  return String(written).trimEnd();
}

/** Without a prompt around it: whatever Inquirer draws there is not for a screen reader. */
async function editPlainly(terminal: Terminal, text: string): Promise<string> {
  const { editAsync } = await import('@inquirer/external-editor');
  say(terminal, 'Your editor opens. Save the text and close the editor to come back.');
  keyboardOf(terminal.input).close();
  return (await editAsync(text, { postfix: '.txt' })).trimEnd();
}
