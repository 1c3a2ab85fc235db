import type { ChartBlock } from '../outline/model.ts';
import type { Canvas, Picture } from './canvas.ts';
import { emu } from './page.ts';
import { styled } from './text.ts';
import { element, type Xml } from './xml.ts';

/** A chart as a picture with its meaning in words; one that is higher than a page comes in parts. */
export function chartBlock({ chart }: ChartBlock, canvas: Canvas): Xml[] {
  const drawn = canvas.draw(chart);
  return drawn.map((picture, index) => {
    const part = drawn.length === 1 ? '' : ` (${index + 1} of ${drawn.length})`;
    const id = canvas.pictureOf(picture.bytes, 'png');
    return styled('Picture', [pictureRun(id, picture, `${chart.alt}${part}`, canvas)]);
  });
}

/** A run that holds a picture; `alt` says what it shows. */
export function pictureRun(
  relation: string,
  { width, height }: Omit<Picture, 'bytes'>,
  alt: string,
  canvas: Canvas,
): Xml {
  const id = canvas.next();
  const size = { cx: Math.round(width * emu), cy: Math.round(height * emu) };
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', size),
        element('wp:docPr', { id, name: `Picture ${id}`, descr: alt }),
        element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
        element('a:graphic', {}, element('a:graphicData', { uri: pictureKind }, picture(relation, id, size))),
      ),
    ),
  );
}

const pictureKind = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

function picture(relation: string, id: number, size: { cx: number; cy: number }): Xml {
  return element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name: `Picture ${id}` }), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
}
