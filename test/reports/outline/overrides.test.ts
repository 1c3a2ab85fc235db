import { describe, expect, it } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { RatedItem } from '../../../src/core/review/model.ts';
import { textsOf, under } from '../support/outline-text.ts';
import { goodItems } from '../support/rated-items.ts';
import { goodReview, outlineOf } from '../support/sample-reviews.ts';

function caseload(changes: Partial<RatedItem>): string {
  const item = {
    ...untouchedItem,
    rating: 4,
    inputs: { 'active-clients': 143, 'specialists-fte': 6.8 },
    ...changes,
  };
  const review = { ...goodReview, items: { ...goodItems, 'caseload-size': item } };
  return textsOf(under(outlineOf(review), 'item-caseload-size'));
}

describe('a rating beside what the inputs suggest', () => {
  it('has no note where both agree', () => {
    expect(caseload({})).not.toMatch(/while the inputs suggest|Reason/);
  });

  it('shows the reason where they differ', () => {
    const text = caseload({ rating: 3, override: 'The lists leave out the vacant post.' });
    expect(text).toContain('Rated 3, while the inputs suggest 4');
    expect(text).toContain('Reason: The lists leave out the vacant post.');
  });

  it('says so where no reason is recorded', () => {
    expect(caseload({ rating: 3 })).toContain('No reason is recorded.');
  });

  it('says that nothing is suggested while an input is missing', () => {
    const text = caseload({ inputs: { 'active-clients': 143 } });
    expect(text).toContain('None, because an input that decides it is missing');
    expect(text).toContain('Not known');
  });

  it('says that no inputs, no evidence and no recommendation are recorded', () => {
    const text = caseload({ rating: 2, inputs: {} });
    expect(text).toContain('No inputs recorded.');
    expect(text).toContain('No evidence recorded.');
    expect(text).toContain('No recommendation recorded.');
  });

  it('shows how reviewers who differed came to agree', () => {
    expect(caseload({ consensusReason: 'Both lists were read again.' })).toContain(
      'Both lists were read again.',
    );
  });
});
