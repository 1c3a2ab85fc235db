/** Where something stands in a text: from its first character to the one behind its last. */
export type Span = { start: number; end: number };

/** The space that may stand between the parts of a number or a name: within a line, also one that does not break. */
export const space = '[ \\t\\u00A0\\u2009\\u202F]';

/** The hyphens and dashes that people type, or that a word processor makes of them. */
export const dash = '[-\\u2010\\u2011\\u2013]';

/** The span of a part that stands at the end of a match. */
export function spanAtEnd(match: RegExpExecArray, part: string): Span {
  const end = match.index + match[0].length;
  return { start: end - part.length, end };
}
