import { keyboardOf } from '../prompts/plain/keyboard.ts';
import { type Terminal, textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { say } from './desk.ts';

/** Opens a text in the reviewer's own editor and gives it back; unchanged where there is none, or it cannot be opened. */
export async function editText(terminal: Terminal, text: string): Promise<string> {
  if (!terminal.editor) return stay(terminal, text, 'No editor of your own is set (EDITOR).');
  try {
    return await edit(terminal, text);
  } catch {
    return stay(terminal, text, 'Your editor (EDITOR) could not be opened.');
  }
}

function stay(terminal: Terminal, text: string, why: string): string {
  say(terminal, terminal.style.yellow(wrap(`${why} Go on typing here.`, textWidth(terminal))), '');
  return text;
}

async function edit(terminal: Terminal, text: string): Promise<string> {
  // Loaded here: few notes are written in an editor.
  const { editAsync } = await import('@inquirer/external-editor');
  say(terminal, 'Your editor opens. Save the text and close the editor to come back.');
  if (terminal.plain) keyboardOf(terminal.input).close();
  return (await editAsync(text, { postfix: '.txt' })).trimEnd();
}
