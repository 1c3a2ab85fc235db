import type { Measure, Weight } from './shapes.ts';

/** The faces that every system has, and that are of one width; charts on a screen are placed by them. */
export const screenFont = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Widths in thousandths of the size, from the space to the tilde, as Adobe published them for Helvetica. */
const printed: Readonly<Record<Weight, readonly number[]>> = {
  regular: widths(`
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
    584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
    278 556 500 722 500 500 500 334 260 334 584`),
  bold: widths(`
    278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
    584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
    333 611 556 778 556 556 500 389 280 389 584`),
};

/** The signs of running text beyond those, as regular and bold. */
const signs: Readonly<Record<string, readonly [number, number]>> = {
  '\u00a0': [278, 278],
  '–': [556, 556],
  '—': [1000, 1000],
  '•': [350, 350],
  '‘': [222, 278],
  '’': [222, 278],
  '“': [333, 500],
  '”': [333, 500],
  '…': [1000, 1000],
  '·': [278, 278],
  '£': [556, 556],
  '÷': [584, 584],
  '×': [584, 584],
  '−': [584, 584],
  ł: [222, 278],
  Ł: [556, 611],
};

/** No character of an alphabet is wider in these faces; the signs of East Asia are as wide as high. */
const widest = 1000;

/** How wide a text is at most on a screen. */
export const screenWidth: Measure = (text, size, weight) =>
  (sum([...text].map((character) => knownWidth(character, weight) ?? unknownWidth(character))) * size) / 1000;

/** How wide a text is on a screen; null where a character of it may come from any face. */
export function exactScreenWidth(text: string, size: number, weight: Weight): number | null {
  const known = [...text].map((character) => knownWidth(character, weight));
  const sure = known.filter((width) => width !== null);
  return sure.length < known.length ? null : (sum(sure) * size) / 1000;
}

/** An accented letter is as wide as its base. */
function knownWidth(character: string, weight: Weight): number | null {
  const code = (character.normalize('NFD').codePointAt(0) ?? 0) - 0x20;
  return signs[character]?.[weight === 'bold' ? 1 : 0] ?? printed[weight][code] ?? null;
}

function unknownWidth(character: string): number {
  return /\p{Mark}/u.test(character) ? 0 : widest;
}

function widths(written: string): number[] {
  return written.trim().split(/\s+/).map(Number);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
