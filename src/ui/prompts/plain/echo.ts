import { printable } from '../../../core/printable.ts';

/** Shows what is typed, as it is typed, with nothing but characters, backspaces and line ends. */
export interface Echo {
  show: (text: string) => void;
  /** Takes the last character off the screen; `left` is what still stands in the line. */
  erase: (character: string, left: string) => void;
}

/** An echo behind a prompt that has just been written. */
export function echoBehind(prompt: string, output: NodeJS.WritableStream, columns: number): Echo {
  let column = columnsOf(prompt);
  const show = (text: string) => {
    const shown = visible(text);
    for (const { segment } of graphemes.segment(shown)) {
      const width = columnsOf(segment);
      column = column + width > columns ? width : column + width;
    }
    output.write(shown);
  };
  return {
    show,
    erase: (character, left) => {
      const width = columnsOf(visible(character));
      if (column < columns && column >= width) {
        column -= width;
        output.write('\b'.repeat(width) + ' '.repeat(width) + '\b'.repeat(width));
        return;
      }
      // A backspace does not go up into the row above: the end of the line is said again in a new one.
      output.write('\n');
      column = 0;
      show(endOf(left, Math.floor(columns / 2)));
    },
  };
}

/** A text without its last character, and that character, with the marks that belong to it. */
export function splitLast(text: string): [left: string, last: string] {
  // The end is enough, however long the line is.
  const last = [...graphemes.segment(text.slice(-longestGrapheme))].at(-1)?.segment ?? '';
  return [text.slice(0, text.length - last.length), last];
}

/** The last words of a line, in about so many characters. */
function endOf(line: string, most: number): string {
  const end = line.slice(-most);
  return end.length < line.length ? end.replace(/^\S*\s+(?=\S)/, '') : end;
}

const graphemes = new Intl.Segmenter();
const longestGrapheme = 64;

/** A text as it is safe to show in a line. */
export function visible(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}

const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** The columns that a text takes. Terminals differ on emoji: where we are wrong, only the echo is. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}
