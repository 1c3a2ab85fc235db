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
  const pale = mixed(white, chosen.accent, 0.18);
  const blush = mixed(white, chosen.warning, 0.22);
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

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour, led towards black or white in small steps as far as it must to be read on all its grounds. */
function readable(colour: string, grounds: readonly string[], towards: string): string {
  const steps = Array.from({ length: 51 }, (_, step) => mixed(colour, towards, step / 50));
  return steps.find((step) => grounds.every((ground) => contrast(step, ground) >= leastContrast)) ?? towards;
}

function mixed(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const parts = start.map((value, index) => Math.round(value + ((end[index] ?? 0) - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
