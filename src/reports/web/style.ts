import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { darkPalette, lightPalette, type Palette } from './colours.ts';
import { printSheet } from './print.ts';
import { screenSheet } from './screen.ts';
import { tableSheet } from './table-sheet.ts';

/** The whole style sheet of a report. */
export function styleSheet(
  outline: ReportOutline,
  { palette, paper }: Pick<Look, 'palette' | 'paper'>,
): string {
  return `${colourSheet(palette)}${screenSheet}${tableSheet}${printSheet(outline, paper)}`;
}

/** The colours of a page, for light and for dark; on paper always those for light. */
export function colourSheet(palette: Palette): string {
  return `:root { color-scheme: light dark; ${properties(lightPalette(palette))} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${properties(darkPalette(palette))} }
}
`;
}

/** Only true colours get into the style sheet, whatever a palette holds. */
function properties(colours: Palette): string {
  return Object.entries(colours)
    .filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value))
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}
