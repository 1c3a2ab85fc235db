import type { Terminal } from '../../terminal.ts';
import type { LineQuestion, Typed } from '../line.ts';
import { visible } from './echo.ts';
import { pastedInto, readEntry } from './entry.ts';
import { commandIn, hintText, leaving, looksLikeCommand, strayCommand, tell } from './words.ts';

type Question = Omit<LineQuestion, 'width' | 'style'>;

const commands = [...leaving, 'add', 'clear'] as const;

/** Asks for one line. A text that is there already is read out, to be kept, replaced, added to or cleared. */
export async function linePlainly(terminal: Terminal, question: Question): Promise<Typed> {
  const { initial, offered = '', onDraft } = question;
  readQuestion(terminal, question);
  onDraft(initial);
  for (;;) {
    const entry = await readEntry(terminal, 'Your answer: ', {
      onChange: (typed) => onDraft(meantBy(typed, initial)),
      joins: pastedInto(terminal),
    });
    const meant = meantBy(entry.text, initial);
    const command = commandIn(entry.text, commands)?.name;
    if (entry.kind !== 'entered' || command === 'menu' || command === 'back')
      return { kind: 'menu', text: meant };
    const text = meant === '' ? offered : meant;
    const refused = strayCommand(entry.text, commands) ?? question.fault(text);
    if (refused === null) return { kind: 'entered', text };
    tell(terminal, refused);
  }
}

/** The text that a line stands for, beside the one that was there. */
function meantBy(typed: string, initial: string): string {
  const command = commandIn(typed, commands);
  if (command?.name === 'add') return initial + command.rest;
  if (command?.name === 'clear') return '';
  return typed === '' || looksLikeCommand(typed, commands) ? initial : typed;
}

function readQuestion(terminal: Terminal, { message, hint, initial, offered = '' }: Question): void {
  tell(terminal, message);
  if (initial !== '') {
    tell(terminal, `Now: ${visible(initial)}`);
    const clear = offered === '' ? ':clear empties it' : `:clear takes ${offered} in its place`;
    tell(
      terminal,
      `Enter alone keeps it. A new text replaces it, :add and a text goes on where it stops, ${clear}.`,
    );
  } else if (offered !== '') tell(terminal, `Enter alone takes ${offered}.`);
  tell(terminal, hintText(hint, initial !== ''));
}
