import { expect, test } from 'vitest';
import { collectingSources } from '../../../src/core/session/collecting.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { readyReview, type Sitting, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

const leader = collectingSources(shippedRubric).find(({ id }) => id === 'team-leader');
const questions = leader?.questions ?? [];

function sit(seat: { columns?: number; rows?: number } = {}): Sitting {
  const review = { ...readyReview(shippedRubric), place: placeAt(null, 'overview') };
  return sitDown(review, shippedRubric, seat);
}

function notes({ saved }: Sitting): Record<string, string[]> {
  const items = Object.entries(saved.at(-1)?.items ?? {});
  return Object.fromEntries(
    items.map(([id, { evidence }]) => [
      id,
      evidence.map(({ source, from, note }) => `${source} ${from}: ${note}`),
    ]),
  );
}

async function collectFrom({ screen }: Sitting, from: string): Promise<void> {
  await screen.until('Overview: 25 open', 'b back');
  await screen.send('k');
  await screen.until('Collect evidence from whom or what?', 'x stop');
  await screen.send('2');
  await screen.until('Team leader: with whom do you speak?', 'Esc menu');
  await screen.send(from, keys.enter);
}

test('an interview is gone through question by question, over all items, to the choice of sources', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await collectFrom(sitting, 'leader of the north team');
  for (const [index, { item, ask }] of questions.entries()) {
    const head = `Team leader, ${index + 1} of ${questions.length} · ${item.number} ${item.title}`;
    await screen.until(ask, 'Esc menu', head);
    const said = index === 0 ? ['@8 Twice a week.', keys.enter] : [];
    await screen.send(...said, keys.enter);
  }
  await screen.until(
    'Collect evidence from whom or what?',
    'x stop',
    `${questions.length} of ${questions.length}`,
  );
  const told = ['INT leader of the north team: Twice a week.'];
  expect(notes(sitting)).toEqual({ 'caseload-size': told, 'supervisor-role': told });
  expect(sitting.saved.at(-1)?.history.map(({ item, by }) => [item, by])).toEqual([
    ['caseload-size', 'AB'],
    ['supervisor-role', 'AB'],
  ]);
});

test('a note is shown again with the next question on its item, and is there when the item is rated', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await collectFrom(sitting, '');
  await screen.until(questions[0]?.ask ?? '', 'Esc menu');
  await screen.send('Twice a week.', keys.enter, keys.enter);
  await screen.until(questions[1]?.ask ?? '', 'Esc menu', 'Team leader, 2 of');
  expect(questions[1]?.item.id).toBe('caseload-size');
  await screen.until('1 INT Team leader: Twice a week.', 'Esc menu', 'Team leader, 2 of');
});

test('a note for an item that there is not is refused, and stays to be mended', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await collectFrom(sitting, '');
  await screen.until(questions[0]?.ask ?? '', 'Esc menu');
  await screen.send('@26 Twice.', keys.enter, keys.enter);
  await screen.until('There is no item 26.', 'Esc menu');
  expect(notes(sitting)).toEqual({});
});

test('on a small screen it is asked as well', async () => {
  const sitting = sit({ columns: 40, rows: 24 });
  const { screen } = sitting;
  await screen.until('Overview: 25 open', 'b back');
  await screen.send('k');
  await screen.until('Collect evidence from whom or what?', 'x stop');
  await screen.send('2');
  await screen.until('Team leader: with whom do you speak?', 'Esc menu');
  await screen.send(keys.enter);
  await screen.until(questions[0]?.ask ?? '', 'Esc menu');
  expect(screen.text()).toContain(`Team leader, 1 of ${questions.length}`);
});

test('the choice says how much of a source is done, and it goes on there', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await collectFrom(sitting, 'leader of the team');
  await screen.until(questions[0]?.ask ?? '', 'Esc menu');
  await screen.send('Twice a week.', keys.enter, keys.enter);
  await screen.until(questions[1]?.ask ?? '', 'Esc menu', 'Team leader, 2 of');
  await screen.send(keys.escape);
  await screen.until('Menu', 'everything is saved');
  await screen.send('k');
  await screen.until(`; 1 of ${questions.length} done`, 'x stop');
  await screen.send('2');
  await screen.until('Enter alone takes leader of the team', 'Esc menu', 'Menu: Collect evidence');
  await screen.send(keys.enter);
  await screen.until(`Team leader, 2 of ${questions.length}`, 'Esc menu', 'Enter alone takes');
});

test('what looks like a note is questioned as a name, and kept where it is meant', async () => {
  const sitting = sit();
  const { screen } = sitting;
  await collectFrom(sitting, '@8 Twice a week.');
  await screen.until('That looks like a note, not a name.', 'Esc menu');
  await screen.send(keys.enter);
  await screen.until(questions[0]?.ask ?? '', 'Esc menu');
  expect(sitting.saved.at(-1)?.place?.entry?.from).toBe('@8 Twice a week.');
});
