import { pickKey } from '../prompts/ask.ts';
import type { Terminal } from '../terminal.ts';

/** Lets figures be read, before the first item that is still to be agreed on pushes them off the screen. */
export async function waitToBegin(terminal: Terminal, open: number): Promise<void> {
  const items = `${open} ${open === 1 ? 'item is' : 'items are'} open.`;
  await pickKey(terminal, {
    message: open === 0 ? 'All items are agreed on.' : `Above: how far you agree. ${items}`,
    choices: [{ key: 'g', label: open === 0 ? 'Go on' : 'Begin', value: null }],
    commands: [],
    escape: null,
    initial: 0,
  });
}
