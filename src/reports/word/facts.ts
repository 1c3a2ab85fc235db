import { screenWidth } from '../charts/screen-widths.ts';
import type { Fact } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { twip } from './page.ts';
import { prose, run, styled } from './text.ts';
import { element, type Xml } from './xml.ts';

const bodySize = 12;
/** How far the values stand from the left, as a part of the line. */
const share = 0.36;
const indent = 14 * twip;
const gap = 10 * twip;

/**
 * Names and values as paragraphs, so that no table pretends to have headings. A short name stands on the left of its
 * value; a long one has the value at the end of its line or, where there is no room, below.
 */
export function factsBlock(facts: readonly Fact[], canvas: Canvas): Xml[] {
  return [...facts.map((fact, index) => factParagraph(fact, facts[index + 1], canvas)), styled('Gap', [])];
}

function factParagraph({ label, value, part }: Fact, next: Fact | undefined, canvas: Canvas): Xml {
  const start = part ? indent : 0;
  const width = (text: string) => screenWidth(text, bodySize, 'regular') * twip;
  const column = Math.round(canvas.page.text * share);
  const text = value.replaceAll('\n\n', '\n');
  const keep = next?.part === true && !part ? element('w:keepNext') : null;
  const name = run(label, { colour: canvas.colour('quiet') });
  const set = (sign: string, tab: Xml | null, left: number, hanging: number | null) =>
    styled(
      'Fact',
      [name, run(sign), prose(text, canvas)],
      ...[keep, tab === null ? null : element('w:tabs', {}, tab)],
      element('w:ind', { 'w:left': left, 'w:hanging': hanging }),
    );
  if (!part && width(label) + gap <= column) return set('\t', stop('left', column), column, column);
  const oneLine = start + width(label) + width(text) + gap <= canvas.page.text;
  return oneLine && !text.includes('\n')
    ? set('\t', stop('right', canvas.page.text), start, null)
    : set('\n', null, start, null);
}

function stop(kind: 'left' | 'right', at: number): Xml {
  return element('w:tab', { 'w:val': kind, 'w:pos': at });
}
