import type { ChalkInstance } from 'chalk';
import { printable } from '../core/printable.ts';
import type { Evidence, RatedItem } from '../core/review/model.ts';
import { allItems, sectionOf } from '../core/rubric/lookup.ts';
import type { Item, Rubric } from '../core/rubric/model.ts';
import { hang, wrap } from './wrap.ts';

/**
 * The head of an item: its place among all, its title, what is asked, where to look, how gaps are read. A rule
 * stands above it, but not in plain: a screen reader would read it out.
 */
export function itemCard(
  item: Item,
  rubric: Rubric,
  width: number,
  style: ChalkInstance,
  plain = false,
): string {
  const items = allItems(rubric);
  const place = `${items.indexOf(item) + 1} of ${items.length}`;
  return [
    '',
    ...(plain ? [] : [style.dim('─'.repeat(width))]),
    `${style.dim(place)}  ${style.dim(sectionOf(rubric, item.id)?.title ?? '')}`,
    style.bold(wrap(`${item.number}  ${item.title}`, width)),
    '',
    wrap(item.asks, width, '  '),
    '',
    ...lookAt(item, width, style),
    ...item.readings.map((reading) => hang('  Note  ', reading, width, 8)),
  ].join('\n');
}

/** Everything there is on an item: the card, its questions for interviews, inputs and anchors. */
export function fullItem(
  item: Item,
  rubric: Rubric,
  width: number,
  style: ChalkInstance,
  plain = false,
): string {
  const served = item.principles.map((id) => rubric.principles[id] ?? id);
  return [
    itemCard(item, rubric, width, style, plain),
    ...heading('Principles served', style, served.length),
    ...served.map((principle) => hang('  - ', principle, width, 4)),
    ...heading('Ask', style, item.questions.length),
    ...interviewQuestions(item, width, style),
    ...heading('Enter', style, item.inputs.length),
    ...item.inputs.flatMap((input) => inputLines(input, width, style)),
    ...Object.values(item.derive).map(({ unit }) => hang('  = ', unit, width, 4)),
    ...heading('Anchors', style, item.anchors.length),
    ...item.anchors.map(({ rating, text }) => hang(`  ${style.bold(String(rating))}  `, text, width, 5)),
    '',
  ].join('\n');
}

/** The questions for interviews, each with whom to ask. */
export function interviewQuestions(item: Item, width: number, style: ChalkInstance): string[] {
  return item.questions.map(({ to, ask }) => hang('  ', `${style.bold(`${to}:`)} ${ask}`, width, 4));
}

/** The evidence notes of an item, numbered. */
export function evidenceList(rated: RatedItem | undefined, width: number, style: ChalkInstance): string[] {
  return (rated?.evidence ?? []).map((entry, index) => {
    const by = entry.by === null ? '' : ` (${printable(entry.by)})`;
    const label = `  ${index + 1} ${style.bold(entry.source)}${by}  `;
    return hang(label, noteText(entry), width, 9);
  });
}

function noteText({ from, note }: Evidence): string {
  return printable(from === null ? note : `${from}: ${note}`);
}

function lookAt(item: Item, width: number, style: ChalkInstance): string[] {
  return item.evidence.map(({ source, look }) => hang(`  ${style.bold(source)}  `, look, width, 8));
}

function heading(title: string, style: ChalkInstance, entries: number): string[] {
  return entries === 0 ? [] : ['', style.bold(title)];
}

function inputLines(input: Item['inputs'][number], width: number, style: ChalkInstance): string[] {
  const options = 'options' in input ? Object.values(input.options) : [];
  return [
    hang('  ? ', input.ask, width, 4),
    ...options.map((option) => hang('      - ', option, width, 8)),
    ...('unit' in input ? [style.dim(`    in ${input.unit}`)] : []),
  ];
}
