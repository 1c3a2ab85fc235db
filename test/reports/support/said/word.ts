import { strFromU8, unzipSync } from 'fflate';
import { type Said, said } from './outline.ts';

/**
 * What a Word document says, paragraph by paragraph: headings by their styles, and all else as words. Left out are the
 * boxes of the scale, which have a border, and the words that hold the place of an answer; what may be chosen from is
 * read instead. Of the names of tables those are read that are words of the report.
 */
export function saidByWord(bytes: Uint8Array, tables: ReadonlySet<string>): Said[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const found: Said[] = [];
  let style = '';
  let text = '';
  for (const { 0: tag, 1: named, 2: run, 3: option, 4: caption } of xml.matchAll(tags)) {
    if (named !== undefined) style = named;
    else if (run !== undefined) text += textOf(run);
    else if (caption !== undefined)
      found.push(...said('words', tables.has(decoded(caption)) ? decoded(caption) : ''));
    else if (option !== undefined) text += `\n${decoded(option)}`;
    else if (tag === '</w:p>') {
      found.push(...said(/^(Title|TOCHeading|Heading\d.*)$/.test(style) ? 'heading' : 'words', text));
      [style, text] = ['', ''];
    }
  }
  return found;
}

const tags =
  /<\/w:p>|<w:pStyle w:val="([^"]+)"|<w:r>(.*?)<\/w:r>|<w:listItem w:displayText="([^"]*)"|<w:tblCaption w:val="([^"]*)"/gs;

function textOf(run: string): string {
  if (/<w:bdr |w:val="PlaceholderText"/.test(run)) return '';
  const parts = run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\/>/g);
  return [...parts].map(([, text]) => (text === undefined ? '\n' : decoded(text))).join('');
}

function decoded(written: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return written.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
}
