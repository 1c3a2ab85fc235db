import { createHash } from 'node:crypto';
import type { Attachment } from '../../outline/model.ts';
import { inner, pdfText } from './inner.ts';

/**
 * Embeds a file as the source of the report, as PDF/A-3 asks: with its kind, its relation to the document and a
 * date. pdfkit would stamp a file with the clock of the disk and write its checksum as letters.
 */
export function attach(document: PDFKit.PDFDocument, attachment: Attachment, day: Date): void {
  const { name, description, mediaType, text } = attachment;
  const bytes = new TextEncoder().encode(text);
  const checksum = createHash('md5').update(bytes).digest();
  const stream = inner(document).ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replaceAll('/', '#2F').replaceAll('+', '#2B'),
    Params: { ModDate: day, Size: bytes.length, CheckSum: new Uint8Array(checksum) },
  });
  stream.end(bytes);
  const file = inner(document).ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    EF: { F: stream, UF: stream },
  });
  file.end();
  const { data } = inner(document)._root;
  data.AF = [file];
  data.Names.data.EmbeddedFiles = { Names: [pdfText(name), file] };
}
