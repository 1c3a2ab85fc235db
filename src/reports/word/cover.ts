import type { ReportOutline } from '../outline/model.ts';
import { drawBlocks } from './blocks.ts';
import type { Canvas } from './canvas.ts';
import { pictureRun } from './figure.ts';
import { run, styled } from './text.ts';
import { element, type Xml } from './xml.ts';

/** A longer title is set smaller, so that the page holds it all; in half-points. */
const longTitle = 36;
const smallTitle = 40;

const tallest = 64;
const widest = 200;

/** The front page: the logo, whose report it is in large letters, where the service stands, the facts of the review. */
export function coverPage({ cover }: ReportOutline, canvas: Canvas): Xml[] {
  const { kicker, title, subtitle, blocks } = cover;
  const bar = element('w:pBdr', {}, topLine(canvas.colour('accent')));
  return [
    ...logo(canvas),
    styled('Kicker', [run(kicker)], bar),
    styled('Title', [run(title, title.length > longTitle ? { size: smallTitle } : {})]),
    ...(subtitle === null ? [] : [styled('Subtitle', [run(subtitle)])]),
    ...drawBlocks(blocks, canvas),
  ];
}

function topLine(colour: string): Xml {
  return element('w:top', { 'w:val': 'single', 'w:sz': 48, 'w:space': 14, 'w:color': colour });
}

function logo(canvas: Canvas): Xml[] {
  const { logo: shown } = canvas.look;
  if (shown === null) return [];
  const scale = Math.min(tallest / shown.height, widest / shown.width);
  const size = { width: shown.width * scale, height: shown.height * scale };
  const relation = canvas.pictureOf(shown.bytes, shown.type);
  return [styled('Picture', [pictureRun(relation, size, shown.alt, canvas)])];
}
