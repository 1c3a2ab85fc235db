import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Said, said } from './outline.ts';

/** An element of a PDF's structure, or a stretch of its text. */
interface Node {
  role?: string;
  id?: string;
  children?: readonly Node[];
}

/**
 * What a PDF says to those who listen to it, in the order of its structure. Left out are pictures, the dots and boxes
 * before items, and the page numbers of the contents; head and foot of pages are no part of the structure.
 */
export async function saidByPdf(bytes: Uint8Array): Promise<Said[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const found: Said[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    found.push(...(await saidByPage(await document.getPage(number))));
  await task.destroy();
  return found;
}

async function saidByPage(page: PDFPageProxy): Promise<Said[]> {
  const [tree, texts] = [(await page.getStructTree()) as Node | null, await textsOf(page)];
  return tree === null ? [] : saidIn(tree, texts);
}

function saidIn(node: Node, texts: ReadonlyMap<string, string>): Said[] {
  const { role = '', id, children = [] } = node;
  if (role === 'Figure') return [];
  if (id !== undefined) return said('words', (texts.get(id) ?? '').replace(/^\s*☐/gm, ''));
  const inner = children.flatMap((child) => saidIn(child, texts));
  const whole = inner.map(({ text }) => text).join(' ');
  if (/^H\d$/.test(role)) return said('heading', whole);
  if (role === 'Lbl' && whole === '•') return [];
  return role === 'TOCI' ? said('words', whole.replace(/ ?\d+$/, '')) : inner;
}

/** The text of each piece of marked content by its id. */
async function textsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== null);
      if (id !== undefined && id !== null)
        texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return texts;
}
