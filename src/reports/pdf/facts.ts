import type { Fact } from '../outline/model.ts';
import type { Box } from './box.ts';
import { rowBoxes, setCell } from './rows.ts';
import { styles, textWidth } from './style.ts';
import type { Typeface } from './typeface.ts';

/** Names on the left, values on the right, with a thin line under each pair; `share` is the part left for names. */
export function factBoxes(facts: readonly Fact[], share: number, typeface: Typeface): Box[] {
  const width = textWidth * share - 12;
  const left = { x: 4, width, align: 'start', link: null } as const;
  const right = {
    x: textWidth * share + 4,
    width: textWidth * (1 - share) - 8,
    align: 'start',
    link: null,
  } as const;
  return facts
    .flatMap(({ label, value }) =>
      rowBoxes(
        [setCell([[label, styles.quiet]], left, typeface), setCell([[value, styles.body]], right, typeface)],
        {
          ...{ above: 4, below: 4, ground: null, hold: 'none', repeat: null },
          rule: { colour: 'rule', thickness: 0.5 },
        },
      ),
    )
    .map((row, index) => (index === 0 ? { ...row, before: 6 } : row));
}
