import { contrast, mixed } from '../../core/settings/contrast.ts';
import { type Colour, palette as standard } from '../charts/shapes.ts';

export type Palette = Readonly<Record<Colour, string>>;

/** What parts of the page and of its charts are painted with; the style sheet says which colours these are. */
export const paints: Palette = Object.fromEntries(
  Object.keys(standard).map((name) => [name, `var(--${name})`]),
) as Palette;

/** The least contrast of a text with what it stands on, by WCAG 2.2 AA. */
export const leastContrast = 4.5;

/** The colours as they were chosen; one that could not be read on its grounds is darkened until it can. */
export function lightPalette(chosen: Palette): Palette {
  const { white, pale, blush } = chosen;
  return {
    ...chosen,
    accent: readable(chosen.accent, [white, pale], '#000000'),
    warning: readable(chosen.warning, [white, blush], '#000000'),
  };
}

/** The same colours for light on dark: `white` is then the dark paper, and accents are lightened until they can be read. */
export function darkPalette(chosen: Palette): Palette {
  const white = '#14191f';
  const pale = mixed(chosen.accent, white, 0.18);
  const blush = mixed(chosen.warning, white, 0.22);
  return {
    ink: '#e9edf1',
    quiet: '#b6c0ca',
    white,
    pale,
    blush,
    grey: '#242b33',
    rule: '#4d5965',
    accent: readable(chosen.accent, [white, pale, '#242b33'], '#ffffff'),
    warning: readable(chosen.warning, [white, blush], '#ffffff'),
  };
}

/** A colour, led towards black or white in small steps as far as it must to be read on all its grounds. */
function readable(colour: string, grounds: readonly string[], towards: string): string {
  const steps = Array.from({ length: 51 }, (_, step) => mixed(towards, colour, step / 50));
  return steps.find((step) => grounds.every((ground) => contrast(step, ground) >= leastContrast)) ?? towards;
}
