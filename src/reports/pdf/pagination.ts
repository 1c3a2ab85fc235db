import type { Box, Hold } from './box.ts';

/** A box with its distance from the top of the text area. */
export interface PlacedBox {
  box: Box;
  y: number;
}

export type Page = readonly PlacedBox[];

/** Puts boxes on pages from top to bottom, so that what holds together stays together. */
export function paginate(boxes: readonly Box[], height: number): Page[] {
  const pages: PlacedBox[][] = [[]];
  let y = 0;
  for (const [index, box] of boxes.entries()) {
    if (y > 0 && (box.newPage || !staysHere(boxes, index, height - y, height))) {
      pages.push([]);
      y = 0;
    }
    const page = pages.at(-1) ?? [];
    if (y === 0 && box.repeat !== null) {
      page.push({ box: box.repeat, y });
      y = box.repeat.height;
    } else if (y > 0) {
      y += box.before;
    }
    page.push({ box, y });
    y += box.height;
  }
  return pages;
}

/** The same boxes closer together where that puts them all on one page; as they are where it would not. */
export function squeezed(boxes: readonly Box[], height: number): readonly Box[] {
  const gaps = boxes.slice(1).reduce((sum, { before }) => sum + before, 0);
  const needed = boxes.reduce((sum, box) => sum + box.height, gaps);
  // A hair less than the whole height, as sums of fractions are never quite exact.
  const scale = 1 - (needed - height + 0.1) / gaps;
  if (needed <= height || scale < closest) return boxes;
  return boxes.map((box) => ({ ...box, before: box.before * scale }));
}

/** How much of the room between boxes must be left. */
const closest = 0.25;

/**
 * Whether a box can stand on this page. What starts to hang together here must fit as a whole; where it is too long
 * for any page, or is already under way, only the firm part must.
 */
function staysHere(boxes: readonly Box[], index: number, room: number, height: number): boolean {
  const firm = holding(boxes, index, ['firm']) <= room;
  const underWay = (boxes[index - 1]?.hold ?? 'none') !== 'none';
  if (underWay || !firm) return firm;
  const all = holding(boxes, index, ['firm', 'loose']);
  return all <= room || all > height - (boxes[index]?.repeat?.height ?? 0);
}

/** The height of a box and all that hangs on it by such holds. */
function holding(boxes: readonly Box[], from: number, holds: readonly Hold[]): number {
  let height = 0;
  for (let index = from; index < boxes.length; index += 1) {
    const box = boxes[index] as Box;
    height += box.before + box.height;
    if (!holds.includes(box.hold)) break;
  }
  return height;
}
