import { describe, expect, it } from 'vitest';
import { first, notesOf, textsOf, under } from '../support/outline-text.ts';
import { openReview, outlineOf } from '../support/sample-reviews.ts';

const outline = outlineOf(openReview);

describe('the outline of an incomplete review', () => {
  it('is a draft, with a mark for every page', () => {
    expect(outline.draft).toBe(true);
    expect(outline.furniture.footer.mark).toBe('DRAFT');
    expect(outline.title).toMatch(/^Draft/);
    expect(textsOf(notesOf(outline.cover.blocks))).toContain('3 items of 25 are not rated');
  });

  it('gives the possible range and the possible bands instead of total and band', () => {
    expect(first(outline.cover.blocks, 'standing')).toMatchObject({
      label: 'Totals still possible',
      figure: '95 to 107',
      title: 'Bands still possible: Good fidelity or Fair fidelity',
    });
    expect(textsOf(outline)).not.toMatch(/The total is \d|Total, out of/);
    expect(textsOf(first(under(outline, 'scores'), 'table').rows.at(-1))).toContain(
      'No total yet; 95 to 107 still possible',
    );
  });

  it('says when only one band is left', () => {
    const items = { ...openReview.items };
    delete items['competitive-focus'];
    const few = outlineOf({ ...openReview, items: { 'caseload-size': items['caseload-size'] ?? never() } });
    expect(first(few.cover.blocks, 'standing').title).toContain('or');
    const sure = { ...openReview.items, 'executive-support': rated(5), 'zero-exclusion': rated(5) };
    expect(first(outlineOf({ ...openReview, items: sure }).cover.blocks, 'standing').title).toBe(
      'Only one band is still possible: Good fidelity',
    );
  });

  it('lists the items that are not rated, with why', () => {
    const rows = first(under(outline, 'profile-open'), 'table').rows;
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['9', 'Zero exclusion criteria', 'Not reached yet'],
      ['11', 'Executive team support', 'Not seen yet'],
      ['18', 'Job development: quality of employer contact', 'Not enough evidence'],
    ]);
  });

  it('shows an item that is not rated with its reason and its evidence', () => {
    const blocks = under(outline, 'item-employer-contact-quality');
    expect(first(blocks, 'rating')).toMatchObject({ figure: '–', caption: 'Not rated' });
    expect(textsOf(blocks)).toContain('Not enough evidence.');
    expect(textsOf(blocks)).toContain('No employer visit could be observed');
  });
});

function rated(rating: number) {
  return { ...(openReview.items['caseload-size'] ?? never()), inputs: {}, rating };
}

function never(): never {
  throw new Error('The sample has changed.');
}
