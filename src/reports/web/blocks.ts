import type { Block, Heading } from '../outline/model.ts';
import { chartHtml } from './chart.ts';
import { evidenceHtml } from './evidence.ts';
import { factsHtml } from './facts.ts';
import { headingHtml } from './heading.ts';
import { type Html, html } from './html.ts';
import { answerHtml, ratingHtml, standingHtml } from './panels.ts';
import { listHtml, noteHtml, paragraphs } from './prose.ts';
import { tableHtml } from './table.ts';

/** What blocks need to know of the place where they stand. */
export interface Place {
  /** Begins the ids of tables and charts. */
  id: string;
  /** What charts before the first heading are called. */
  title: string;
  /** How many levels of heading stand above. */
  above: number;
}

/** The blocks of an outline, one after the other. */
export function blocksHtml(blocks: readonly Block[], place: Place): Html[] {
  let heading: Heading | null = null;
  return blocks.map((block, index) => {
    if (block.kind === 'heading') heading = block;
    return blockHtml(block, heading, { ...place, id: `${place.id}-${index + 1}` });
  });
}

function blockHtml(block: Block, heading: Heading | null, { id, title, above }: Place): Html {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, above);
    case 'paragraph':
      return html`${paragraphs(block.text, block.tone)}`;
    case 'list':
      return listHtml(block);
    case 'facts':
      return factsHtml(block.facts);
    case 'table':
      return tableHtml(block, id);
    case 'chart':
      return chartHtml(block.chart, id, heading?.text ?? title);
    case 'evidence':
      return evidenceHtml(block, heading?.id ?? null);
    case 'rating':
      return ratingHtml(block);
    case 'standing':
      return standingHtml(block);
    case 'note':
      return noteHtml(block);
    case 'answer':
      return answerHtml(block);
  }
}
