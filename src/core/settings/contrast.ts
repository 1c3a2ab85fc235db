/**
 * How far two colours (`#rrggbb`) stand apart, from 1 to 21. Source: WCAG 2.2, contrast ratio and relative luminance.
 */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How much of a colour its pale ground has. */
const paleShare = 0.08;

/** The pale ground that goes with a colour: as much white as text on it needs. */
export function paleOf(colour: string): string {
  return mixed(colour, '#ffffff', paleShare);
}

/** Whether text in a colour can be read on white and on its own pale ground (WCAG 2.2, level AA). */
export function isReadable(colour: string): boolean {
  return contrast(colour, '#ffffff') >= 4.5 && contrast(colour, paleOf(colour)) >= 4.5;
}

/** A share of one colour, and the rest of another. */
export function mixed(one: string, other: string, share: number): string {
  const rest = channels(other);
  const parts = channels(one).map((value, index) => value * share + (rest[index] ?? 0) * (1 - share));
  return `#${parts.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
