import type { Colour } from '../charts/shapes.ts';
import type { Look } from '../look.ts';
import { twip } from './page.ts';
import { type Style, styleSheet } from './style-sheet.ts';
import { shade } from './text.ts';
import { element, value, type Xml, xmlPart } from './xml.ts';

/** A face that every computer with Word has, and of which others have one of the same width. */
export const face = 'Arial';

/** The styles of a report, which a reader may change for the whole of it at once. */
export function stylesPart({ palette }: Look, language: string): string {
  const colour = (name: Colour) => palette[name].slice(1).toUpperCase();
  return xmlPart(
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      defaults(colour('ink'), language),
      ...styleSheet.map((style) => styleOf(style, colour)),
    ),
  );
}

function defaults(ink: string, language: string): Xml {
  const fonts = { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face };
  const run = [
    element('w:rFonts', fonts),
    value('w:color', ink),
    value('w:sz', 24),
    value('w:szCs', 24),
    element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }),
  ];
  const spacing = element('w:spacing', { 'w:after': 0, 'w:line': 259, 'w:lineRule': 'auto' });
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, ...run)),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
}

type Paint = (name: Colour) => string;

function styleOf(style: Style, colour: Paint): Xml {
  const { id, name, type = 'paragraph', next } = style;
  const standard = ['Normal', 'DefaultParagraphFont', 'TableNormal'].includes(id);
  const basedOn = style.basedOn ?? (type === 'paragraph' && !standard ? 'Normal' : undefined);
  return element(
    'w:style',
    { 'w:type': type, 'w:default': standard ? 1 : null, 'w:styleId': id },
    value('w:name', name),
    basedOn === undefined ? null : value('w:basedOn', basedOn),
    next === undefined ? null : value('w:next', next),
    value('w:uiPriority', 1),
    type === 'paragraph' ? element('w:qFormat') : null,
    type === 'paragraph' ? paragraphProperties(style, colour) : null,
    type === 'table' ? null : runProperties(style, colour),
    type === 'table' ? tableProperties() : null,
  );
}

function paragraphProperties(style: Style, colour: Paint): Xml {
  const { space, indent, level, keepNext, ground, bullet, centred, close } = style;
  const points = (size: number) => (size === 0 ? null : size * twip);
  return element(
    'w:pPr',
    {},
    keepNext ? element('w:keepNext') : null,
    bullet ? element('w:numPr', {}, value('w:numId', 1)) : null,
    borders(style, colour),
    ground === undefined ? null : shade(colour(ground)),
    space === undefined
      ? null
      : element('w:spacing', {
          'w:before': space[0] * twip,
          'w:after': space[1] * twip,
          // Line spacing would multiply the height of a picture.
          ...(close ? { 'w:line': 240, 'w:lineRule': 'auto' } : {}),
        }),
    indent === undefined
      ? null
      : element('w:ind', { 'w:left': points(indent[0]), 'w:hanging': points(indent[1]) }),
    centred ? value('w:jc', 'center') : null,
    level === undefined ? null : value('w:outlineLvl', level - 1),
  );
}

/** A ground has lines of its own colour above and below, which keep the text off its edges. */
function borders({ bar, rule, between, ground }: Style, colour: Paint): Xml | null {
  const edge = (side: string) =>
    ground === undefined || bar === undefined ? null : border(side, 4, 5, colour(ground));
  const lines = [
    edge('top'),
    bar === undefined ? null : border('left', 36, 8, colour(bar)),
    rule === undefined ? edge('bottom') : border('bottom', 4, 2, colour(rule)),
    rule === undefined || between === undefined ? null : border('between', 4, 2, colour(rule)),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : element('w:pBdr', {}, ...lines);
}

function border(side: string, size: number, space: number, colour: string): Xml {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': colour });
}

function runProperties({ size, bold, colour: name, underline }: Style, colour: Paint): Xml {
  return element(
    'w:rPr',
    {},
    bold ? element('w:b') : null,
    bold ? element('w:bCs') : null,
    name === undefined ? null : value('w:color', colour(name)),
    size === undefined ? null : value('w:sz', size * 2),
    size === undefined ? null : value('w:szCs', size * 2),
    underline ? value('w:u', 'single') : null,
  );
}

function tableProperties(): Xml {
  const side = (name: string, width: number) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return element(
    'w:tblPr',
    {},
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    element('w:tblCellMar', {}, side('top', 40), side('left', 110), side('bottom', 40), side('right', 110)),
  );
}
