import type { Look } from '../look.ts';
import type { Cover, ReportOutline } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { flowOf } from './blocks.ts';
import type { Box } from './box.ts';
import { contentsBoxes } from './contents.ts';
import { coverHead } from './cover.ts';
import { type Surround, surroundOf } from './furniture.ts';
import { headingDepths } from './heading.ts';
import { type Page, paginate, squeezed } from './pagination.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';

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
  const { textHeight } = setting.paper;
  const front = frontPages(outline.cover, logo, root, setting);
  const contents = squeezed(contentsBoxes(outline, root, setting), textHeight);
  const body = flowOf(outline.blocks, headingDepths(), root, setting);
  const pages = [...front, ...paginate([...contents, ...body], textHeight)];
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

/**
 * The front page, in the largest title that leaves it one page. It has no line at its head, and so begins higher;
 * what is too long for one page in any title begins where all pages do.
 */
function frontPages(cover: Cover, logo: Look['logo'], root: Element, setting: Setting): Page[] {
  const height = setting.paper.textHeight + lift;
  for (const titleStyle of titleStyles) {
    const front = element(null, 'Document');
    const boxes = coverBoxes(cover, { logo, titleStyle }, front, setting);
    const [page = [], ...more] = paginate(squeezed(boxes, height), height);
    if (more.length > 0 && titleStyle !== titleStyles.at(-1)) continue;
    root.kids.push(...front.kids);
    if (more.length > 0) return paginate(boxes, setting.paper.textHeight);
    return [page.map(({ box, y }) => ({ box, y: y - lift }))];
  }
  return [];
}

const lift = 34;
const titleStyles = [styles.title, styles.part, { ...styles.heading, size: 18, leading: 23 }];

function coverBoxes(
  cover: Cover,
  head: Parameters<typeof coverHead>[1],
  front: Element,
  setting: Setting,
): Box[] {
  const depthOf = headingDepths();
  depthOf(1);
  return [...coverHead(cover, head, front, setting), ...flowOf(cover.blocks, depthOf, front, setting)];
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
