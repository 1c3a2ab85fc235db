import type { Block } from '../outline/model.ts';
import type { Element } from './accessible/structure.ts';
import { answerBoxes } from './answer.ts';
import type { Box } from './box.ts';
import { evidenceBoxes } from './evidence.ts';
import { factBoxes } from './facts.ts';
import { chartBoxes } from './figure.ts';
import { headingBoxes, type headingDepths } from './heading.ts';
import { listBoxes, noteBoxes, paragraphBoxes } from './prose.ts';
import { ratingBoxes } from './rating.ts';
import type { Setting } from './setting.ts';
import { standingBoxes } from './standing.ts';
import { tableBoxes } from './table.ts';

/** The blocks of an outline as boxes, ready to be put on pages, and as elements of the tree. */
export function flowOf(
  blocks: readonly Block[],
  depthOf: ReturnType<typeof headingDepths>,
  parent: Element,
  setting: Setting,
): Box[] {
  return blocks.flatMap((block, index) => {
    const boxes = blockBoxes(block, depthOf, parent, setting);
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

function blockBoxes(
  block: Block,
  depthOf: ReturnType<typeof headingDepths>,
  parent: Element,
  setting: Setting,
): Box[] {
  switch (block.kind) {
    case 'heading':
      return headingBoxes({ ...block, depth: depthOf(block.level) }, parent, setting);
    case 'paragraph':
      return paragraphBoxes(block, parent, setting);
    case 'list':
      return listBoxes(block, parent, setting);
    case 'facts':
      return factBoxes(block.facts, parent, setting);
    case 'table':
      return tableBoxes(block, parent, setting);
    case 'chart':
      return chartBoxes(block.chart, parent, setting);
    case 'evidence':
      return evidenceBoxes(block, parent, setting);
    case 'rating':
      return ratingBoxes(block, parent, setting);
    case 'standing':
      return standingBoxes(block, parent, setting);
    case 'note':
      return noteBoxes(block, parent, setting);
    case 'answer':
      return answerBoxes(block, parent, setting);
  }
}
