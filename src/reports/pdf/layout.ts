import type { ReportOutline } from '../outline/model.ts';
import { flowOf } from './blocks.ts';
import type { Piece } from './box.ts';
import { contentsBoxes } from './contents.ts';
import { coverBoxes } from './cover.ts';
import { furniturePieces } from './furniture.ts';
import { type Page, paginate } from './pagination.ts';
import { textHeight } from './style.ts';
import type { Typeface } from './typeface.ts';

/** A page with its boxes, and what stands around them. */
export interface LaidPage {
  boxes: Page;
  furniture: readonly Piece[];
}

/** Puts the whole report on pages. The contents take the same room with any numbers, so they are set twice. */
export function layOut(outline: ReportOutline, typeface: Typeface): LaidPage[] {
  const cover = coverBoxes(outline.cover, typeface);
  const body = flowOf(outline.blocks, typeface);
  const pagesWith = (pageOf: (id: string) => string) =>
    paginate([...cover, ...contentsBoxes(outline, pageOf, typeface), ...body], textHeight);
  const numbers = pageNumbers(pagesWith(() => ''));
  const pages = pagesWith((id) => numbers.get(id) ?? '');
  return pages.map((boxes, index) => ({
    boxes,
    furniture: furniturePieces(outline.furniture, index + 1, pages.length, typeface),
  }));
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
