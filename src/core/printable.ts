/**
 * A text that is safe to show on a terminal: control characters, terminal escapes, and marks that turn the
 * direction of writing are made visible instead of being obeyed. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu, (mark) => {
    if (mark === '\n' || mark === '\t') return mark;
    const code = mark.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\uFFFD';
  });
}

/** What somebody typed or pasted, without control characters; line ends of every system become one kind. */
export function cleanTyped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .toWellFormed();
}
