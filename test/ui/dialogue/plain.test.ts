import { expect, test } from 'vitest';
import { readyReview, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

function sit(step: string, draft: string | null = null) {
  const place = { item: 'zero-exclusion', step, draft, entry: null };
  return sitDown({ ...readyReview(shippedRubric), place }, shippedRubric, { plain: true });
}

test('a recommendation that was half written comes back from the menu, and is gone on with', async () => {
  const sitting = sit('recommendation', 'Ask all.\nAsk wid');
  const { screen } = sitting;
  await screen.until('So far: Ask all. Ask wid', '>');
  await screen.send(':add ely', keys.enter, 'Ask', keys.escape);
  await screen.until('Menu', 'Your choice:');
  await screen.send('g', keys.enter);
  await screen.until('So far: Ask all. Ask widely Ask', '>', 'Menu');
  await screen.send(keys.ctrlC);
  expect(await sitting.ended).toMatchObject({ cancelled: true, saved: true });
  expect(sitting.saved.at(-1)?.place?.draft).toBe('Ask all.\nAsk widely\nAsk');
});

test('a line that is ended is saved without waiting for the rest', async () => {
  const sitting = sit('recommendation');
  await sitting.screen.until('What do you recommend on 9', '>');
  await sitting.screen.send('Ask widely.', keys.enter);
  await expect.poll(() => sitting.saved.at(-1)?.place?.draft).toBe('Ask widely.\n');
});

test('a terminal that is closed keeps what is half written', async () => {
  const sitting = sit('recommendation');
  await sitting.screen.until('What do you recommend on 9', '>');
  await sitting.screen.send('Ask wid');
  await sitting.screen.until('What do you recommend on 9', '> Ask wid');
  sitting.hangUp();
  expect(await sitting.ended).toMatchObject({ cancelled: true });
  expect(sitting.saved.at(-1)?.place?.draft).toBe('Ask wid');
});

test('the overview is told line after line', async () => {
  const { screen } = sit('rating');
  await screen.until('Your rating for 9', 'Your choice:');
  await screen.send('o', keys.enter);
  await screen.until('Overview', 'Your choice:');
  expect(screen.text()).toContain('8 Role of the employment supervisor: open 9 Zero exclusion');
});
