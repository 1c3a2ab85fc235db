import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { flowOf } from './blocks.ts';
import type { Box } from './box.ts';
import { contentsBoxes } from './contents.ts';
import { coverHead } from './cover.ts';
import { type Surround, surroundOf } from './furniture.ts';
import { headingDepths } from './heading.ts';
import { type Page, paginate, squeezed } from './pagination.ts';
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
  const { textHeight } = setting.paper;
  const cover = [
    ...coverHead(outline.cover, logo, root, setting),
    ...flowOf(outline.cover.blocks, depthOf, root, setting),
  ];
  const contents = squeezed(contentsBoxes(outline, root, setting), textHeight);
  const body = flowOf(outline.blocks, headingDepths(), root, setting);
  const pages = [...frontPages(cover, textHeight), ...paginate([...contents, ...body], textHeight)];
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

/** The front page has no line at its head, and so begins higher, unless it is more than one page. */
function frontPages(boxes: readonly Box[], height: number): Page[] {
  const [page = [], ...more] = paginate(squeezed(boxes, height + lift), height + lift);
  if (more.length > 0) return paginate(boxes, height);
  return [page.map(({ box, y }) => ({ box, y: y - lift }))];
}

const lift = 30;

function pageNumbers(pages: readonly Page[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const [index, boxes] of pages.entries()) {
    for (const { box } of boxes) {
      if (box.heading !== null) numbers.set(box.heading.id, `${index + 1}`);
    }
  }
  return numbers;
}
