import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { flowOf } from './blocks.ts';
import { contentsBoxes } from './contents.ts';
import { coverHead } from './cover.ts';
import { type Surround, surroundOf } from './furniture.ts';
import { headingDepths } from './heading.ts';
import { type Page, paginate } from './pagination.ts';
import type { Setting } from './setting.ts';

/** A report on its pages, and the tree of what it says. */
export interface LaidOut {
  pages: readonly LaidPage[];
  root: Element;
  /** The page that each heading is found on, from 1. */
  pageOf: (heading: string) => string;
}

/** A page with its boxes, and what stands around them. */
export interface LaidPage extends Surround {
  boxes: Page;
}

/** Puts the whole report on pages. */
export function layOut(outline: ReportOutline, logo: Look['logo'], setting: Setting): LaidOut {
  const root = element(null, 'Document');
  const depthOf = headingDepths();
  depthOf(1);
  const boxes = [
    ...coverHead(outline.cover, logo, root, setting),
    ...flowOf(outline.cover.blocks, depthOf, root, setting),
    ...contentsBoxes(outline, root, setting),
    ...flowOf(outline.blocks, headingDepths(), root, setting),
  ];
  const pages = paginate(boxes, setting.paper.textHeight);
  const numbers = pageNumbers(pages);
  return {
    root,
    pageOf: (heading) => numbers.get(heading) ?? '',
    pages: pages.map((page, index) => ({
      boxes: page,
      ...surroundOf(outline.furniture, index + 1, pages.length, setting),
    })),
  };
}

function pageNumbers(pages: readonly Page[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const [index, boxes] of pages.entries()) {
    for (const { box } of boxes) {
      if (box.heading !== null) numbers.set(box.heading.id, `${index + 1}`);
    }
  }
  return numbers;
}
