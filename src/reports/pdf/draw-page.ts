import { inner } from './accessible/inner.ts';
import { type Area, type Link, writeLink } from './accessible/links.ts';
import { type Artifact, artifact, marked } from './accessible/marks.ts';
import type { Content, Element } from './accessible/structure.ts';
import type { PageMarks } from './accessible/tree.ts';
import { moved, type Piece } from './box.ts';
import type { LaidPage } from './layout.ts';
import type { Paper } from './paper.ts';
import { type Drawn, drawPiece, type Pen } from './pen.ts';

/** Where a page stands in the document. */
export interface Place {
  index: number;
  paper: Paper;
  orderOf: (content: Content) => number;
  /** The key of the next link area. */
  nextKey: () => number;
}

/** Draws a page: decoration first, then each text as one marked piece of content in the order of reading, then links. */
export function drawPage(
  pen: Pen,
  page: LaidPage,
  { index, paper, orderOf, nextKey }: Place,
): { marks: PageMarks; areas: Element[] } {
  pen.document.addPage();
  const current = inner(pen.document).page;
  Object.assign(current.dictionary.data, { StructParents: index, Tabs: 'S' });
  const marks: PageMarks = { page: current.dictionary, owners: [] };
  const sorted = sortPieces(piecesOf(page, paper));
  const read = [...sorted.contents].sort(([a], [b]) => orderOf(a) - orderOf(b));
  const draw = (pieces: readonly Drawn[]) => pieces.flatMap((piece) => drawPiece(pen, piece));
  const around = (kind: Artifact, pieces: readonly Piece[]) =>
    artifact(kind, draw(pieces.filter((piece) => piece.kind !== 'link')));
  const steps = [
    ...artifact('layout', draw(sorted.decoration)),
    ...around('header', page.header),
    ...read.flatMap(([content, pieces]) => marked(content, index, marks, draw(pieces))),
    ...around('footer', page.footer),
  ];
  current.write(steps.join('\n'));
  for (const [link, areas] of sorted.links)
    writeLink(pen.document, link, areas, { page: index, key: nextKey(), height: paper.height });
  return { marks, areas: [...sorted.links.keys()].map(({ element }) => element) };
}

function piecesOf({ boxes }: LaidPage, { left, top }: Paper): Piece[] {
  return boxes.flatMap(({ box, y }) => box.pieces.map((piece) => moved(piece, left, top + y)));
}

interface Sorted {
  decoration: Drawn[];
  contents: Map<Content, Drawn[]>;
  links: Map<Link, Area[]>;
}

/** What belongs together, in the order in which it stands on the page. */
function sortPieces(pieces: readonly Piece[]): Sorted {
  const sorted: Sorted = { decoration: [], contents: new Map(), links: new Map() };
  for (const piece of pieces) {
    if (piece.kind === 'link') add(sorted.links, piece.link, piece);
    else if (piece.content === null) sorted.decoration.push(piece);
    else add(sorted.contents, piece.content, piece);
  }
  return sorted;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
