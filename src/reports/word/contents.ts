import type { Heading, ReportOutline } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { innerLink, run, styled } from './text.ts';
import { element, words, type Xml } from './xml.ts';

/**
 * The contents as a field that Word can renew, with its entries already there. They lead to their headings and bear no
 * page numbers: only Word knows where its pages end, and it would ask every reader whether it may look.
 */
export function contentsBlock({ contents, blocks }: ReportOutline, canvas: Canvas): Xml {
  const entries = blocks
    .filter((block) => block.kind === 'heading')
    .filter(({ listed, level }) => listed && level < 3);
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      element('w:id', { 'w:val': canvas.next() }),
      element(
        'w:docPartObj',
        {},
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ),
    ),
    element(
      'w:sdtContent',
      {},
      styled('TOCHeading', [run(contents.title)], element('w:pageBreakBefore')),
      ...entries.map((entry, index) => entryParagraph(entry, index === 0, canvas)),
      styled('Gap', [...(entries.length === 0 ? fieldStart() : []), mark('end')]),
    ),
  );
}

function entryParagraph({ id, level, number, text }: Heading, first: boolean, canvas: Canvas): Xml {
  const label = number === null ? text : `${number}\t${text}`;
  const entry = innerLink(label, id, canvas);
  return styled(`TOC${level}`, [...(first ? fieldStart() : []), entry]);
}

/** Headings of the first two levels, as links, without page numbers. */
function fieldStart(): Xml[] {
  return [mark('begin'), instruction(' TOC \\o "1-2" \\n \\h \\z '), mark('separate')];
}

/** A mark of a field: where it begins, where its result begins, where it ends. */
export function mark(kind: 'begin' | 'separate' | 'end'): Xml {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': kind }));
}

export function instruction(text: string): Xml {
  return element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, words(text)));
}
