import { inner, pdfText, type Reference } from './inner.ts';
import type { Content, Element, Kid } from './structure.ts';

/** What is drawn on a page, by its number there: whose each is. */
export interface PageMarks {
  page: PDFKit.PDFKitReference;
  owners: Element[];
}

/** Everything that the tree of a document is written from. */
export interface Tagged {
  root: Element;
  pages: readonly PageMarks[];
  /** The element of each link area, in the order of their keys, which follow those of the pages. */
  areas: readonly Element[];
}

/**
 * Writes the tree at the end of the document. pdfkit's own takes for a link the page that is current when the
 * element is flushed, and has no attributes but scope; here every reference names its page.
 */
export function writeTree(document: PDFKit.PDFDocument, { root, pages, areas }: Tagged): void {
  const { _root: catalog } = inner(document);
  const treeRoot = inner(document).ref({ Type: 'StructTreeRoot' });
  const written = new Map<Element, Reference>();
  treeRoot.data.K = [writeElement(root, treeRoot)];
  treeRoot.data.ParentTree = numberTree();
  treeRoot.data.ParentTreeNextKey = pages.length + areas.length;
  catalog.data.MarkInfo = inner(document).ref({ Marked: true });
  // pdfkit ends both when the document ends.
  catalog.data.StructTreeRoot = treeRoot;

  function writeElement(element: Element, parent: Reference): Reference {
    const { tag, alt, actual, attributes, kids } = element;
    const reference = inner(document).ref({ Type: 'StructElem', S: tag, P: parent });
    written.set(element, reference);
    if (alt !== null) reference.data.Alt = pdfText(alt);
    if (actual !== null) reference.data.ActualText = pdfText(actual);
    const owners = Object.entries(attributes).map(([O, values]) => ({ O, ...values }));
    if (owners.length > 0) reference.data.A = owners;
    const home = kids.find((kid): kid is Content => kid.kind === 'content')?.places[0]?.page ?? null;
    if (home !== null) reference.data.Pg = pages[home]?.page;
    reference.data.K = kids.flatMap((kid) => kidEntries(kid, reference, home));
    reference.end();
    return reference;
  }

  function kidEntries(kid: Kid, parent: Reference, home: number | null): unknown[] {
    if (kid.kind === 'element') return [writeElement(kid, parent)];
    if (kid.kind === 'annotation') return [{ Type: 'OBJR', Obj: kid.reference, Pg: pages[kid.page]?.page }];
    return kid.places.map(({ page, mcid }) =>
      page === home ? mcid : { Type: 'MCR', Pg: pages[page]?.page, MCID: mcid },
    );
  }

  /** Leads from what is drawn back to its element. */
  function numberTree(): Reference {
    const marks = pages.flatMap(({ owners }, index) => [index, owners.map((owner) => written.get(owner))]);
    const links = areas.flatMap((owner, index) => [pages.length + index, written.get(owner)]);
    const tree = inner(document).ref({ Nums: [...marks, ...links] });
    tree.end();
    return tree;
  }
}
