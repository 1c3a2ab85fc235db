import { zlibSync } from 'fflate';
import { inner } from './inner.ts';

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
      if (made.compress && made.buffer.length > 0) {
        made.buffer = [zlibSync(Buffer.concat(made.buffer))];
        made.compress = false;
      }
      finalize();
    };
    return made;
  };
}
