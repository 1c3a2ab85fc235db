import type { Cell, Column, Fact, FactList, Heading, List, Note, Paragraph, Row } from './model.ts';

/** A part of the report, on a new page and in the contents. */
export function part(id: string, text: string): Heading {
  return { kind: 'heading', level: 1, id, number: null, text, newPage: true, listed: true };
}

/** The heading of an item, with its number, in the contents. */
export function itemHeading({ id, number, title }: { id: string; number: number; title: string }): Heading {
  return {
    kind: 'heading',
    level: 2,
    id: itemTarget(id),
    number: `${number}`,
    text: title,
    newPage: false,
    listed: true,
  };
}

/** The id of an item's heading, which links lead to. */
export function itemTarget(itemId: string): string {
  return `item-${itemId}`;
}

/** A heading inside a part. */
export function heading(level: 2 | 3, id: string, text: string): Heading {
  return { kind: 'heading', level, id, number: null, text, newPage: false, listed: false };
}

export function paragraph(text: string, tone: Paragraph['tone'] = 'normal'): Paragraph {
  return { kind: 'paragraph', text, tone };
}

export function list(items: readonly string[]): List {
  return { kind: 'list', items };
}

/** Names and values; those without a value are left out. */
export function facts(pairs: readonly (readonly [string, string | null])[]): FactList {
  return { kind: 'facts', facts: known(pairs) };
}

/** The pairs that have a value. */
export function known(pairs: readonly (readonly [string, string | null])[]): Fact[] {
  return pairs.flatMap(([label, value]) =>
    value === null || value.trim() === '' ? [] : [{ label, value, part: false }],
  );
}

export function note(tone: Note['tone'], title: string, text: string): Note {
  return { kind: 'note', tone, title, text };
}

export function numbers(title: string): Column {
  return { title, kind: 'number', share: 0, names: false };
}

export function texts(title: string, share = 1): Column {
  return { title, kind: 'text', share, names: false };
}

/** A column of texts that name their rows. */
export function names(title: string, share = 1): Column {
  return { title, kind: 'text', share, names: true };
}

/** A column to be filled in by hand. */
export function blanks(title: string, share = 1): Column {
  return { title, kind: 'blank', share, names: false };
}

/** A row of plain cells; a cell that leads somewhere is given as text and target. */
export function row(
  kind: Row['kind'],
  ...cells: readonly (string | readonly [text: string, link: string])[]
): Row {
  return { kind, cells: cells.map(cell) };
}

function cell(content: string | readonly [text: string, link: string]): Cell {
  return typeof content === 'string' ? { text: content, link: null } : { text: content[0], link: content[1] };
}
