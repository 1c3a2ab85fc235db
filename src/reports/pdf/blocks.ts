import type { Block } from '../outline/model.ts';
import { answerBoxes } from './answer.ts';
import type { Box } from './box.ts';
import { evidenceBoxes } from './evidence.ts';
import { factBoxes } from './facts.ts';
import { chartBoxes } from './figure.ts';
import { headingBoxes } from './heading.ts';
import { listBoxes, noteBoxes, paragraphBoxes } from './prose.ts';
import { ratingBoxes } from './rating.ts';
import { standingBoxes } from './standing.ts';
import { tableBoxes } from './table.ts';
import type { Typeface } from './typeface.ts';

/** The blocks of an outline as boxes, ready to be put on pages. */
export function flowOf(blocks: readonly Block[], typeface: Typeface): Box[] {
  return blocks.flatMap((block, index) => {
    const boxes = blockBoxes(block, typeface);
    return introduces(block, blocks[index + 1]) ? boxes.map(hangingOn) : boxes;
  });
}

/** A paragraph before a table, a chart, a rating or facts belongs to them and stays on their page, if it can. */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next === undefined) return false;
  return next.kind === 'paragraph' || !['heading', 'list', 'note'].includes(next.kind);
}

function hangingOn(box: Box): Box {
  return box.hold === 'none' ? { ...box, hold: 'loose' } : box;
}

function blockBoxes(block: Block, typeface: Typeface): Box[] {
  switch (block.kind) {
    case 'heading':
      return headingBoxes(block, typeface);
    case 'paragraph':
      return paragraphBoxes(block, typeface);
    case 'list':
      return listBoxes(block, typeface);
    case 'facts':
      return factBoxes(block.facts, 0.5, typeface);
    case 'table':
      return tableBoxes(block, typeface);
    case 'chart':
      return chartBoxes(block.chart, typeface);
    case 'evidence':
      return evidenceBoxes(block, typeface);
    case 'rating':
      return ratingBoxes(block, typeface);
    case 'standing':
      return standingBoxes(block, typeface);
    case 'note':
      return noteBoxes(block, typeface);
    case 'answer':
      return answerBoxes(block, typeface);
  }
}
