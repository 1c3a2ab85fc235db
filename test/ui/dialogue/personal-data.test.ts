import { expect, test } from 'vitest';
import { readyReview, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

const warned = 'This looks like an NHS number: “943 476 5919”.';

function sit(place: { item: string | null; step: string; source?: string }) {
  const { item, step, source } = place;
  const entry = source === undefined ? null : { source, from: 'Team leader', note: null };
  return sitDown({ ...readyReview(shippedRubric), place: { item, step, draft: null, entry } }, shippedRubric);
}

test('a note that is collected is warned of before the next question, and kept as it is', async () => {
  const { screen, saved } = sit({ item: null, step: 'collect:team-leader:0', source: 'INT' });
  await screen.until('Team leader, 1 of 16', 'Esc menu');
  await screen.send('943 476 5919 waits.', keys.enter, keys.enter);
  await screen.until('Team leader, 2 of 16', 'Esc menu');
  expect(screen.text()).toContain(warned);
  expect(saved.at(-1)?.items['caseload-size']?.evidence[0]?.note).toBe('943 476 5919 waits.');
});

test('so is a recommendation', async () => {
  const { screen } = sit({ item: 'zero-exclusion', step: 'recommendation' });
  await screen.until('What do you recommend', 'none');
  await screen.send('Ask 943 476 5919.', keys.enter, keys.enter);
  await screen.until('10 of 25', 'Esc menu');
  expect(screen.text()).toContain(warned);
});

test('a note on an item is warned of once, with its other warnings', async () => {
  const { screen } = sit({ item: 'zero-exclusion', step: 'evidence' });
  await screen.until('Evidence for 9', 'Esc menu');
  await screen.send('INT leader: 943 476 5919 waits.', keys.enter, keys.enter);
  await screen.until('More evidence?', 'Esc menu');
  expect(screen.text().split(warned)).toHaveLength(2);
});
