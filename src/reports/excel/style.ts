import type { Look } from '../look.ts';
import type { StyleName } from './model.ts';

/** How a cell looks and behaves. Colours are `rrggbb`. */
export interface CellLook {
  size?: number;
  bold?: true;
  italic?: true;
  ink?: string;
  fill?: string;
  /** Lines around it. */
  lines?: 'all' | 'top';
  line?: string;
  align?: 'left' | 'center';
  wrap?: true;
  format?: string;
  unlocked?: true;
}

/** The looks of all cells, in the colours of a report. Ratings below a limit are marked by their number format. */
export function stylesFor({ palette }: Look, recommendBelow: number): Record<StyleName, CellLook> {
  const colour = (name: keyof typeof palette) => palette[name].slice(1).toUpperCase();
  const box = { lines: 'all', line: colour('rule') } as const;
  const text = { ...box, wrap: true } as const;
  const figure = { ...box, align: 'center', wrap: true } as const;
  const sum = { ...box, bold: true, fill: colour('pale') } as const;
  const entry = { ...box, fill: toFillIn, unlocked: true } as const;
  const rating = { size: 12, bold: true, align: 'center', format: lowMark(recommendBelow) } as const;
  return {
    title: { size: 16, bold: true, ink: colour('ink') },
    subtitle: { size: 12, bold: true, ink: colour('accent') },
    plain: { wrap: true },
    quiet: { ink: colour('quiet'), wrap: true },
    head: { ...box, bold: true, ink: colour('white'), fill: colour('accent'), wrap: true },
    text,
    strong: { ...text, bold: true },
    figure,
    count: { ...figure, format: '0;\u22120;' },
    change: { ...figure, format: signed },
    rating: { ...box, ...rating },
    group: { ...box, bold: true, ink: colour('accent'), fill: colour('grey') },
    sum: { ...sum, wrap: true },
    sumFigure: { ...sum, align: 'center', wrap: true },
    sumChange: { ...sum, align: 'center', format: signed },
    warning: { bold: true, ink: colour('warning'), wrap: true },
    entryText: { ...entry, wrap: true },
    entryRating: { ...entry, ...rating },
    entryDate: { ...entry, align: 'left', format: 'd mmm yyyy' },
    date: { ...box, align: 'left', format: 'd mmm yyyy' },
    decimal: { ...figure, format: '0.##' },
    share: { ...figure, format: '0%' },
  };
}

/** Cells to be filled in; what a sheet says of them names the colour and the frame. */
const toFillIn = 'FFFBE6';

/** A change always has its sign. */
const signed = '+General;\u2212General;0';

/** Figures below a limit get a mark, so that they are told from others without colour. */
function lowMark(limit: number): string {
  return `[<${limit}]"▾ "General;General`;
}
