import { describe, expect, it } from 'vitest';
import { first, textsOf, under } from '../support/outline-text.ts';
import { outlineOf } from '../support/sample-reviews.ts';
import { bandsFrom, reviewWith, smallRubric } from '../support/small-rubric.ts';

describe('the outline for a rubric from 0 to 4 whose total is a sum', () => {
  const rubric = smallRubric({
    sizes: [2, 1],
    bands: bandsFrom(
      [
        ['Low', 0],
        ['High', 7],
      ],
      12,
      1,
    ),
  });
  const outline = outlineOf(reviewWith(rubric, [0, 4, 4]), rubric);

  it('shows a rating of 0 as a rating', () => {
    expect(first(under(outline, 'item-item-no-1'), 'rating')).toMatchObject({
      figure: '0',
      caption: 'Rating, out of 4',
    });
    expect(first(under(outline, 'item-item-no-1'), 'rating').steps.map(({ text }) => text)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(textsOf(under(outline, 'item-item-no-1'))).toContain('Anchor 0 of item 1.');
  });

  it('takes the total and its range from the rubric', () => {
    expect(first(outline.cover.blocks, 'standing')).toMatchObject({ figure: '8', title: 'High' });
    expect(first(outline.cover.blocks, 'standing').text).toContain('Out of 12; the lowest possible is 0.');
    expect(first(outline.cover.blocks, 'standing').text).toContain('This is the highest band.');
  });
});

describe('the outline for a rubric from 1 to 7 whose total is a mean', () => {
  const rubric = smallRubric({
    sizes: [3],
    total: 'mean',
    scale: { min: 1, max: 7, recommendBelow: 5 },
    bands: bandsFrom(
      [
        ['Starting', 1],
        ['Growing', 3.5],
        ['Strong', 5.2],
      ],
      7,
      0,
    ),
  });
  const outline = outlineOf(reviewWith(rubric, [5, 5, 4]), rubric);

  it('shows the mean with its band and the distances without rounding dust', () => {
    expect(first(outline.cover.blocks, 'standing')).toMatchObject({
      label: 'Total (mean of the ratings)',
      figure: '4.67',
      title: 'Growing',
    });
    expect(first(outline.cover.blocks, 'standing').text).toContain(
      '0.53 points below the next band, Strong, which starts at 5.2',
    );
  });

  it('says that a band ends below the start of the next', () => {
    const rows = first(under(outline, 'method-bands'), 'table').rows.map(({ cells }) =>
      cells.map(({ text }) => text),
    );
    expect(rows).toEqual([
      ['Strong', '5.2', '7'],
      ['Growing', '3.5', 'below 5.2'],
      ['Starting', '1', 'below 3.5'],
    ]);
  });

  it('gives the range of the mean where an item is open', () => {
    const draft = outlineOf(reviewWith(rubric, [5, 5, null]), rubric);
    expect(first(draft.cover.blocks, 'standing').figure).toBe('3.67 to 5.67');
  });
});
