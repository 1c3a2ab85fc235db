import { commandLine } from '../../ui/command-line.ts';
import type { ImportOptions } from '../commands/import.ts';

/** The command that was typed, with more added to it, as it can be typed again. */
export function commandFor(file: string, options: ImportOptions): (more: readonly string[]) => string {
  const flags = Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [flag];
    return Array.isArray(value) ? [flag, ...value] : [flag, String(value)];
  });
  return (more) => {
    const added = more.filter((word) => !flags.includes(word) || !word.startsWith('-'));
    return commandLine(['import', file, ...flags, ...added]);
  };
}
