import { describe, expect, it } from 'vitest';
import { type Box, box } from '../../../src/reports/pdf/box.ts';
import { paginate } from '../../../src/reports/pdf/pagination.ts';

describe('paginate', () => {
  it('fills a page and goes on to the next', () => {
    expect(heights([box(40, []), box(40, []), box(40, [])])).toEqual([[40, 40], [40]]);
  });

  it('drops the room above the first box of a page', () => {
    const pages = paginate([box(90, []), box(20, [], { before: 30 })], 100);
    expect(pages[1]?.[0]?.y).toBe(0);
  });

  it('takes a heading to the page of what follows it', () => {
    expect(heights([box(60, []), box(20, [], { hold: 'firm' }), box(30, [])])).toEqual([[60], [20, 30]]);
  });

  it('keeps a row whole where it fits on a page', () => {
    expect(heights([box(60, []), ...row(5)])).toEqual([[60], [10, 10, 10, 10, 10]]);
  });

  it('splits a row that is higher than a page, and starts it where there is room', () => {
    const pages = heights([box(60, []), ...row(15)]);
    expect(pages.map((page) => page.length)).toEqual([5, 10, 1].map((count) => count));
  });

  it('repeats the header on every page that a table runs on to', () => {
    const header = box(10, [], { hold: 'firm' });
    const rows = Array.from({ length: 6 }, () => box(30, [], { repeat: header }));
    expect(heights([header, ...rows])).toEqual([
      [10, 30, 30, 30],
      [10, 30, 30, 30],
    ]);
  });

  it('starts a new page where a box asks for it', () => {
    expect(heights([box(10, []), box(10, [], { newPage: true })])).toEqual([[10], [10]]);
  });

  it('places a box that is higher than a page rather than losing it', () => {
    expect(heights([box(10, []), box(150, []), box(10, [])])).toEqual([[10], [150], [10]]);
  });
});

/** The lines of one row, as a table makes them. */
function row(lines: number): Box[] {
  return Array.from({ length: lines }, (_, index) =>
    box(10, [], { hold: index === lines - 1 ? 'none' : 'loose' }),
  );
}

function heights(boxes: readonly Box[]): number[][] {
  return paginate(boxes, 100).map((page) => page.map((placed) => placed.box.height));
}
