/** A piece of a page in HTML. Only `html` and `trusted` make one, so that no text gets into a page unescaped. */
export interface Html {
  readonly html: string;
}

type Part = string | Html | readonly Html[] | null;

/** A template whose texts are escaped and whose pieces are put in as they are; every attribute stands in quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((fixed, index) => fixed + written(parts[index] ?? null)).join('') };
}

/** Markup of our own making. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** Pieces with something between them. */
export function joined(pieces: readonly Html[], between: Html): Html {
  return trusted(pieces.map((piece) => piece.html).join(between.html));
}

/** A text with every sign that means something in HTML as a reference. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}
