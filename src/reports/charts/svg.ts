import type { Colour, Drawing, Shape, TextShape, Weight } from './shapes.ts';

export interface SvgOptions {
  /** Unlike any other id of the document that the chart stands in. */
  id: string;
  /** What the chart is, in a few words; browsers show it under the pointer. */
  title: string;
  /** Says in words all that the chart shows. */
  description: string;
  /** What each colour is painted with: a colour, or a reference such as `var(--ink)`. */
  palette: Readonly<Record<Colour, string>>;
  /** The font family, as in CSS. */
  font: string;
  /** Holds a text to this width, whatever font the reader has; null leaves it as it falls. */
  lengthOf: (text: string, size: number, weight: Weight) => number | null;
}

/** A drawn chart as an SVG picture of its own, with its name and description. */
export function svgOf({ width, height, shapes }: Drawing, options: SvgOptions): string {
  const { id, title, description, font } = options;
  const [titleId, descriptionId] = [escaped(`${id}-title`), escaped(`${id}-description`)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${titleId} ${descriptionId}"`,
    ` viewBox="0 0 ${figure(width)} ${figure(height)}" width="${figure(width)}" height="${figure(height)}"`,
    ` font-family="${escaped(font)}">`,
    `<title id="${titleId}">${escaped(title)}</title>`,
    `<desc id="${descriptionId}">${escaped(description)}</desc>`,
    ...shapes.map((shape) => shapeOf(shape, options)),
    '</svg>',
  ].join('');
}

function shapeOf(shape: Shape, options: SvgOptions): string {
  const paint = (colour: Colour | null) => (colour === null ? 'none' : escaped(options.palette[colour]));
  switch (shape.kind) {
    case 'rect':
      return element('rect', {
        ...figures({ x: shape.x, y: shape.y, width: shape.width, height: shape.height }),
        fill: paint(shape.fill),
        stroke: paint(shape.stroke),
      });
    case 'line':
      return element('line', {
        ...figures({ x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2 }),
        stroke: paint(shape.colour),
        'stroke-width': figure(shape.thickness),
      });
    case 'polygon':
      return element('polygon', {
        points: shape.points.map(([x, y]) => `${figure(x)},${figure(y)}`).join(' '),
        fill: paint(shape.fill),
      });
    case 'text':
      return textElement(shape, paint(shape.colour), options.lengthOf);
  }
}

function textElement(shape: TextShape, fill: string, lengthOf: SvgOptions['lengthOf']): string {
  const { x, y, text, size, weight } = shape;
  if (text === '') return '';
  const length = lengthOf(text, size, weight);
  const held =
    length === null ? {} : { ...figures({ textLength: length }), lengthAdjust: 'spacingAndGlyphs' };
  const bold = weight === 'bold' ? { 'font-weight': '600' } : {};
  const attributes = { ...figures({ x, y, 'font-size': size }), ...bold, fill, ...held };
  return element('text', attributes, escaped(text));
}

function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

function figures(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, figure(value)]));
}

function figure(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
