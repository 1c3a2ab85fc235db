import type { Block, ReportOutline } from '../outline/model.ts';

const longest = 40;

/** The names of the places that links lead to, as Word allows them: each once, and the same for the same outline. */
export function anchorsOf({ cover, blocks }: ReportOutline): (id: string) => string | null {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const block of [...cover.blocks, ...blocks].filter((one: Block) => one.kind === 'heading')) {
    if (names.has(block.id)) continue;
    const name = freeName(`to_${block.id.replace(/[^\p{L}\p{N}]/gu, '_')}`, taken);
    taken.add(name.toLowerCase());
    names.set(block.id, name);
  }
  return (id) => names.get(id) ?? null;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.slice(0, longest);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const ending = `_${count}`;
    name = wanted.slice(0, longest - ending.length) + ending;
  }
  return name;
}
