import { type Terminal, textWidth } from '../terminal.ts';
import { askKey, choiceLines, type KeysQuestion, keysHeight, tightHeight } from './keys.ts';
import { askLine, type LineQuestion, type Typed } from './line.ts';
import { askLines } from './lines.ts';
import { askTicks, optionLines, type Ticked, type TicksQuestion, ticksHeight } from './ticks.ts';

type Asked<T> = Omit<T, 'width' | 'style'>;

/** Asks for one key and gives the value that it stands for. */
export async function pickKey<T>(terminal: Terminal, question: Asked<KeysQuestion<T>>): Promise<T> {
  if (terminal.plain) return (await import('./plain/pick.ts')).pickPlainly(terminal, question);
  const asked = dressed(terminal, question);
  // What outgrows the screen cannot be redrawn: the choices are then written once, above the question.
  const short = keysHeight(asked) >= terminal.height;
  if (short) terminal.output.write(`${choiceLines(asked).join('\n')}\n\n`);
  const tight = tightHeight(asked) > terminal.height;
  return askKey({ ...asked, short, tight }, streams(terminal)) as Promise<T>;
}

/** Asks for one line. */
export async function typeLine(terminal: Terminal, question: Asked<LineQuestion>): Promise<Typed> {
  if (terminal.plain) return (await import('./plain/line.ts')).linePlainly(terminal, question);
  return askLine(dressed(terminal, question), streams(terminal));
}

/** Asks for several lines. */
export async function typeLines(terminal: Terminal, question: Asked<LineQuestion>): Promise<Typed> {
  if (terminal.plain) return (await import('./plain/lines.ts')).linesPlainly(terminal, question);
  return askLines(dressed(terminal, question), streams(terminal));
}

/** Asks which options hold; null where the reviewer wants the menu. */
export async function tickOptions(terminal: Terminal, question: Asked<TicksQuestion>): Promise<Ticked> {
  if (terminal.plain) return (await import('./plain/ticks.ts')).tickPlainly(terminal, question);
  const asked = dressed(terminal, question);
  const short = ticksHeight(asked) >= terminal.height;
  if (short) terminal.output.write(`${optionLines(asked).join('\n')}\n\n`);
  return askTicks({ ...asked, short }, streams(terminal));
}

function dressed<T>(terminal: Terminal, question: T): T & { width: number; style: Terminal['style'] } {
  return { ...question, width: textWidth(terminal), style: terminal.style };
}

function streams({ input, output, signal }: Terminal) {
  return { input, output, signal };
}
