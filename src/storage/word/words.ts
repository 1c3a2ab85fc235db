import { type Node, textNodeName } from './tree.ts';

/** What a reader sees in a part of a document: paragraphs on lines of their own, without what was deleted. */
export function wordsIn(nodes: readonly Node[]): string {
  return blocks(nodes)
    .join('\n')
    .replace(/[^\S\n]+$/gm, '');
}

/** Deleted text, the codes of fields, and properties. */
const unseen = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPr',
  'rPr',
  'sdtPr',
  'tcPr',
  'trPr',
  'tblPr',
]);

function blocks(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (unseen.has(node.name)) return [];
    if (node.name === 'p') return [`${isListed(node) ? '- ' : ''}${inline(node.children)}`];
    if (node.name === 'sdt') return blocks(shownIn(node));
    if (node.name === 'tr')
      return [
        node.children
          .filter(({ name }) => name === 'tc')
          .map((cell) => blocks([cell]).join(' '))
          .join(' | '),
      ];
    return blocks(node.children);
  });
}

function inline(nodes: readonly Node[]): string {
  return nodes.map(piece).join('');
}

function piece(node: Node): string {
  if (unseen.has(node.name)) return '';
  switch (node.name) {
    case textNodeName:
      return '';
    case 't':
      return node.children.map(({ text }) => text).join('');
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'drawing':
    case 'pict':
    case 'object':
      return '[picture]';
    case 'sdt':
      return inline(shownIn(node));
    // The same once more, for older programmes.
    case 'Fallback':
      return '';
    default:
      return inline(node.children);
  }
}

function isListed({ children }: Node): boolean {
  return children.some(
    ({ name, children: own }) => name === 'pPr' && own.some((one) => one.name === 'numPr'),
  );
}

/**
 * What was written in a content control. One that still shows what stands there at first holds nothing, unless it is
 * one of its choices: LibreOffice leaves the sign when a choice is made.
 */
function shownIn(control: Node): readonly Node[] {
  const properties = control.children.find(({ name }) => name === 'sdtPr')?.children ?? [];
  const content = control.children.find(({ name }) => name === 'sdtContent')?.children ?? [];
  const isFirst = properties.some(
    ({ name, attributes }) => name === 'showingPlcHdr' && !['0', 'false'].includes(attributes.val ?? ''),
  );
  return isFirst && choiceIn(control) === null ? [] : content;
}

/** The value of the choice that a content control shows; null where it shows none, or has none. */
export function choiceIn(control: Node): string | null {
  const properties = control.children.find(({ name }) => name === 'sdtPr')?.children ?? [];
  const list = properties.find(({ name }) => name === 'dropDownList' || name === 'comboBox');
  const content = control.children.find(({ name }) => name === 'sdtContent')?.children ?? [];
  const shown = [...blocks(content), inline(content)].join('').trim();
  const choice = list?.children.find(({ attributes }) => attributes.displayText?.trim() === shown);
  return choice?.attributes.value ?? null;
}
