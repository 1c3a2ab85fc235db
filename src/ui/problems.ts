import type { ChalkInstance } from 'chalk';
import { printable } from '../core/printable.ts';
import { formatPath, type Problem } from '../core/problem.ts';
import { findItem } from '../core/rubric/lookup.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { wrap } from './wrap.ts';

/**
 * The problems of one file: place and path, what is wrong and what to do, and the line it stands in. Items are named as
 * the rubric names them, where it is known.
 */
export function problemList(
  file: string,
  problems: readonly Problem[],
  width: number,
  style: ChalkInstance,
  rubric: Rubric | null = null,
): string {
  return [...problems]
    .sort(byPlace)
    .map((found) => problemText(file, found, { width, style, rubric }))
    .join('\n\n');
}

function problemText(
  file: string,
  { severity, path, position, message, hint }: Problem,
  { width, style, rubric }: { width: number; style: ChalkInstance; rubric: Rubric | null },
): string {
  const place = position === null ? '' : `:${position.line}:${position.column}`;
  const kind = severity === 'error' ? style.red('error') : style.yellow('warning');
  const where = path.length === 0 ? '' : `  ${style.dim(printable(formatPath(path)))}`;
  return [
    `${style.bold(printable(file) + place)}  ${kind}${where}`,
    wrap(printable(`${itemName(path, rubric)}${message} ${hint}`), width, '  '),
    ...(position === null ? [] : sourceLine(position.line, position.column, position.source, width, style)),
  ].join('\n');
}

/** The item that a problem stands in, as people know it; nothing where it stands in none. */
function itemName([list, id]: Problem['path'], rubric: Rubric | null): string {
  const item = rubric === null || list !== 'items' ? undefined : findItem(rubric, String(id));
  return item === undefined ? '' : `Item ${item.number}, ${item.title}: `;
}

/** The source line with a caret under the place; a long line is shown around it. */
function sourceLine(
  line: number,
  column: number,
  source: string,
  width: number,
  style: ChalkInstance,
): string[] {
  const label = `  ${line} | `;
  const room = Math.max(20, width - label.length - 1);
  const start = Math.max(0, Math.min(column - 1 - Math.floor(room / 2), source.length - room));
  const shown = printable(source.slice(start, start + room)).replaceAll('\t', ' ');
  if (shown.trim() === '') return [];
  return [style.dim(`${label}${shown}`), style.dim(`${' '.repeat(label.length + column - 1 - start)}^`)];
}

function byPlace(a: Problem, b: Problem): number {
  return (
    (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0)
  );
}
