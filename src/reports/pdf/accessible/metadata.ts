import { inner } from './inner.ts';

/** What the file says about itself. */
export interface Facts {
  title: string;
  authors: readonly string[];
  publisher: string | null;
  subject: string;
  language: string;
  day: Date;
}

/**
 * Writes the metadata in place of pdfkit, which does not escape it (an ampersand in a title breaks the whole of it)
 * and can say that a file is PDF/A or PDF/UA, never both.
 */
export function describe(document: PDFKit.PDFDocument, facts: Facts): void {
  inner(document)._addInfo = () => inner(document).appendXML(`${facets(facts)}${accessible}${schema}`);
}

function facets({ title, authors, publisher, subject, language, day }: Facts): string {
  const date = `${day.toISOString().slice(0, 19)}Z`;
  const published = publisher === null ? '' : `<dc:publisher>${bag([publisher])}</dc:publisher>`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>ips-fidelity</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>PDFKit</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${worded(title)}</dc:title>
<dc:creator><rdf:Seq>${entries(authors)}</rdf:Seq></dc:creator>${published}
<dc:description>${worded(subject)}</dc:description>
<dc:language>${bag([language])}</dc:language>
</rdf:Description>
`;
}

const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
`;

/** PDF/A knows its own words only: the one that says PDF/UA has to be explained to it. */
const schema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

function worded(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function bag(texts: readonly string[]): string {
  return `<rdf:Bag>${entries(texts)}</rdf:Bag>`;
}

function entries(texts: readonly string[]): string {
  return texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
