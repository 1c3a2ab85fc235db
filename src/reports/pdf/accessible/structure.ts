/**
 * The tree that those who do not see the page read instead of it: what each text is, in reading order.
 * pdfkit builds its tree while it draws; ours is built while the report is laid out, so that the order of the
 * outline is the order of reading, whatever is drawn first, and a text over several pages stays one element.
 */
export interface Element {
  kind: 'element';
  tag: Tag;
  kids: Kid[];
  /** What a picture shows. */
  alt: string | null;
  /** What is read in place of what is drawn, such as the character that no font has. */
  actual: string | null;
  /** The attributes of each owner, such as `Table`. */
  attributes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Tag =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Figure';

export type Kid = Element | Content | Annotation;

/** Something drawn for an element: once on every page that it runs over. */
export interface Content {
  kind: 'content';
  owner: Element;
  places: { page: number; mcid: number }[];
}

/** An area of a page that can be followed. */
export interface Annotation {
  kind: 'annotation';
  page: number;
  reference: PDFKit.PDFKitReference;
}

/** Adds an element to its parent. */
export function element(
  parent: Element | null,
  tag: Tag,
  {
    alt = null,
    actual = null,
    attributes = {},
  }: Partial<Pick<Element, 'alt' | 'actual' | 'attributes'>> = {},
): Element {
  const made: Element = { kind: 'element', tag, kids: [], alt, actual, attributes };
  parent?.kids.push(made);
  return made;
}

/** Adds a place for text or pictures to an element. */
export function content(owner: Element): Content {
  const made: Content = { kind: 'content', owner, places: [] };
  owner.kids.push(made);
  return made;
}

/** The place of every content of a tree in the order of reading: those who have no tree read what is drawn first. */
export function readingOrder(root: Element): (content: Content) => number {
  const places = new Map<Content, number>();
  const visit = (kid: Kid): void => {
    if (kid.kind === 'content') places.set(kid, places.size);
    else if (kid.kind === 'element') kid.kids.forEach(visit);
  };
  visit(root);
  return (content) => places.get(content) ?? places.size;
}
