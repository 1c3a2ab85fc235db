import { expect, test } from 'vitest';
import { readyReview, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

function sit(item: string, step: string) {
  const review = { ...readyReview(shippedRubric), place: { item, step, draft: null, entry: null } };
  return sitDown(review, shippedRubric, { columns: 40, rows: 24 });
}

/** How often a text stands on the screen and above it. */
function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

test('anchors that outgrow a screen of 24 rows and 40 columns stand above the question, once, whatever key is pressed', async () => {
  const { screen, saved } = sit('time-unlimited-support', 'rating');
  await screen.until('Your rating for 23', 'menu');
  // Nothing is marked at first, so that Enter alone gives no rating.
  await screen.send(keys.enter);
  for (const _ of [1, 2, 3, 4]) await screen.send(keys.down);
  await screen.until('> 2', 'menu', 'Your rating for 23');
  expect(times(screen.text(), 'Your rating for 23')).toBe(1);
  expect(times(screen.text(), '4 Specialists meet')).toBeLessThan(2);
  await screen.send(keys.enter);
  await screen.until('Evidence for 23', 'Esc menu');
  expect(saved.at(-1)?.items['time-unlimited-support']?.rating).toBe(2);
});

test('so do the options of a list to be ticked', async () => {
  const { screen, saved } = sit('executive-support', 'input:executive-support-kinds');
  await screen.until('[ ] 5 [ ]', 'Esc menu');
  await screen.send('1', '3');
  await screen.until('1 [x] 2 [ ] > 3 [x]', 'Esc menu');
  await screen.send('3', keys.enter);
  await screen.until('Your rating for 11', 'menu');
  expect(Object.values(saved.at(-1)?.items['executive-support']?.inputs ?? {})).toMatchObject([
    [expect.any(String)],
  ]);
});

test('the menu fits', async () => {
  const { screen } = sit('caseload-size', 'rating');
  await screen.until('Your rating for 1', 'menu');
  await screen.send('m');
  await screen.until('Menu', 'everything is saved');
  const rows = screen.rows();
  expect(rows.findIndex((row) => row.startsWith('Menu'))).toBeGreaterThanOrEqual(0);
  await screen.send('g');
  await screen.until('Your rating for 1', 'menu', 'everything is saved');
});
