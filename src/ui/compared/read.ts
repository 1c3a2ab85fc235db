import type { Comparison } from '../../core/comparison/model.ts';
import { counted } from './figures.ts';
import { entry, heading, sentence } from './lines.ts';
import type { Look } from './look.ts';

/** What was read, what was not and why, what was left out, and what may mislead: all before any figure. */
export function readLines({ read, notices }: Comparison, yaml: number, look: Look): string[] {
  const left = read.leftOut.map(({ reason, count }) => `${count} ${reason}`);
  return [
    heading(`${counted(read.files, 'file')} found, ${counted(read.compared, 'review')} compared`, look),
    ...unreadLines(read, look),
    ...(left.length === 0 ? [] : [sentence(`Left out: ${left.join('; ')}.`, look)]),
    ...(yaml === 0 ? [] : [sentence(yamlText(yaml), look)]),
    ...notices.flatMap(({ message, files }) => [
      sentence(`Note: ${message}`, look, look.style.yellow),
      ...fileLines(files, look),
    ]),
  ];
}

/** The files that could not be read, each with the reason. */
export function unreadLines({ unread }: Comparison['read'], look: Look): string[] {
  if (unread.length === 0) return [];
  return [
    sentence(
      `${counted(unread.length, 'file')} could not be read, and the rest is compared:`,
      look,
      look.style.red,
    ),
    ...unread.map(({ file, reason }) => entry(`${file}: ${reason}`, look)),
  ];
}

/** A note is about so many files at most that all of them are named. */
const mostNamed = 4;

function fileLines(files: readonly string[], look: Look): string[] {
  if (files.length <= mostNamed || look.form === 'pipe') return files.map((file) => entry(file, look));
  const others = files.length - mostNamed + 1;
  return [...files.slice(0, mostNamed - 1), `and ${others} more; --json names all`].map((file) =>
    entry(file, look),
  );
}

function yamlText(yaml: number): string {
  return `${counted(yaml, 'file')} ${yaml === 1 ? 'is' : 'are'} YAML. JSON would be read some 60 times as fast.`;
}
