import type { ChalkInstance } from 'chalk';
import { printable } from '../core/printable.ts';
import type { Change, InputValue } from '../core/review/model.ts';
import { notRatedReasons } from '../core/review/words.ts';
import { findItem } from '../core/rubric/lookup.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import { factName, factText } from '../core/suggestion/describe.ts';
import { hang, wrap } from './wrap.ts';

/** The changes in the order in which they were made; those made together stand under one head. */
export function historyText(
  changes: readonly Change[],
  rubric: Rubric,
  width: number,
  style: ChalkInstance,
): string {
  let last = '';
  const lines = changes.flatMap((change) => {
    const head = headOf(change, rubric);
    const told = changeLines(change, findItem(rubric, change.item), width);
    if (head === last) return told;
    const gap = last === '' ? [] : [''];
    last = head;
    return [...gap, style.bold(wrap(printable(head), width)), ...told];
  });
  return lines.join('\n');
}

function headOf({ at, by, item }: Change, rubric: Rubric): string {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at) ? `${at.slice(0, 16).replace('T', ' ')} UTC` : at;
  const found = findItem(rubric, item);
  const what = found === undefined ? (item ?? 'the review') : `${found.number} ${found.title}`;
  return [time, by ?? 'nobody named', what].join(' · ');
}

function changeLines({ field, from, to, reason }: Change, item: Item | undefined, width: number): string[] {
  const name = fieldName(field, item);
  const before = valueText(from, field, item);
  const after = valueText(to, field, item);
  const long = before.length + after.length > width / 2;
  return [
    ...(long
      ? [
          wrap(printable(`${name}:`), width, '  '),
          ...(from === null ? [] : [hang('    was  ', printable(before), width, 9)]),
          hang('    now  ', printable(after), width, 9),
        ]
      : [wrap(printable(`${name}: ${from === null ? after : `${before} → ${after}`}`), width, '  ')]),
    ...(reason === null ? [] : [hang('  Reason: ', printable(reason), width, 10)]),
  ];
}

const names: Readonly<Record<string, string>> = {
  notRated: 'not rated, because',
  override: 'reason for differing from the suggestion',
  evidence: 'note',
  consensusReason: 'how the reviewers came to agree',
  changeReason: 'what has changed since last time',
  correction: 'last time’s rating, corrected',
  'correction.reason': 'reason for the correction',
  flagged: 'flag',
  previous: 'review before',
  lists: 'lists read',
  answers: 'answers of the service',
  answer: 'rating, after the answer of the service',
  ratedBy: 'rated by',
  imported: 'imported from',
};

function fieldName(field: string, item: Item | undefined): string {
  const input = /^inputs\.(.*)$/.exec(field)?.[1];
  if (input !== undefined) return item === undefined ? input : factName(item, input);
  return names[field] ?? field.replace('.', ', ');
}

function valueText(value: unknown, field: string, item: Item | undefined): string {
  if (value === null || value === undefined) return 'none';
  const input = /^inputs\.(.*)$/.exec(field)?.[1];
  if (input !== undefined && item !== undefined) return factText(item, input, value as InputValue);
  if (field === 'flagged') return value === true ? 'set' : 'none';
  if (field === 'notRated') return notRatedReasons[value as keyof typeof notRatedReasons] ?? String(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
