import { printable } from '../core/printable.ts';
import type { Reading, ReadingChange } from '../core/records/model.ts';
import type { Review } from '../core/review/model.ts';
import { findItem } from '../core/rubric/lookup.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import { factName, factText } from '../core/suggestion/describe.ts';
import { suggestRating } from '../core/suggestion/suggest.ts';
import { suggestionLines } from './suggestion-text.ts';
import { type Terminal, textWidth } from './terminal.ts';
import { hang, wrap } from './wrap.ts';

/** What was read from a list: what was left out and why, the figures with their arithmetic, and what they suggest. */
export function readingText(
  reading: Reading,
  change: ReadingChange,
  { review, rubric }: { review: Review; rubric: Rubric },
  terminal: Terminal,
): string {
  const width = textWidth(terminal);
  const { rows, used, leftOut, moreLeftOut, notices } = reading;
  return [
    wrap(printable(`${change.list.file}: ${used} of ${rows} rows counted.`), width),
    ...leftOut.map(({ row, why }) => wrap(`  left out: row ${row}, ${printable(why)}`, width, '  ')),
    ...moreLeftOut.map(({ count, why }) => wrap(`left out: ${count} more, ${printable(why)}`, width, '  ')),
    ...notices.map((notice) => hang('  Note  ', printable(notice), width, 8)),
    ...change.items.flatMap(({ item: id, inputs, replaces }) => {
      const item = findItem(rubric, id);
      return item === undefined ? [] : itemLines(item, { inputs, replaces, reading, review }, terminal);
    }),
    ...change.refused.map(({ item, input, message }) => {
      const found = findItem(rubric, item);
      const name = found === undefined ? item : `${found.number} ${found.title}, ${factName(found, input)}`;
      return wrap(printable(`Not taken: ${name}: ${message}`), width);
    }),
  ].join('\n');
}

interface Read {
  inputs: Review['items'][string]['inputs'];
  replaces: Review['items'][string]['inputs'];
  reading: Reading;
  review: Review;
}

function itemLines(item: Item, { inputs, replaces, reading, review }: Read, terminal: Terminal): string[] {
  const width = textWidth(terminal);
  const counted = reading.inputs.filter((one) => one.item === item.id && Object.hasOwn(inputs, one.input));
  const before = review.items[item.id]?.inputs ?? {};
  return [
    '',
    terminal.style.bold(wrap(`${item.number} ${item.title}`, width)),
    ...counted.map(({ input, how }) => {
      const old = replaces[input];
      const instead = old === undefined || old === null ? '' : ` (instead of ${factText(item, input, old)})`;
      return wrap(printable(`${how}${instead}`), width, '  ');
    }),
    ...suggestionLines(suggestRating(item, { ...before, ...inputs }), terminal),
  ];
}
