import type { Evidence, EvidenceEntry } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { cell, tableOf, tableRow } from './cells.ts';
import { longText } from './table.ts';
import { paragraphs, run, styled } from './text.ts';
import { element, type Xml } from './xml.ts';

/** Evidence as a table: the source with from whom or what on the left, the note on the right. */
export function evidenceBlock({ columns, entries }: Evidence, canvas: Canvas): Xml[] {
  const left = Math.floor(canvas.page.text * 0.32);
  const widths = [left, canvas.page.text - left];
  const titles = [columns.source, columns.note].map((title, index) =>
    cell(widths[index] ?? 0, [styled('TableHeading', [run(title)], element('w:keepNext'))], {
      below: canvas.colour('quiet'),
    }),
  );
  const rows = entries.map((entry) => entryRow(entry, widths, canvas));
  return [
    tableOf(widths, [tableRow(titles, { header: true }), ...rows], {
      title: `${columns.source}: ${columns.note}`,
      namesFirst: true,
    }),
    styled('Gap', []),
  ];
}

function entryRow({ source, from, note }: EvidenceEntry, widths: readonly number[], canvas: Canvas): Xml {
  const look = { below: canvas.colour('rule') };
  const whom =
    from === null || from === ''
      ? []
      : paragraphs(from, 'TableText', canvas, { look: { colour: canvas.colour('quiet') } });
  return tableRow(
    [
      cell(widths[0] ?? 0, [styled('TableText', [run(source)]), ...whom], look),
      cell(widths[1] ?? 0, paragraphs(note, 'TableText', canvas), look),
    ],
    { whole: note.length < longText },
  );
}
