import { type Terminal, textWidth } from '../../terminal.ts';
import { hang } from '../../wrap.ts';
import { type Ticked, type TicksQuestion, unknownKey } from '../ticks.ts';
import { pastedInto, readEntry } from './entry.ts';
import { isLeaving } from './pick.ts';
import { tell } from './words.ts';

type Question = Omit<TicksQuestion, 'width' | 'style'>;

/** Asks which of several options hold: their numbers are typed in one line. Null where the reviewer leaves the question. */
export async function tickPlainly(terminal: Terminal, question: Question): Promise<Ticked> {
  readOptions(terminal, question);
  for (;;) {
    const entry = await readEntry(terminal, 'Your choice: ', {
      joins: pastedInto(terminal, (text) => text.trim() !== '' && tickedBy(text, question) !== null),
    });
    const typed = entry.text.trim().toLowerCase();
    if (entry.kind === 'menu' || isLeaving(typed)) return null;
    if (typed === '?') {
      readOptions(terminal, question);
      continue;
    }
    if (question.unknown === true && typed === unknownKey) return 'unknown';
    const ticked = tickedBy(entry.text, question);
    if (ticked !== null) {
      tell(terminal, `${ticked.length} of ${question.options.length} ticked.`);
      return ticked;
    }
    const last = question.options.length;
    tell(terminal, `“${typed}” will not do. Type numbers from 1 to ${last}, such as 1 ${last}, or none.`);
  }
}

/** The options that an answer ticks, in their own order; null where it names one that is not there. */
function tickedBy(text: string, { options, ticked }: Question): string[] | null {
  const typed = text.trim().toLowerCase();
  const ids = options.map(([id]) => id);
  if (typed === '') return ids.filter((id) => ticked.includes(id));
  if (typed === 'none') return [];
  const numbers = typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  if (!numbers.every((number) => ids[number - 1] !== undefined)) return null;
  return ids.filter((_, index) => numbers.includes(index + 1));
}

function readOptions(terminal: Terminal, { message, options, ticked, unknown }: Question): void {
  const width = textWidth(terminal);
  tell(terminal, message);
  for (const [index, [id, text]] of options.entries()) {
    const label = `${index + 1}  `;
    terminal.output.write(
      `${hang(label, ticked.includes(id) ? `${text} (ticked)` : text, width, label.length)}\n`,
    );
  }
  const alone =
    ticked.length === 0
      ? 'Enter alone or none: none holds.'
      : 'Enter alone keeps what is ticked; none clears it.';
  tell(
    terminal,
    `Type the numbers of all that hold, such as 1 ${options.length}. ${alone}${unknown === true ? ` ${unknownKey}: it is not known.` : ''}`,
    'Type menu to do something else, ? to hear this again.',
  );
}
