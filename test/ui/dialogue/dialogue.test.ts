import { describe, expect, test } from 'vitest';
import { newReview } from '../../../src/core/session/start.ts';
import { readyReview, type Sitting, sitDown } from '../../support/dialogue.ts';
import { keys } from '../../support/screen.ts';
import { shippedRubric } from '../../support/shipped.ts';

const caseload = 'caseload-size';

function sit(place: Partial<{ item: string; step: string; draft: string }> = {}): Sitting {
  const review = readyReview(shippedRubric);
  const at = { item: caseload, step: 'rating', draft: null, entry: null, ...place };
  return sitDown(place.item || place.step ? { ...review, place: at } : review, shippedRubric);
}

function latest({ saved }: Sitting) {
  const review = saved.at(-1);
  if (review === undefined) throw new Error('nothing was saved');
  return review;
}

describe('rating an item', () => {
  test('asks for the facts, shows the arithmetic, marks the suggestion, and takes the rating by one key', async () => {
    const sitting = sit();
    const { screen } = sitting;
    await screen.until('How many active clients', 'Esc menu');
    await screen.send('143', keys.enter);
    await screen.until('How many full-time equivalent', 'Esc menu');
    await screen.send('6.8', keys.enter);
    await screen.until('Your rating for 1 Caseload size', 'menu');
    expect(screen.text()).toContain('143 ÷ 6.8 = 21.03 clients per full-time equivalent specialist');
    expect(screen.text()).toContain('Suggested 4');
    expect(screen.text()).toContain('equivalent specialist. (suggested)');
    expect(screen.text()).toContain('0 of 25 items rated · 0 points so far · total between 25 and 125');
    await screen.send('4');
    await screen.until('Evidence for 1 Caseload size', 'Esc menu');
    expect(latest(sitting).items[caseload]).toMatchObject({ rating: 4, override: null });
  });

  test('Enter takes the suggestion', async () => {
    const sitting = sit();
    const { screen } = sitting;
    await screen.until('How many active', 'Esc menu');
    await screen.send('260', keys.enter);
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('10', keys.enter);
    await screen.until('Suggested 3', 'menu');
    await screen.send(keys.enter);
    await screen.until('Evidence for 1', 'Esc menu');
    expect(latest(sitting).items[caseload]?.rating).toBe(3);
  });

  test('a fact that is not known leaves the rating without a suggestion', async () => {
    const sitting = sit({ step: 'input:specialists-fte' });
    await sitting.screen.until('How many full-time', 'Esc menu');
    await sitting.screen.send('?', keys.enter);
    await sitting.screen.until('No suggestion: facts that decide it are missing', 'menu');
    expect(latest(sitting).items[caseload]?.inputs).toEqual({ 'specialists-fte': null });
  });

  test('a wrong figure is refused where it is given, with the reason, and stays to be mended', async () => {
    const { screen } = sit({ step: 'input:specialists-fte' });
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('6,8', keys.enter);
    await screen.until('Write decimals with a point: 6.8.', 'Esc menu');
    expect(screen.rows().some((row) => row === '> 6,8')).toBe(true);
    await screen.send(keys.backspace.repeat(3), 'many', keys.enter);
    await screen.until('Enter a number such as 143 or 6.8.', 'Esc menu');
  });

  test('asks why the rating differs from the suggestion, and does not take silence for an answer', async () => {
    const sitting = sit({ step: 'input:active-clients' });
    const { screen } = sitting;
    await screen.until('How many active', 'Esc menu');
    await screen.send('143', keys.enter);
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('6.8', keys.enter);
    await screen.until('Your rating', 'menu');
    await screen.send('5');
    await screen.until('Why 5, where the figures suggest 4?', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('Give the reason in a sentence', 'Esc menu');
    await screen.send('Three people are', keys.enter, 'counted twice.', keys.enter, keys.enter);
    await screen.until('Evidence for 1', 'Esc menu');
    expect(latest(sitting).items[caseload]?.override).toBe('Three people are\ncounted twice.');
  });

  test('asks for a recommendation where the rating is below 4, and not where it is not', async () => {
    const { screen } = sit({ item: 'zero-exclusion' });
    await screen.until('Your rating for 9', 'menu');
    await screen.send('3');
    await screen.until('Evidence for 9', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('What do you recommend on 9', 'none');
    await screen.send('Ask widely.', keys.enter, keys.enter);
    await screen.until('10 of 25', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('Your rating for 10', 'menu');
    await screen.send('4');
    await screen.until('Why 4', 'Esc menu');
    await screen.send('Two more are planned.', keys.enter, keys.enter);
    await screen.until('Evidence for 10', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('11 of 25', 'Esc menu');
  });
});

describe('evidence', () => {
  test('takes notes of several lines, with source and origin, and shows them', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'evidence' });
    const { screen } = sitting;
    await screen.until('Evidence for 9', 'Esc menu');
    await screen.send('INT Team leader: First line.', keys.enter, 'Second line.', keys.enter, keys.enter);
    await screen.until('1 INT Team leader: First line.', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.evidence).toEqual([
      { source: 'INT', from: 'Team leader', note: 'First line.\nSecond line.', by: null },
    ]);
  });

  test('an empty line in pasted text does not end it', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    const { screen } = sitting;
    await screen.until('What do you recommend on 9', 'none');
    await screen.send('One.\r\rTwo.', keys.enter, keys.enter);
    await screen.until('10 of 25', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.recommendation).toBe('One.\n\nTwo.');
  });

  test('a pasted line end in a one-line answer becomes a space', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'evidence' });
    const { screen } = sitting;
    await screen.until('Evidence for 9', 'Esc menu');
    await screen.send('Says so.', keys.enter, keys.enter);
    await screen.until('Which kind of source is this from?', 'x stop');
    await screen.send('d');
    await screen.until('DOC: from whom', 'Esc menu');
    await screen.send('Policy of\rMay 2026', keys.enter);
    await screen.until('1 DOC Policy of May 2026: Says so.', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.evidence).toEqual([
      { source: 'DOC', from: 'Policy of May 2026', note: 'Says so.', by: null },
    ]);
  });

  test('backspace at the start of a line goes back into the line above', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    const { screen } = sitting;
    await screen.until('What do you recommend on 9', 'none');
    await screen.send(
      'Ask widly',
      keys.enter,
      keys.backspace,
      keys.backspace.repeat(2),
      'ely',
      keys.enter,
      keys.enter,
    );
    await screen.until('10 of 25', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.recommendation).toBe('Ask widely');
  });
});

describe('moving about', () => {
  test('back takes the last answer back and offers it again', async () => {
    const sitting = sit();
    const { screen } = sitting;
    await screen.until('How many active', 'Esc menu');
    await screen.send('143', keys.enter);
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('6.', keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('b');
    await screen.until('and people in work? (people) > 143', 'Esc menu');
    expect(latest(sitting).items[caseload]?.inputs ?? {}).toEqual({});
  });

  test('the menu returns to a half-written note as it was', async () => {
    const { screen } = sit({ item: 'zero-exclusion', step: 'recommendation' });
    await screen.until('What do you recommend on 9', 'none');
    await screen.send('Ask w', keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('g');
    await screen.until('> Ask w', 'none', 'everything is saved');
  });

  test('leaving a figure that is none says that it is not kept', async () => {
    const { screen } = sit({ step: 'input:specialists-fte' });
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('about ten', keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('s');
    await screen.until('2 of 25', 'Esc menu');
    expect(screen.text()).toContain('Not kept: “about ten”. Enter a number such as 143 or 6.8.');
  });

  test('leaving a figure that is one keeps it, and says nothing', async () => {
    const sitting = sit({ step: 'input:specialists-fte' });
    const { screen } = sitting;
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('6.8', keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('s');
    await screen.until('2 of 25', 'Esc menu');
    expect(screen.text()).not.toContain('Not kept');
    expect(latest(sitting).items[caseload]?.inputs).toEqual({ 'specialists-fte': 6.8 });
  });

  test('leaving a half-written note by the menu keeps it', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    const { screen } = sitting;
    await screen.until('What do you recommend on 9', 'none');
    await screen.send('Ask widely', keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('j');
    await screen.until('Go to which item?', 'Esc returns');
    await screen.send('rapid', keys.enter);
    await screen.until('15 of 25', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.recommendation).toBe('Ask widely');
  });

  test('skip leaves the item for later, and want of evidence is noted', async () => {
    const sitting = sit({ item: 'zero-exclusion' });
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    await screen.send('s');
    await screen.until('10 of 25', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']).toMatchObject({ rating: null, notRated: 'not-seen-yet' });
    await screen.send(keys.escape);
    await screen.until('Menu', 'everything is saved');
    await screen.send('n');
    await screen.until('Evidence for 10', 'Esc menu');
    expect(latest(sitting).items['competitive-focus']).toMatchObject({ notRated: 'insufficient-evidence' });
  });

  test('an unknown item is refused where it is named', async () => {
    const { screen } = sit({ item: 'zero-exclusion' });
    await screen.until('Your rating for 9', 'menu');
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    await screen.send('j');
    await screen.until('Go to which item?', 'Esc returns');
    await screen.send('26', keys.enter);
    await screen.until('No item has that in its title. Give its number, or another word.', 'Esc returns');
    await screen.send(keys.backspace.repeat(2), 'integration', keys.enter);
    await screen.until(
      'More than one has that: 4 Integration with mental health treatment: team assignment; 5 Integration',
      'Esc returns',
    );
  });

  test('a final review cannot be closed while items are open', async () => {
    const { screen } = sit({ item: 'zero-exclusion' });
    await screen.until('Your rating for 9', 'menu');
    await screen.send('o');
    await screen.until('Overview: 25 open', 'b back');
    expect(screen.rows().join(' ')).not.toContain('Finish');
  });

  test('a known figure is offered where another item asks for it again', async () => {
    const review = readyReview(shippedRubric);
    const sitting = sitDown(review, shippedRubric);
    const { screen } = sitting;
    await screen.until('How many active', 'Esc menu');
    await screen.send('143', keys.enter);
    await screen.until('How many full-time', 'Esc menu');
    await screen.send('6.8', keys.enter);
    await screen.until('Your rating', 'menu');
    await screen.send('o');
    await screen.until('Overview', 'b back');
    await screen.send('j');
    await screen.until('Go to which item?', 'Esc returns');
    await screen.send('17', keys.enter);
    await screen.until('face-to-face employer contacts did all', 'Esc menu');
    await screen.send('120', keys.enter);
    await screen.until('How many weeks', 'Esc menu');
    await screen.send('4', keys.enter);
    await screen.until('Enter alone takes 6.8', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until('looking for work in those weeks', 'Esc menu');
    expect(latest(sitting).items['employer-contact-frequency']?.inputs['specialists-fte']).toBe(6.8);
  });
});

describe('nothing is lost', () => {
  test('every answer is saved before the next question appears', async () => {
    const sitting = sit();
    await sitting.screen.until('How many active', 'Esc menu');
    await sitting.screen.send('143', keys.enter);
    await sitting.screen.until('How many full-time', 'Esc menu');
    expect(latest(sitting).items[caseload]?.inputs).toEqual({ 'active-clients': 143 });
  });

  test('Ctrl-C keeps what is half written', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    await sitting.screen.until('What do you recommend on 9', 'none');
    await sitting.screen.send('Ask wid', keys.ctrlC);
    expect(await sitting.ended).toMatchObject({ cancelled: true, saved: true });
    expect(latest(sitting).place).toMatchObject({
      item: 'zero-exclusion',
      step: 'recommendation',
      draft: 'Ask wid',
    });
  });

  test('a terminal that is closed keeps it too', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    await sitting.screen.until('What do you recommend on 9', 'none');
    await sitting.screen.send('Ask wid');
    await sitting.screen.until('> Ask wid', 'none');
    sitting.hangUp();
    expect(await sitting.ended).toMatchObject({ cancelled: true });
    expect(latest(sitting).place?.draft).toBe('Ask wid');
  });

  test('a line that is ended is saved without waiting for the rest', async () => {
    const sitting = sit({ item: 'zero-exclusion', step: 'recommendation' });
    await sitting.screen.until('What do you recommend on 9', 'none');
    await sitting.screen.send('Ask widely.', keys.enter);
    await expect.poll(() => sitting.saved.at(-1)?.place?.draft).toBe('Ask widely.\n');
  });

  test('a session goes on with what was half written', async () => {
    const { screen } = sit({ item: 'zero-exclusion', step: 'recommendation', draft: 'Ask wid' });
    await screen.until('> Ask wid', 'none');
  });

  test('a failed save is said at once, and can be tried again', async () => {
    const sitting = sit({ item: 'zero-exclusion' });
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    sitting.failSaves({ message: 'The disk is full.', hint: 'Free some space.' });
    await screen.send('3');
    await screen.until(
      'Not saved: The disk is full. Free some space.',
      'Stop without saving the last answers',
    );
    sitting.failSaves(null);
    await screen.send('r');
    await screen.until('Evidence for 9', 'Esc menu');
    expect(latest(sitting).items['zero-exclusion']?.rating).toBe(3);
  });

  test('it can be saved elsewhere', async () => {
    const sitting = sit({ item: 'zero-exclusion' });
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    sitting.failSaves({ message: 'The disk is full.', hint: 'Free some space.' });
    await screen.send('3');
    await screen.until('Not saved', 'Stop without saving the last answers');
    await screen.send('e');
    await screen.until('Save under which name?', 'north-vale.review.json');
    await screen.send('stick.review.json', keys.enter);
    await screen.until('Evidence for 9', 'Esc menu');
    expect(sitting.savedElsewhere).toMatchObject([{ path: 'stick.review.json' }]);
  });

  test('going on unsaved keeps the answer for the next save; stopping says that it is not saved', async () => {
    const sitting = sit({ item: 'zero-exclusion' });
    const { screen } = sitting;
    await screen.until('Your rating for 9', 'menu');
    sitting.failSaves({ message: 'The disk is full.', hint: 'Free some space.' });
    await screen.send('3');
    await screen.until('Not saved', 'Stop without saving the last answers');
    await screen.send('c');
    await screen.until('Evidence for 9', 'Esc menu');
    await screen.send(keys.enter);
    await screen.until(
      'Your answers are still here',
      'Stop without saving the last answers',
      'Evidence for 9',
    );
    await screen.send('x');
    expect(await sitting.ended).toMatchObject({ cancelled: false, saved: false });
  });
});

test('the summary is written from the overview', async () => {
  const sitting = sit({ item: 'zero-exclusion' });
  const { screen } = sitting;
  await screen.until('Your rating for 9', 'menu');
  await screen.send('o');
  await screen.until('Overview: 25 open', 'b back');
  await screen.send('s');
  await screen.until('What goes well in this service?', 'none');
  await screen.send('People trust it.', keys.enter, keys.enter);
  await screen.until('What should it turn to first?', 'none');
  await screen.send('Employers.', keys.enter, keys.enter);
  await screen.until('Overview: 25 open', 'b back', 'What should it turn to first?');
  expect(latest(sitting).summary).toEqual({ strengths: 'People trust it.', priorities: 'Employers.' });
});

test('the set-up refuses a wrong answer where it is given', async () => {
  const { review } = newReview(shippedRubric, { id: 'r', today: '2026-03-10', given: {} });
  const { screen, saved } = sitDown(review, shippedRubric);
  await screen.until('Which service is reviewed?', 'Esc goes back');
  await screen.send(keys.enter);
  await screen.until('Enter the name of the service.', 'Esc goes back');
  await screen.send('North Vale', keys.enter);
  await screen.until('Who provides it?', 'Esc goes back');
  for (const question of ['In which area?', 'In which region?']) {
    await screen.send(keys.enter);
    await screen.until(question, 'Esc goes back', 'Who provides it?');
  }
  await screen.send(keys.enter);
  await screen.until('What kind of review is it?', 'Self-assessment');
  await screen.send('1');
  await screen.until('How is it held?', 'Not known');
  await screen.send('3');
  await screen.until('On which day does it start?', 'Esc goes back');
  await screen.send('31 March', keys.enter);
  await screen.until('The year is missing. Write it as in 24 November 2026 or 2026-11-24.', 'Esc goes back');
  await screen.send(keys.backspace.repeat(8), '31/3/2026', keys.enter);
  await screen.until('Read as 31 March 2026.', 'Esc goes back');
  await screen.until('On which day does it end?', 'Esc goes back');
  await screen.send('2026-03-30', keys.enter);
  await screen.until('Enter a day that is not before the first, 31 March 2026.', 'Esc goes back');
  expect(saved.at(-1)).toMatchObject({
    kind: 'external',
    mode: 'hybrid',
    dates: { from: '2026-03-31', to: null },
  });
});
