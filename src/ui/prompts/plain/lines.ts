import type { Terminal } from '../../terminal.ts';
import type { LineQuestion, Typed } from '../line.ts';
import { type Entry, readEntry } from './entry.ts';
import { keyboardOf } from './keyboard.ts';
import {
  type Command,
  commandIn,
  hintText,
  leaving,
  looksLikeCommand,
  readOut,
  strayCommand,
  tell,
} from './words.ts';

type Question = Omit<LineQuestion, 'width' | 'style'>;

const commands = [...leaving, 'editor', 'add', 'undo', 'new', 'read'] as const;
type Word = (typeof commands)[number];

/**
 * Asks for several lines. A text that is there already is read out, and new lines are added to it; an empty line
 * ends it. Empty lines that are pasted belong to the text, and nothing that is pasted is taken for a command.
 */
export async function linesPlainly(terminal: Terminal, question: Question): Promise<Typed> {
  const { initial, fault, onDraft } = question;
  const text = new GrowingText(initial);
  readQuestion(terminal, question, text.lines.length > 0);
  onDraft(initial);
  for (;;) {
    const entry = await readEntry(terminal, '> ', {
      editor: true,
      onChange: (typed) => onDraft(text.with(typed)),
    });
    if (entry.kind !== 'entered') return { kind: entry.kind, text: text.with(entry.text) };
    const typed = await isTyped(terminal, entry);
    const ended = typed ? takeTyped(terminal, entry.text, text, fault) : text.add(entry.text);
    if (ended !== null) return { kind: ended, text: text.whole() };
    onDraft(text.with(''));
  }
}

/** Takes a line that was typed by hand: a command, the empty one that ends, or a text. How the question ends, if it does. */
function takeTyped(
  terminal: Terminal,
  line: string,
  text: GrowingText,
  fault: Question['fault'],
): Typed['kind'] | null {
  const command = commandIn(line, commands);
  if (command !== null) return obey(terminal, command, text);
  const stray = strayCommand(line, commands);
  if (stray === null && line !== '') return text.add(line);
  const refused = stray ?? fault(text.whole());
  if (refused === null) return 'entered';
  tell(terminal, refused, stray === null && text.lines.length > 0 ? howToMend : '');
  return null;
}

/** Lines as they grow, and how each step is taken back: nothing that was typed is lost by a command. */
class GrowingText {
  lines: string[] = [];
  readonly #past: (() => void)[] = [];

  constructor(initial: string) {
    const given = initial.replace(/\n+$/, '');
    for (const line of given === '' ? [] : given.split('\n')) this.add(line);
  }

  add(line: string): null {
    this.lines.push(line);
    this.#past.push(() => void this.lines.pop());
    return null;
  }

  change(lines: string[]): void {
    const before = this.lines;
    this.lines = lines;
    this.#past.push(() => {
      this.lines = before;
    });
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    const step = this.#past.pop();
    step?.();
    return step !== undefined;
  }

  whole(): string {
    return this.lines.join('\n');
  }

  /** With the line that is being typed; a command is none. */
  with(typed: string): string {
    const command = commandIn(typed, commands);
    if (command?.name === 'add') return this.whole() + command.rest;
    return looksLikeCommand(typed, commands) ? this.whole() : [...this.lines, typed].join('\n');
  }
}

/** Whether what might end or command was typed by hand: a paste goes on at once. */
async function isTyped({ input }: Terminal, { text, by }: Entry): Promise<boolean> {
  return (text === '' || text.startsWith(':')) && !(await keyboardOf(input).followed(by));
}

/** Does what a command says, and tells it; how the question ends where it is left. */
function obey(
  terminal: Terminal,
  { name, rest }: Command<Word>,
  text: GrowingText,
): 'menu' | 'editor' | null {
  if (name === 'menu' || name === 'back') return 'menu';
  if (name === 'editor') return 'editor';
  if (name === 'add') text.change([...text.lines.slice(0, -1), (text.lines.at(-1) ?? '') + rest]);
  if (name === 'new') text.change([]);
  const undone = name !== 'undo' || text.undo();
  tell(
    terminal,
    undone ? '' : 'There is nothing to take back.',
    name === 'new' ? 'Started afresh; :undo brings the old text back.' : '',
  );
  if (name !== 'new') readBack(terminal, text.lines, name === 'read');
  return null;
}

function readBack(terminal: Terminal, lines: readonly string[], all: boolean): void {
  if (lines.length === 0) tell(terminal, 'There is no text now.');
  else if (all) readOut(terminal, lines.join('\n'));
  else {
    tell(terminal, 'The last line is now:');
    readOut(terminal, lines.at(-1) ?? '');
  }
}

const howToMend =
  ':undo takes the last line off, :add and a text goes on with it, :new starts afresh, :read reads all of it.';

function readQuestion(terminal: Terminal, { message, hint, initial }: Question, hasText: boolean): void {
  tell(terminal, message);
  if (hasText) {
    tell(terminal, 'So far:');
    readOut(terminal, initial.replace(/\n+$/, ''));
    tell(terminal, `Enter alone keeps it; new lines are added to it. ${howToMend}`);
  }
  tell(terminal, hintText(hasText ? hint : `${hint} · :undo takes the last line off`, hasText));
}
