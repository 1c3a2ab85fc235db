import type { Block, Heading } from '../outline/model.ts';
import { answerBlock } from './answer.ts';
import type { Canvas } from './canvas.ts';
import { evidenceBlock } from './evidence.ts';
import { factsBlock } from './facts.ts';
import { chartBlock } from './figure.ts';
import { noteBlock, ratingBlock, standingBlock } from './panel.ts';
import { tableBlock } from './table.ts';
import { paragraphs, prose, run, styled } from './text.ts';
import { element, type Xml } from './xml.ts';

/** The paragraphs and tables of blocks one after another; a paragraph stays with the table or list that it leads to. */
export function drawBlocks(blocks: readonly Block[], canvas: Canvas): Xml[] {
  return blocks.flatMap((block, index) => drawBlock(block, leadsTo.has(blocks[index + 1]?.kind), canvas));
}

const leadsTo: ReadonlySet<string | undefined> = new Set(['table', 'list', 'facts', 'chart', 'evidence']);

function drawBlock(block: Block, held: boolean, canvas: Canvas): Xml[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, canvas)];
    case 'paragraph':
      return paragraphs(block.text, block.tone === 'quiet' ? 'Quiet' : 'BodyText', canvas, { held });
    case 'list':
      return block.items.map((item) => styled('ListBullet', [prose(item.replaceAll('\n\n', '\n'), canvas)]));
    case 'facts':
      return factsBlock(block.facts, canvas);
    case 'table':
      return tableBlock(block, canvas);
    case 'chart':
      return chartBlock(block, canvas);
    case 'evidence':
      return evidenceBlock(block, canvas);
    case 'rating':
      return ratingBlock(block, canvas);
    case 'standing':
      return standingBlock(block, canvas);
    case 'note':
      return noteBlock(block, canvas);
    case 'answer':
      return answerBlock(block, canvas);
  }
}

function headingParagraph({ level, id, number, text, newPage, listed }: Heading, canvas: Canvas): Xml {
  const style = `Heading${level}${listed || level === 3 ? '' : 'Unlisted'}`;
  const words = run(number === null ? text : `${number}  ${text}`);
  const anchor = canvas.anchorOf(id);
  const place = canvas.next();
  const marked =
    anchor === null
      ? [words]
      : [
          element('w:bookmarkStart', { 'w:id': place, 'w:name': anchor }),
          words,
          element('w:bookmarkEnd', { 'w:id': place }),
        ];
  return styled(style, marked, newPage ? element('w:pageBreakBefore') : null);
}
