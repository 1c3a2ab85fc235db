import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/reports/pdf/layout.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { realSetting } from '../support/pdf-tools.ts';
import { goodReview, openReview, outlineOf, stressReview } from '../support/sample-reviews.ts';
import { bandsFrom, reviewWith, smallRubric } from '../support/small-rubric.ts';

const setting = realSetting();
const { textHeight } = setting.paper;
const samples = {
  complete: outlineOf(goodReview),
  incomplete: outlineOf(openReview),
  stress: outlineOf(stressReview),
  agreed: outlineOf(agreedReview),
};

describe.each(Object.entries(samples))('the pages of the %s review', (_, outline) => {
  const { pages } = layOut(outline, null, setting);

  it('never end with a heading or a header row', () => {
    const last = pages.map(({ boxes }) => boxes.at(-1)?.box);
    expect(last.filter((box) => box?.heading !== null || box.hold === 'firm')).toEqual([]);
  });

  it('hold no box that reaches below the text', () => {
    const lowest = pages.map(({ boxes }) => Math.max(...boxes.map(({ box, y }) => y + box.height)));
    expect(Math.max(...lowest)).toBeLessThanOrEqual(textHeight + 0.01);
  });

  it('are never empty', () => {
    expect(pages.filter(({ boxes }) => boxes.length === 0)).toEqual([]);
  });

  it('start every part on a new page', () => {
    const starts = pages
      .slice(1)
      .flatMap(({ boxes }) => boxes.filter(({ box }) => box.heading?.level === 1).map(({ y }) => y));
    expect(starts.every((y) => y === 0)).toBe(true);
  });

  it('have a heading for every link', () => {
    const boxes = pages.flatMap((page) => page.boxes.map(({ box }) => box));
    const ids = new Set(boxes.map(({ heading }) => heading?.id));
    const links = boxes.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'link'));
    expect(links.length).toBeGreaterThan(50);
    const targets = links.flatMap(({ link: { target } }) => ('heading' in target ? [target.heading] : []));
    expect(targets.filter((heading) => !ids.has(heading))).toEqual([]);
  });
});

it('lays out a rubric with many sections, items and bands, long titles and a wide scale', () => {
  const rubric = smallRubric({
    sizes: [30, 1, 40],
    scale: { min: 1, max: 20, recommendBelow: 15 },
    title: 'A scale with a title that is far longer than any line could ever hold, '.repeat(4),
    bands: bandsFrom(
      Array.from(
        { length: 12 },
        (_, index) => [`The band called number ${index + 1}`, 71 + index * 100] as const,
      ),
      1420,
      1,
    ),
  });
  const { pages } = layOut(
    outlineOf(
      reviewWith(
        rubric,
        Array.from({ length: 71 }, (_, index) => (index % 20) + 1),
      ),
      rubric,
    ),
    null,
    setting,
  );
  const lowest = pages.map(({ boxes }) => Math.max(...boxes.map(({ box, y }) => y + box.height)));
  expect(Math.max(...lowest)).toBeLessThanOrEqual(textHeight + 0.01);
});
