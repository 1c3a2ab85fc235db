import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { tagOf } from '../../src/core/answers/places.ts';

/** What somebody writes into the places of an item. */
export interface Written {
  verdict?: 'agree' | 'disagree';
  comment?: string;
  evidence?: string;
}

/** A report in which somebody has written answers, as Word writes them. */
export function filledIn(report: Uint8Array, answers: Readonly<Record<string, Written>>): Uint8Array {
  return withMain(report, (main) => {
    let text = main;
    for (const [item, { verdict, comment, evidence }] of Object.entries(answers)) {
      if (verdict !== undefined) text = chosen(text, item, verdict);
      if (comment !== undefined) text = written(text, tagOf(item, 'comment'), comment);
      if (evidence !== undefined) text = written(text, tagOf(item, 'evidence'), evidence);
    }
    return text;
  });
}

/** A document with its main part changed. */
export function withMain(report: Uint8Array, change: (main: string) => string): Uint8Array {
  return withPart(report, 'word/document.xml', (text) => change(text ?? ''));
}

/** A document with one of its parts changed, added or, with null, taken out. */
export function withPart(
  report: Uint8Array,
  name: string,
  change: (text: string | null) => string | null,
): Uint8Array {
  const { [name]: part, ...others } = unzipSync(report);
  const text = change(part === undefined ? null : strFromU8(part));
  return zipSync(text === null ? others : { ...others, [name]: strToU8(text) });
}

/** The content control with a tag: from its start to its end. */
export function controlOf(main: string, tag: string): string {
  const at = main.indexOf(`<w:tag w:val="${tag}"/>`);
  if (at < 0) throw new Error(`There is no place “${tag}”.`);
  const start = main.lastIndexOf('<w:sdt>', at);
  return main.slice(start, main.indexOf('</w:sdt>', at) + '</w:sdt>'.length);
}

function chosen(main: string, item: string, verdict: 'agree' | 'disagree'): string {
  const control = controlOf(main, tagOf(item, 'verdict'));
  const words = new RegExp(`w:displayText="([^"]*)" w:value="${verdict}"`).exec(control)?.[1] ?? '';
  const content = `<w:sdtContent><w:r><w:t>${words}</w:t></w:r></w:sdtContent>`;
  return main.replace(control, () =>
    control.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => content),
  );
}

/** Each line is a paragraph, as if Enter had been pressed. */
function written(main: string, tag: string, text: string): string {
  const control = controlOf(main, tag);
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return main.replace(control, () =>
    control.replace('<w:showingPlcHdr/>', '').replace(/<w:p>.*<\/w:p>/s, () => paragraphs.join('')),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
