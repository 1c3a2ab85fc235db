import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What can be told of a PDF without Java. */
export interface ReadPdf {
  title: string | null;
  language: string | null;
  tagged: boolean;
  bookmarks: readonly Bookmark[];
  /** The trees of the pages, one after the other. */
  nodes: readonly TreeNode[];
  /** The text of each page as it is read out. */
  pages: readonly string[];
  /** Whether each page is drawn in the order in which it is read. */
  inOrder: boolean;
  links: readonly { words: string; url: string | null; toHeading: boolean }[];
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

export interface TreeNode {
  role: string;
  alt: string | null;
  children: TreeNode[];
  /** What is drawn for it, read out. */
  text: string;
}

/** Reads a PDF with pdf.js, as a browser does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const { info } = await file.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1)),
  );
  const read: ReadPdf = {
    title: facts.Title ?? null,
    language: facts.Language ?? null,
    tagged: (await file.getMarkInfo())?.Marked === true,
    bookmarks: ((await file.getOutline()) ?? []) as Bookmark[],
    nodes: pages.flatMap(({ node }) => node?.children ?? []),
    pages: pages.map(({ node }) => (node === null ? '' : textOf(node))),
    inOrder: pages.every(({ inOrder }) => inOrder),
    links: pages.flatMap(({ links }) => links),
  };
  await loading.destroy();
  return read;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readPage(file: File, number: number) {
  const page = await file.getPage(number);
  const [tree, { items }, annotations] = await Promise.all([
    page.getStructTree(),
    page.getTextContent({ includeMarkedContent: true }),
    page.getAnnotations(),
  ]);
  const texts = textById(items as Item[]);
  const links = annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ contentsObj, url, dest }) => ({
      words: contentsObj?.str ?? '',
      url: url ?? null,
      toHeading: dest !== null && dest !== undefined,
    }));
  if (tree === null) return { node: null, links, inOrder: true };
  const drawn = [...texts.keys()];
  const read = idsOf(tree as RawNode).filter((id) => texts.has(id));
  const inOrder = read.join() === drawn.filter((id) => read.includes(id)).join();
  return { node: nodeFrom(tree as RawNode, texts), links, inOrder };
}

function idsOf({ id, type, children = [] }: RawNode): string[] {
  return [...(type === 'content' && id !== undefined ? [id] : []), ...children.flatMap(idsOf)];
}

interface Item {
  type?: string;
  id?: string;
  str?: string;
}

/** The text of each piece of marked content, by its id. */
function textById(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('begin')) open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    const inside = open.at(-1) ?? null;
    if (str !== undefined && inside !== null) texts.set(inside, (texts.get(inside) ?? '') + str);
  }
  return texts;
}

interface RawNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: RawNode[];
}

function nodeFrom({ role, id, alt, children = [] }: RawNode, texts: Map<string, string>): TreeNode {
  const inner = children.map((child) => nodeFrom(child, texts));
  const own = role === undefined && id !== undefined ? (texts.get(id) ?? '') : '';
  return { role: role ?? '', alt: alt ?? null, children: inner, text: own };
}

/** The text of a node and all in it, in the order of reading. */
export function textOf({ text, children }: TreeNode): string {
  return text + children.map(textOf).join(children.some(({ role }) => role !== '') ? '\n' : '');
}

/** A node and all in it. */
export function within(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(within)];
}
