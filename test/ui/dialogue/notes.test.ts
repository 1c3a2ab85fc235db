import { describe, expect, test } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Evidence, Review } from '../../../src/core/review/model.ts';
import { placeAt } from '../../../src/core/session/place.ts';
import { readyReview, type Sitting, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

const id = 'zero-exclusion';
const menu = 'everything is saved';

function note(words: string, from: string | null = null): Evidence {
  return { source: 'INT', from, note: words, by: null };
}

/** Sits at a question of an item that has some notes. */
function sit(step: string, evidence: readonly Evidence[] = []): Sitting {
  const items = evidence.length === 0 ? {} : { [id]: { ...untouchedItem, evidence } };
  return sitDown({ ...readyReview(shippedRubric), items, place: placeAt(id, step) }, shippedRubric);
}

function latest({ saved }: Sitting): Review {
  return saved.at(-1) as Review;
}

function notes(sitting: Sitting): string[] {
  return (latest(sitting).items[id]?.evidence ?? []).map(({ from, note: words }) => `${from}: ${words}`);
}

test('a plain item with one note takes three prompts: the rating, the note, and to go on', async () => {
  const sitting = sit('rating');
  const { screen } = sitting;
  await screen.until('Your rating for 9', 'menu');
  await screen.send('5');
  await screen.until('Evidence for 9', 'Esc menu');
  await screen.send('INT team leader: nobody is turned away', keys.enter, keys.enter);
  await screen.until('More evidence? 1 note so far', 'Esc menu');
  await screen.send(keys.enter);
  await screen.until('10 of 25', 'menu', 'More evidence?');
  const stood = sitting.saved.filter(({ place }) => place?.draft === null);
  expect(stood.map(({ place }) => `${place?.item} ${place?.step}`)).toEqual([
    'zero-exclusion rating',
    'zero-exclusion evidence',
    'zero-exclusion evidence',
    expect.stringMatching(/^competitive-focus /),
  ]);
  expect(latest(sitting).items[id]).toMatchObject({
    rating: 5,
    evidence: [note('nobody is turned away', 'team leader')],
  });
});

describe('a note', () => {
  const two = [note('All are met.', 'team leader'), note('Two were not.', 'clients (3)')];

  async function choose(sitting: Sitting, which: string): Promise<void> {
    const { screen } = sitting;
    await screen.until('More evidence? 2 notes so far', 'Esc menu');
    await screen.send(keys.escape);
    await screen.until('Menu', menu);
    await screen.send('c');
    await screen.until('Which note?', 'Esc returns');
    await screen.send(which, keys.enter);
  }

  test('is changed in its place, with what it says now before the reviewer', async () => {
    const sitting = sit('evidence', two);
    const { screen } = sitting;
    await choose(sitting, '2');
    await screen.until('> INT clients (3): Two were not.', 'deleted');
    await screen.send(keys.backspace.repeat('Two were not.'.length), 'One was not.', keys.enter, keys.enter);
    await screen.until('More evidence? 2 notes so far', 'Esc menu', 'Note 2 on 9');
    expect(notes(sitting)).toEqual(['team leader: All are met.', 'clients (3): One was not.']);
    expect(latest(sitting).history.at(-1)).toEqual({
      at: '2026-03-10T09:00:00.000Z',
      by: 'AB',
      item: id,
      field: 'evidence',
      from: 'INT clients (3): Two were not.',
      to: 'INT clients (3): One was not.',
      reason: null,
    });
  });

  test('is refused without its source, and can be mended', async () => {
    const sitting = sit('evidence', [note('All.'), note('B')]);
    const { screen } = sitting;
    await choose(sitting, '2');
    await screen.until('> INT: B', 'deleted');
    await screen.send(keys.backspace.repeat(6), 'B', keys.enter, keys.enter);
    await screen.until('Begin with the source: MIS, DOC, INT, OBS, ISP.', 'deleted');
  });

  test('is deleted by its number with a minus, or by emptying it', async () => {
    const sitting = sit('evidence', two);
    await choose(sitting, '-1');
    await sitting.screen.until('More evidence? 1 note so far', 'Esc menu');
    expect(notes(sitting)).toEqual(['clients (3): Two were not.']);
    const other = sit('evidence', [note('All.'), note('B')]);
    await choose(other, '2');
    await other.screen.until('> INT: B', 'deleted');
    await other.screen.send(keys.backspace.repeat(6), keys.enter);
    await other.screen.until('More evidence? 1 note so far', 'Esc menu', 'Note 2 on 9');
    expect(notes(other)).toEqual(['null: All.']);
  });

  test('that is not there is refused, and nothing typed returns', async () => {
    const sitting = sit('evidence', two);
    const { screen } = sitting;
    await choose(sitting, '3');
    await screen.until('There is no such note.', 'Esc returns');
    await screen.send(keys.backspace, keys.enter);
    await screen.until('More evidence? 2 notes so far', 'Esc menu', 'There is no such note.');
  });
});

describe('undo', () => {
  test('takes the last change back from anywhere, offers it again, and is on record', async () => {
    const sitting = sit('evidence');
    const { screen } = sitting;
    await screen.until('Evidence for 9', 'Esc menu');
    await screen.send('INT: All are met.', keys.enter, keys.enter);
    await screen.until('More evidence? 1 note so far', 'Esc menu');
    await screen.send(keys.escape);
    await screen.until('Menu', menu);
    await screen.send('k');
    await screen.until('Collect evidence from whom or what?', 'stop');
    await screen.send('2');
    await screen.until('Team leader: with whom do you speak?', 'Esc menu');
    await screen.send(keys.escape);
    await screen.until('Menu', menu, 'with whom do you speak?');
    await screen.send('u');
    await screen.until('INT: All are met. > ', 'Esc menu', 'with whom do you speak?');
    expect(notes(sitting)).toEqual([]);
    expect(latest(sitting).history.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['evidence', null, 'INT: All are met.'],
      ['evidence', 'INT: All are met.', null],
    ]);
    await screen.send(keys.escape);
    await screen.until('Menu', menu, 'with whom do you speak?');
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    expect(notes(sitting)).toEqual([]);
  });
});

describe('the search', () => {
  test('shows the notes that hold the words, with their items, and goes to one', async () => {
    const sitting = sit('rating', [note('All are met.', 'team leader')]);
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    await screen.send('/');
    await screen.until('Search the notes for which words?', 'Esc returns');
    await screen.send('LEADER met', keys.enter);
    await screen.until(
      '9 Zero exclusion criteria: INT team leader: All are met.',
      'Esc returns',
      'Search the notes',
    );
    await screen.send('9', keys.enter);
    await screen.until('Your rating for 9', 'menu', 'Search the notes');
  });

  test('says where no note holds them', async () => {
    const { screen } = sit('rating', [note('All are met.')]);
    await screen.until('Your rating for 9', 'menu');
    await screen.send('m');
    await screen.until('Menu', menu);
    await screen.send('/');
    await screen.until('Search the notes for which words?', 'Esc returns');
    await screen.send('nobody', keys.enter);
    await screen.until('No note holds “nobody”.', 'menu', 'Search the notes');
  });
});

describe('a flag', () => {
  test('is set by one key, shown, and filters the overview', async () => {
    const sitting = sit('rating');
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    await screen.send('f');
    await screen.until('* flagged for later', 'menu');
    expect(latest(sitting).items[id]?.flagged).toBe(true);
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    await screen.send('g');
    await screen.until('Overview, flagged items only: 25 open', 'b back');
    const shown = screen.text().slice(screen.text().lastIndexOf('Overview: 25 open'));
    expect(shown).toMatch(/9 Zero exclusion.* –\*/);
    expect(shown).not.toContain('Caseload size –');
    expect(shown).not.toContain('8 Role');
    await screen.send('p');
    await screen.until('Overview, open items only: 25 open', 'b back');
    expect(screen.text().slice(screen.text().lastIndexOf('flagged items only'))).toContain('8 Role');
    await screen.send('a');
    await screen.until('Overview: 25 open', 'b back', 'open items only');
  });

  test('is taken away by the same key, and no item is then flagged', async () => {
    const sitting = sit('rating');
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    await screen.send('f');
    await screen.until('* flagged for later', 'menu');
    await screen.send('f');
    await screen.until('flag for later', 'menu', 'take the flag away');
    expect(latest(sitting).items[id]?.flagged).toBe(false);
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    await screen.send('g');
    await screen.until('No item is flagged.', 'b back');
  });
});
