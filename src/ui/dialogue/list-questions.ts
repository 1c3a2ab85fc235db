import { printable } from '../../core/printable.ts';
import type { ColumnQuestion, DateOrder, ListKind, ReadingQuestion } from '../../core/records/model.ts';
import { readDay } from '../../core/review/dates.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import type { Terminal } from '../terminal.ts';

/** Asks which of the lists that are there is meant: `other` for one that lies elsewhere, null for none. */
export function askWhichList(terminal: Terminal, files: readonly string[]): Promise<string | null> {
  return pickKey<string | null>(terminal, {
    message: 'Which of these lists?',
    choices: [
      ...files.map((file, place) => ({
        key: place < 9 ? String(place + 1) : '',
        label: printable(file),
        value: file,
      })),
      { key: 'a', label: 'Another: type its name', value: 'other' },
      { key: 'n', label: 'None: go back', value: null },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks for the file of a list by its name; null where the reviewer thinks better of it. */
export async function askListName(terminal: Terminal, typedBefore: string): Promise<string | null> {
  const typed = await typeLine(terminal, {
    message: 'Which list? The name of a CSV file',
    hint: 'Jobs, caseload, first contacts, employer contacts or community hours · Esc returns',
    initial: typedBefore,
    fault: () => null,
    onDraft: () => {},
  });
  return typed.kind !== 'entered' || typed.text.trim() === '' ? null : typed.text.trim();
}

/** Asks what a list is a list of; null where it is none of these. */
export function askListKind(terminal: Terminal, kinds: readonly ListKind[]): Promise<ListKind | null> {
  return pickKey<ListKind | null>(terminal, {
    message: 'What is this a list of?',
    choices: [
      ...kinds.map((kind, index) => ({ key: String(index + 1), label: kind.title, value: kind })),
      { key: 'n', label: 'None of these', value: null },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks which heading stands for a column: its place; `none` where there is none, null where the list is given up. */
export function askColumn(
  terminal: Terminal,
  { title, required, candidates }: ColumnQuestion,
): Promise<number | 'none' | null> {
  return pickKey<number | 'none' | null>(terminal, {
    message: `Which column is “${title}”?`,
    choices: [
      ...candidates.map(({ index, heading }, place) => ({
        key: place < 9 ? String(place + 1) : '',
        label: printable(heading) || `(column ${index + 1}, without a heading)`,
        value: index,
      })),
      required
        ? { key: 'n', label: 'None: leave this list', value: null }
        : { key: 'n', label: 'None', value: 'none' as const },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks in which order the dates of a column are written; null where the list is given up. */
export function askDateOrder(
  terminal: Terminal,
  { ask }: Extract<ReadingQuestion, { type: 'date-order' }>,
): Promise<DateOrder | null> {
  return pickKey<DateOrder | null>(terminal, {
    message: ask,
    choices: [
      { key: 'd', label: 'The day first, as in 31/03/2026', value: 'day-first' },
      { key: 'm', label: 'The month first, as in 03/31/2026', value: 'month-first' },
      { key: 'n', label: 'I cannot tell: leave this list', value: null },
    ],
    commands: [],
    escape: null,
    initial: 0,
  });
}

/** Asks a question that is answered by yes or no. */
export function askWhether(terminal: Terminal, message: string, yes: string, no: string): Promise<boolean> {
  return pickKey(terminal, {
    message,
    choices: [
      { key: 'y', label: yes, value: true },
      { key: 'n', label: no, value: false },
    ],
    commands: [],
    escape: false,
    initial: 0,
  });
}

/** Lets what was told of a list be read, before what comes next pushes it off the screen. */
export function waitToGoOn(terminal: Terminal, file: string): Promise<null> {
  return pickKey(terminal, {
    message: `No figures were taken from ${printable(file)}.`,
    choices: [{ key: 'g', label: 'Go on without them', value: null }],
    commands: [],
    escape: null,
    initial: 0,
  });
}

export interface Period {
  from: string | null;
  to: string | null;
}

/** Asks for which days a list is to be counted; null where the list is given up. */
export async function askPeriod(terminal: Terminal): Promise<Period | null> {
  const typed = await typeLine(terminal, {
    message: 'For which days is it to be counted?',
    hint: 'As in 2 Feb 2026 to 1 Mar 2026 · Enter takes the whole list · Esc returns',
    initial: '',
    fault: (text) =>
      text.trim() === '' || periodOf(text) !== null
        ? null
        : 'Enter the first and the last day, as in 2 Feb 2026 to 1 Mar 2026.',
    onDraft: () => {},
  });
  if (typed.kind !== 'entered') return null;
  return periodOf(typed.text) ?? { from: null, to: null };
}

function periodOf(text: string): Period | null {
  const parts = text.trim().split(/\s+(?:to|-|–)\s+/);
  const [from, to, ...more] = (parts.length === 2 ? parts : text.trim().split(/\s+/)).map(readDay);
  if (from === undefined || to === undefined || more.length > 0) return null;
  return 'day' in from && 'day' in to && from.day <= to.day ? { from: from.day, to: to.day } : null;
}
