import type { Question } from '../core/import/found.ts';
import type { NeededFact } from '../core/import/make.ts';
import { printable } from '../core/printable.ts';
import { readDay } from '../core/review/dates.ts';
import { kinds } from '../core/review/words.ts';
import { pickKey, typeLine } from './prompts/ask.ts';
import type { Terminal } from './terminal.ts';

/** Asks what a sheet leaves unclear; null where the file is given up. */
export function askUnclear(terminal: Terminal, { ask, options }: Question): Promise<string | null> {
  return pickKey<string | null>(terminal, {
    message: printable(ask),
    choices: [
      ...options.map(({ value, label }, index) => ({
        key: index < 9 ? String(index + 1) : '',
        label: printable(label),
        value,
      })),
      { key: 'n', label: 'None of these: leave this file', value: null },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks for a fact that a review cannot be without, as it would be given by a flag; null where the file is given up. */
export async function askFact(terminal: Terminal, fact: NeededFact): Promise<string | null> {
  if (fact === 'kind')
    return pickKey<string | null>(terminal, {
      message: 'What kind of review is it?',
      choices: Object.entries(kinds).map(([value, label]) => ({
        key: label[0]?.toLowerCase() ?? '',
        label,
        value,
      })),
      commands: [],
      escape: null,
      initial: 0,
    });
  const typed = await typeLine(terminal, {
    message: fact === 'service' ? 'Which service is reviewed?' : 'On which day did it start?',
    hint:
      fact === 'service'
        ? 'Its name · Esc leaves this file'
        : 'As in 24 November 2026 · Esc leaves this file',
    initial: '',
    fault: (text) => faultOf(fact, text),
    onDraft: () => {},
  });
  return typed.kind === 'entered' ? typed.text.trim() : null;
}

function faultOf(fact: 'service' | 'from', text: string): string | null {
  if (fact === 'service') return text.trim() === '' ? 'Enter the name of the service.' : null;
  const read = readDay(text);
  return 'fault' in read ? read.fault : null;
}
