import type { Measure, Weight } from './shapes.ts';

export interface Style {
  size: number;
  weight: Weight;
}

/** A text as lines no wider than the room, broken at spaces; a word that is too wide alone is broken inside. */
export function wrapLabel(text: string, room: number, style: Style, measure: Measure): string[] {
  const fits = (line: string) => measure(line, style.size, style.weight) <= room;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, fits: (text: string) => boolean): string[] {
  const found = [''];
  for (const character of word) {
    const grown = `${found.at(-1)}${character}`;
    if (found.at(-1) === '' || fits(grown)) found[found.length - 1] = grown;
    else found.push(character);
  }
  return found;
}

/** The start of a label of some width that is centred on a place and kept inside the room. */
export function centred(centre: number, width: number, room: number): number {
  return Math.max(0, Math.min(centre - width / 2, room - width));
}
