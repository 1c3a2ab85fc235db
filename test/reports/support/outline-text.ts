import type { Block, Note, ReportOutline } from '../../../src/reports/outline/model.ts';

/** The blocks from a heading to the next one of the same or a higher level. */
export function under(outline: ReportOutline, id: string): Block[] {
  const start = outline.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const head = outline.blocks[start];
  if (head?.kind !== 'heading') throw new Error(`There is no heading “${id}”.`);
  const rest = outline.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= head.level);
  return [head, ...rest.slice(0, end === -1 ? rest.length : end)];
}

/** Every text in some data, one per line. */
export function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsOf).filter(Boolean).join('\n');
}

/** The first block of a kind; fails where there is none. */
export function first<K extends Block['kind']>(
  blocks: readonly Block[],
  kind: K,
): Extract<Block, { kind: K }> {
  const found = blocks.find((block) => block.kind === kind);
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found as Extract<Block, { kind: K }>;
}

/** The notes among some blocks. */
export function notesOf(blocks: readonly Block[]): Note[] {
  return blocks.filter((block) => block.kind === 'note');
}
