import { describe, expect, test } from 'vitest';
import type { Alone } from '../../../src/core/consensus/faults.ts';
import { mergeReviews } from '../../../src/core/consensus/merge.ts';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { RatedItem } from '../../../src/core/review/model.ts';
import { readyReview, type Sitting, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

/** What a reviewer rated alone: zero exclusion, and competitive focus. */
function alone(id: string, ...parts: Partial<RatedItem>[]): Alone {
  const items = ['zero-exclusion', 'competitive-focus'].map((item, index) => [
    item,
    { ...untouchedItem, ...parts[index] },
  ]);
  return { id, review: { ...readyReview(shippedRubric), ratedBy: id, items: Object.fromEntries(items) } };
}

const both = [
  alone(
    'AB',
    { rating: 2, evidence: [{ source: 'INT', from: 'leader', note: 'All are met.', by: null }] },
    { rating: 4 },
  ),
  alone('CD', { rating: 5, recommendation: 'Ask everybody.' }, { rating: 3 }),
];

function sit(columns: number): Sitting {
  const review = mergeReviews(both, shippedRubric, 'agreed');
  return sitDown(review, shippedRubric, { columns, desk: { alone: both } });
}

describe('what each reviewer rated alone', () => {
  test('stands side by side at 80 columns', async () => {
    const { screen } = sit(80);
    await screen.until('The rating that you agree on for 9 Zero exclusion', 'menu');
    const text = screen.text();
    expect(text).toContain('AB: rated 2 CD: rated 5');
    expect(text).toContain('INT leader: All are met. Recommends: Ask everybody.');
  });

  test('stands one below another at 40 columns', async () => {
    const { screen } = sit(40);
    await screen.until('The rating that you agree on for 9', 'menu');
    expect(screen.text()).toMatch(
      /AB: rated 2 INT leader: All are met\. CD: rated 5 Recommends: Ask everybody\./,
    );
  });
});

test('the largest discrepancy comes first, how they came to agree is asked, and the next comes after', async () => {
  const sitting = sit(80);
  const { screen } = sitting;
  await screen.until('The rating that you agree on for 9', 'menu');
  await screen.send('4');
  await screen.until('AB gave 2, CD gave 5. How did you come to 4?', 'Esc menu');
  await screen.send(keys.enter);
  await screen.until('Give the reason in a sentence: it stands in the report.', 'Esc menu');
  await screen.send('We read the policy.', keys.enter, keys.enter);
  await screen.until('10 of 25', 'menu');
  const review = sitting.saved.at(-1);
  expect(review?.items['zero-exclusion']).toMatchObject({
    rating: 4,
    consensusReason: 'We read the policy.',
    independent: { AB: 2, CD: 5 },
    recommendation: 'Ask everybody.',
  });
  expect(review?.history.map(({ field, to }) => [field, to])).toEqual([
    ['rating', 4],
    ['consensusReason', 'We read the policy.'],
  ]);
});

test('of a checklist that reviewers ticked differently, what both ticked is ticked already', async () => {
  const ticked = (id: string, ...ticks: string[]): Alone => {
    const rated = { ...untouchedItem, inputs: { 'team-contact-features': ticks } };
    return { id, review: { ...readyReview(shippedRubric), items: { 'team-contact': rated } } };
  };
  const differing = [ticked('AB', 'weekly-meeting', 'shared-decisions'), ticked('CD', 'weekly-meeting')];
  const review = mergeReviews(differing, shippedRubric, 'agreed');
  const place = { item: 'team-contact', step: 'input:team-contact-features', draft: null, entry: null };
  const { screen, saved } = sitDown({ ...review, place }, shippedRubric, { desk: { alone: differing } });
  await screen.until('1 [x]', 'Esc menu');
  expect(screen.text()).toContain('2 [ ]');
  await screen.send('u');
  await screen.until('Which of these are in place? not known', 'menu');
  expect(saved.at(-1)?.items['team-contact']?.inputs).toEqual({ 'team-contact-features': null });
});
