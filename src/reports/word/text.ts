import { linkSpans } from '../links.ts';
import type { Canvas } from './canvas.ts';
import { element, joined, value, words, type Xml } from './xml.ts';

/** The look of a run of text, where it differs from its paragraph. */
export interface RunLook {
  style?: string;
  bold?: true;
  colour?: string;
  /** The ground behind it. */
  ground?: string;
  /** The line around it. */
  frame?: string;
  /** In half-points. */
  size?: number;
}

/** A run of text; a line feed is a line break. */
export function run(text: string, look: RunLook = {}): Xml {
  const pieces = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [element('w:br')]),
      ...line
        .split('\t')
        .flatMap((piece, tab) => [
          ...(tab === 0 ? [] : [element('w:tab')]),
          ...(piece === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, words(piece))]),
        ]),
    ]);
  return element('w:r', {}, runProperties(look), ...pieces);
}

function runProperties({ style, bold, colour, ground, frame, size }: RunLook): Xml | null {
  const inner = [
    style === undefined ? null : value('w:rStyle', style),
    bold === undefined ? null : element('w:b'),
    colour === undefined ? null : value('w:color', colour),
    size === undefined ? null : value('w:sz', size),
    size === undefined ? null : value('w:szCs', size),
    frame === undefined
      ? null
      : element('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': frame }),
    ground === undefined ? null : shade(ground),
  ].filter((piece) => piece !== null);
  return inner.length === 0 ? null : element('w:rPr', {}, ...inner);
}

export function shade(fill: string): Xml {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}

/** A text of people's own words: web and mail addresses in it are links. */
export function prose(text: string, canvas: Canvas, look: RunLook = {}): Xml {
  return joined(
    linkSpans(text).map(({ text: piece, href }) =>
      href === null
        ? run(piece, look)
        : element(
            'w:hyperlink',
            { 'r:id': canvas.linkTo(href), 'w:history': 1 },
            run(piece, { ...look, ...linkLook(canvas) }),
          ),
    ),
  );
}

/** A text that leads to a heading of the report; plain where there is none. */
export function innerLink(text: string, id: string | null, canvas: Canvas, look: RunLook = {}): Xml {
  const anchor = id === null ? null : canvas.anchorOf(id);
  if (anchor === null) return prose(text, canvas, look);
  return element(
    'w:hyperlink',
    { 'w:anchor': anchor, 'w:history': 1 },
    run(text, { ...look, ...linkLook(canvas) }),
  );
}

/** Not every programme takes the colour of links from the style alone. */
function linkLook({ colour }: Canvas): RunLook {
  return { style: 'Hyperlink', colour: colour('accent') };
}

/** A paragraph in a style, with properties of its own after that. */
export function styled(style: string, content: readonly Xml[], ...properties: readonly (Xml | null)[]): Xml {
  return element('w:p', {}, element('w:pPr', {}, value('w:pStyle', style), ...properties), ...content);
}

/** A text in paragraphs: an empty line parts them. */
export function paragraphs(
  text: string,
  style: string,
  canvas: Canvas,
  { look = {}, held = false }: { look?: RunLook; held?: boolean } = {},
): Xml[] {
  const keep = held ? element('w:keepNext') : null;
  return text.split('\n\n').map((part) => styled(style, [prose(part, canvas, look)], keep));
}
