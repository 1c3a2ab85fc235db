import { unzlibSync, zlibSync } from 'fflate';
import { inner, type Reference } from './inner.ts';

/**
 * Packs every stream by one and the same programme. pdfkit leaves it to the zlib of Node, whose result depends on
 * the processor and the version.
 */
export function packAlike(document: PDFKit.PDFDocument): void {
  const target = inner(document);
  const ref = target.ref.bind(target);
  target.ref = (data) => {
    const made = ref(data);
    const finalize = made.finalize.bind(made);
    made.finalize = () => {
      if (made.buffer.length > 0) pack(made);
      finalize();
    };
    return made;
  };
}

function pack(stream: Reference): void {
  const bytes = Buffer.concat(stream.buffer);
  // Pictures come packed already, some of them by pdfkit.
  const picture = stream.data.Subtype === 'Image' && stream.data.Filter === 'FlateDecode';
  if (picture) stream.buffer = [zlibSync(unzlibSync(bytes))];
  else if (stream.compress) stream.buffer = [zlibSync(bytes)];
  stream.compress = false;
}
