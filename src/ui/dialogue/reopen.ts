import { cleanTyped } from '../../core/printable.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import type { Terminal } from '../terminal.ts';

/** Asks whether a final review is to be opened again, and why; null where it stays closed. */
export async function askReopen(terminal: Terminal): Promise<string | null> {
  const open = await pickKey(terminal, {
    message: 'This review is final: it can be read, but not changed.',
    choices: [
      { key: 'l', label: 'Leave it as it is', value: false },
      { key: 'o', label: 'Open it again; the reason goes on record', value: true },
    ],
    commands: [],
    escape: false,
    initial: 0,
  });
  if (!open) return null;
  const typed = await typeLine(terminal, {
    message: 'Why is it opened again?',
    hint: 'In a sentence, e.g. the service has sent further evidence · Esc leaves it closed',
    initial: '',
    fault: (text) => (text.trim() === '' ? 'Give the reason in a sentence.' : null),
    onDraft: () => {},
  });
  return typed.kind === 'entered' ? cleanTyped(typed.text) : null;
}
