import type { Fact } from '../outline/model.ts';
import type { Box } from './box.ts';
import { rowBoxes, setCell } from './rows.ts';
import { styles, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

const inset = 4;
const indent = 16;
const gap = 16;

/** Names on the left, values on the right, with a thin line under each pair; `share` is the part left for names. */
export function factBoxes(facts: readonly Fact[], share: number, typeface: Typeface): Box[] {
  const boxes = facts.flatMap((fact, index) => pairBoxes(fact, index, facts, share, typeface));
  return boxes.map((row, index) => (index === 0 ? { ...row, before: 6 } : row));
}

/** The first two pairs stay together and so do the last two, and a fact keeps its first part. */
function pairBoxes(
  { label, value, part }: Fact,
  index: number,
  facts: readonly Fact[],
  share: number,
  typeface: Typeface,
): Box[] {
  const x = part ? inset + indent : inset;
  const start = textWidth * share;
  const left = { x, width: start - x - gap, align: 'start', link: null } as const;
  const right = { x: start, width: textWidth - start - inset, align: 'start', link: null } as const;
  const opensParts = !part && facts[index + 1]?.part === true;
  const holds = index === 0 || index === facts.length - 2 || opensParts;
  return rowBoxes(
    [setCell([[label, styles.quiet]], left, typeface), setCell([[value, styles.body]], right, typeface)],
    {
      above: 4,
      below: 4,
      ground: null,
      rule: { colour: 'rule', thickness: 0.5 },
      hold: index < facts.length - 1 && holds ? 'loose' : 'none',
      repeat: null,
    },
  );
}
