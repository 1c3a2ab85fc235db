import { strFromU8, unzipSync } from 'fflate';

/** A Word document, taken apart. */
export class WordFile {
  readonly #parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  names(): string[] {
    return Object.keys(this.#parts);
  }

  part(name: string): string {
    const bytes = this.#parts[name];
    if (bytes === undefined) throw new Error(`The document has no part “${name}”.`);
    return strFromU8(bytes);
  }

  get main(): string {
    return this.part('word/document.xml');
  }

  /** Every paragraph: its style and what it says. */
  paragraphs(): { style: string; text: string; xml: string }[] {
    return [...this.main.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
      style: /<w:pStyle w:val="(.*?)"/.exec(xml)?.[1] ?? '',
      text: wordsOf(xml),
      xml,
    }));
  }

  /** Every table: its rows of cells as they read. */
  tables(): { xml: string; rows: string[][] }[] {
    return [...this.main.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => ({
      xml,
      rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsOf(cell)),
      ),
    }));
  }
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>|<w:(br|tab)\/>|<\/w:p>(?=<w:p>)/gs)]
    .map(([, text, sign]) => text ?? (sign === 'tab' ? '\t' : '\n'))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
