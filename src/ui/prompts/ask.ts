import { type Terminal, textWidth } from '../terminal.ts';
import { askKey, type KeysQuestion } from './keys.ts';
import { askLine, type LineQuestion, type Typed } from './line.ts';
import { askLines } from './lines.ts';
import { askTicks, type TicksQuestion } from './ticks.ts';

type Asked<T> = Omit<T, 'width' | 'style'>;

/** Asks for one key and gives the value that it stands for. */
export function pickKey<T>(terminal: Terminal, question: Asked<KeysQuestion<T>>): Promise<T> {
  return askKey(dressed(terminal, question), streams(terminal)) as Promise<T>;
}

/** Asks for one line. */
export function typeLine(terminal: Terminal, question: Asked<LineQuestion>): Promise<Typed> {
  return askLine(dressed(terminal, question), streams(terminal));
}

/** Asks for several lines. */
export function typeLines(terminal: Terminal, question: Asked<LineQuestion>): Promise<Typed> {
  return askLines(dressed(terminal, question), streams(terminal));
}

/** Asks which options hold; null where the reviewer wants the menu. */
export function tickOptions(terminal: Terminal, question: Asked<TicksQuestion>): Promise<string[] | null> {
  return askTicks(dressed(terminal, question), streams(terminal));
}

function dressed<T>(terminal: Terminal, question: T): T & { width: number; style: Terminal['style'] } {
  return { ...question, width: textWidth(terminal), style: terminal.style };
}

function streams({ input, output, signal }: Terminal) {
  return { input, output, signal };
}
