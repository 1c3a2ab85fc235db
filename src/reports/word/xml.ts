/** A piece of XML. Only `element` and `words` make one, so that everything in it is escaped. */
export type Xml = string & { readonly xml: unique symbol };

/** An element with its attributes, those that are null left out, and with what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly (Xml | null)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`)
    .join('');
  const content = children.filter((child) => child !== null).join('');
  return (content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`) as Xml;
}

/** An element that has nothing but a value, as Word likes them. */
export function value(name: string, val: string | number): Xml {
  return element(name, { 'w:val': val });
}

/** A text, escaped, without the characters that XML cannot hold. */
export function words(text: string): Xml {
  return escaped(text) as Xml;
}

/** Pieces of XML one after another. */
export function joined(pieces: readonly Xml[]): Xml {
  return pieces.join('') as Xml;
}

/** A whole part of the file. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(unfit, '')
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}

/** Characters that XML 1.0 cannot hold, escaped or not. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
