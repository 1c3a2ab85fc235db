import { describe, expect, test } from 'vitest';
import type { Previous } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { readyReview, type Sitting, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

const id = 'zero-exclusion';

const earlier: Previous = {
  file: 'north-vale-2025.review.json',
  id: 'earlier',
  kind: 'external',
  dates: { from: '2025-03-10', to: '2025-03-11' },
  rubric: { id: shippedRubric.id, edition: shippedRubric.edition, version: shippedRubric.version },
  items: Object.fromEntries(
    allItems(shippedRubric).map((item) => [
      item.id,
      { rating: item.id === id ? 2 : 4, recommendation: item.id === id ? 'Ask everybody.' : null },
    ]),
  ),
};

/** Sits at the rating of an item that was rated 2 last time. */
function sit(previous: Partial<Previous> = {}): Sitting {
  const review = { ...readyReview(shippedRubric), previous: { ...earlier, ...previous } };
  return sitDown({ ...review, place: placeAt(id, 'rating') }, shippedRubric);
}

function latest({ saved }: Sitting) {
  return saved.at(-1)?.items[id];
}

describe('last time beside this time', () => {
  test('is shown where an item is rated, with what was advised', async () => {
    const { screen } = sit();
    await screen.until('Your rating for 9', 'menu');
    expect(screen.text()).toMatch(/Last time rated 2 .*Advised Ask everybody\./);
  });

  test('is marked where it was rated under another edition', async () => {
    const { screen } = sit({ rubric: { id: shippedRubric.id, edition: 'Pilot', version: null } });
    await screen.until('Your rating for 9', 'menu');
    expect(screen.text()).toContain('rated 2 (under another edition of the scale)');
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    expect(screen.text()).toContain('! Last time was rated with “Pilot”');
  });

  test('with a change of two or more is asked for its reason, and none is not taken', async () => {
    const sitting = sit();
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    await screen.send('4');
    await screen.until('Last time it was 2, now 4. What has changed?', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('Say in a sentence what has changed.', 'Esc menu');
    await screen.send('A new policy.', keys.enter, keys.enter);
    await screen.until('Evidence for 9', 'Esc menu');
    expect(latest(sitting)).toMatchObject({ rating: 4, changeReason: 'A new policy.' });
  });

  test('with a smaller change is not asked', async () => {
    const { screen } = sit();
    await screen.until('Your rating for 9', 'menu');
    await screen.send('3');
    await screen.until('Evidence for 9', 'Esc menu');
  });
});

test('a rating of last time that was wrong is corrected, with the reason, and then counts', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await screen.until('Your rating for 9', 'menu');
  await screen.send('m');
  await screen.until('Menu', 'everything is saved');
  await screen.send('w');
  await screen.until('Last time 9 Zero exclusion criteria was rated 2. What should it have been?', 'b back');
  await screen.send('4');
  await screen.until('Why should last time’s rating have been 4?', 'Esc menu');
  await screen.send('A policy was overlooked.', keys.enter, keys.enter);
  await screen.until('rated 2, corrected to 4', 'menu', 'A policy was overlooked.');
  await screen.send('5');
  await screen.until('Evidence for 9', 'Esc menu');
  expect(latest(sitting)).toMatchObject({
    rating: 5,
    correction: { rating: 4, reason: 'A policy was overlooked.' },
    changeReason: null,
  });
  expect(sitting.saved.at(-1)?.history.map(({ field, to }) => [field, to])).toEqual([
    ['correction', 4],
    ['correction.reason', 'A policy was overlooked.'],
    ['rating', 5],
  ]);
});

describe('the question of last time', () => {
  function ask(found: Previous | null): Sitting {
    const review = { ...readyReview(shippedRubric), place: placeAt(null, 'reviewers') };
    return sitDown(review, shippedRubric, { desk: { findPrevious: async () => found } });
  }

  async function answerReviewers({ screen }: Sitting): Promise<void> {
    await screen.until('Who are the reviewers?', 'Esc goes back');
    await screen.send(keys.enter);
  }

  test('shows which review it was, and is answered by one key', async () => {
    const sitting = ask(earlier);
    const { screen } = sitting;
    await answerReviewers(sitting);
    await screen.until('Show the ratings of north-vale-2025.review.json beside yours?', 'No');
    expect(screen.text()).toContain('Last time: 10 and 11 March 2025 · External review');
    await screen.send('y');
    await screen.until('How many active clients', 'Esc menu');
    expect(sitting.saved.at(-1)?.previous).toEqual(earlier);
    expect(sitting.saved.at(-1)?.history).toEqual([]);
  });

  test('is answered with no at first where the edition was another', async () => {
    const sitting = ask({ ...earlier, rubric: { id: shippedRubric.id, edition: 'Pilot', version: null } });
    const { screen } = sitting;
    await answerReviewers(sitting);
    await screen.until('ratings may not mean the same', 'No');
    await screen.send(keys.enter);
    await screen.until('How many active clients', 'Esc menu');
    expect(sitting.saved.at(-1)?.previous).toBeNull();
  });

  test('is not asked where there is none, and back goes past it to the set-up', async () => {
    const sitting = ask(null);
    const { screen } = sitting;
    await answerReviewers(sitting);
    await screen.until('How many active clients', 'Esc menu');
    expect(screen.text()).not.toContain('beside yours');
    await screen.send(keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('b');
    await screen.until('Who are the reviewers?', 'Esc goes back', 'everything is saved');
  });
});
