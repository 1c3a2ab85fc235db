import type { Evidence, EvidenceEntry } from '../outline/model.ts';
import type { Box } from './box.ts';
import { rowBoxes, setCell } from './rows.ts';
import { styles, textWidth } from './style.ts';
import { headerBox } from './table.ts';
import type { Typeface } from './typeface.ts';

const left = { x: 4, width: 152, align: 'start', link: null } as const;
const right = { x: 172, width: textWidth - 176, align: 'start', link: null } as const;

/** Evidence as a table: the source with from whom or what on the left, the note on the right. */
export function evidenceBoxes({ columns, entries }: Evidence, typeface: Typeface): Box[] {
  const header = headerBox(
    [
      [columns.source, left],
      [columns.note, right],
    ],
    typeface,
  );
  return [{ ...header, before: 6 }, ...entries.flatMap((entry) => entryBoxes(entry, header, typeface))];
}

function entryBoxes({ source, from, note }: EvidenceEntry, repeat: Box, typeface: Typeface): Box[] {
  const named = [
    [source, styles.body],
    [from ?? '', styles.quiet],
  ] as const;
  return rowBoxes([setCell(named, left, typeface), setCell([[note, styles.body]], right, typeface)], {
    above: 5,
    below: 5,
    ground: null,
    rule: { colour: 'rule', thickness: 0.5 },
    hold: 'none',
    repeat,
  });
}
