import { Chalk, type ChalkInstance } from 'chalk';

/** The colours of the terminal: the sixteen that every terminal has, or none. */
export function terminalStyle(colour: boolean): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}
