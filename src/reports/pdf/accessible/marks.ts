import type { Content } from './structure.ts';
import type { PageMarks } from './tree.ts';

/** What is no part of the text: screen readers pass it over. */
export type Artifact = 'header' | 'footer' | 'layout';

/**
 * The property lists that PDF/UA asks of headers and footers: pdfkit can write the type and the edge, not the
 * subtype, and a reader tells a header from a footer by that.
 */
const properties: Readonly<Record<Artifact, string>> = {
  header: '<</Type /Pagination /Subtype /Header /Attached [/Top]>>',
  footer: '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
  layout: '<</Type /Layout>>',
};

/** Drawing steps as an artifact; none where there is nothing to draw. */
export function artifact(kind: Artifact, steps: readonly string[]): string[] {
  return steps.length === 0 ? [] : [`/Artifact ${properties[kind]} BDC`, ...steps, 'EMC'];
}

/** Drawing steps as the content of an element. */
export function marked(content: Content, page: number, marks: PageMarks, steps: readonly string[]): string[] {
  const mcid = marks.owners.length;
  marks.owners.push(content.owner);
  content.places.push({ page, mcid });
  return [`/${content.owner.tag} <</MCID ${mcid}>> BDC`, ...steps, 'EMC'];
}
