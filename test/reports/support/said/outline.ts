import type { Block, Fact, Heading, ReportOutline, Row } from '../../../../src/reports/outline/model.ts';

/** A piece of what a report says, in the order in which it is read. */
export interface Said {
  kind: 'heading' | 'words' | 'item' | 'fact' | 'cell';
  /** Without line ends and double spaces, which formats set in their own ways. */
  text: string;
}

/** A piece of a kind; several where empty lines part it. */
export function said(kind: Said['kind'], ...texts: readonly (string | null)[]): Said[] {
  return texts
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind, text }));
}

/**
 * All that an outline says. Left out are what formats show in their own ways: charts, of which each has its figures
 * or its alternative text; the boxes of the scale beside a rating, which repeat its figure; and what stands at the
 * head and foot of pages. Empty cells say nothing.
 */
export function saidBy({ cover, contents, blocks }: ReportOutline): Said[] {
  const listed = blocks.filter((block) => block.kind === 'heading').filter((heading) => heading.listed);
  return [
    ...said('words', cover.kicker),
    ...said('heading', cover.title),
    ...said('words', cover.subtitle),
    ...cover.blocks.flatMap(saidByBlock),
    ...said('heading', contents.title),
    ...listed.flatMap((heading) => said('item', titleOf(heading))),
    ...blocks.flatMap(saidByBlock),
  ];
}

function saidByBlock(block: Block): Said[] {
  switch (block.kind) {
    case 'heading':
      return said('heading', titleOf(block));
    case 'paragraph':
      return said('words', ...block.text.split(/\n{2,}/));
    case 'list':
      return said('item', ...block.items);
    case 'facts':
      return block.facts.flatMap(saidByFact);
    case 'table':
      return [
        ...said('words', block.title),
        ...said('cell', ...block.columns.map(({ title }) => title), ...block.rows.flatMap(cellsOf)),
      ];
    case 'chart':
      return [];
    case 'evidence': {
      const { columns, entries } = block;
      const cells = entries.flatMap(({ source, from, note }) => [`${source} ${from ?? ''}`, note]);
      return said('cell', columns.source, columns.note, ...cells);
    }
    case 'rating':
      return [...said('words', `${block.figure} ${block.caption}`), ...block.wording.flatMap(saidByFact)];
    case 'standing':
      return said('words', block.label, block.figure, block.title, ...block.text.split(/\n{2,}/));
    case 'note':
      return said('words', block.title, ...block.text.split(/\n{2,}/));
    case 'answer':
      return [
        ...said('words', block.title, block.verdict.label),
        ...said('item', ...block.verdict.options.map(({ text }) => text)),
        ...said('words', ...block.fields.map(({ label }) => label)),
      ];
  }
}

function titleOf({ number, text }: Heading): string {
  return number === null ? text : `${number} ${text}`;
}

function saidByFact({ label, value }: Fact): Said[] {
  return said('fact', label, value);
}

function cellsOf({ cells }: Row): string[] {
  return cells.map(({ text }) => text);
}
