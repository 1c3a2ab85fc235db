/**
 * The same data with every text made fit for any document format: well-formed and composed, with line feeds for
 * all line ends, and without control characters, soft hyphens and invisible marks that fonts and formats trip over.
 */
export function cleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanTexts(inner)])) as T;
}

/** One text, cleaned. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(invisible, (character) => (character === '\n' ? character : ''))
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

// Control characters, format characters (soft hyphen, zero-width, direction and byte order marks, tags), variation
// selectors and code points that are no characters.
const invisible =
  /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}|[\u034f\u115f\u1160\u17b4\u17b5]/gu;
