import { expect, test } from 'vitest';
import type { Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { keys } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { fileText, savedReview, sitAt } from './support/reviewer.ts';

const reviewers = [
  { id: 'AB', name: 'Ann Bell', role: null },
  { id: 'CD', name: 'Carl Dow', role: null },
];
const review: Review = { ...ratedReview([]), reviewers };
const rated: Review = { ...ratedReview(ratingsOf99), reviewers };
const firstQuestion = 'How many active clients';
const yesOrNo = 'leave it as it is';

test('flags that would change a review are told and asked about, and the change goes on record', async () => {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(review) });
  const flags = ['--service', 'Nord Vale', '--from', '3 Mar 2026', '--to', ''];
  const { pick, screen, breakOff } = sitAt(['review', 'nv', '--as', 'CD', ...flags], { cwd });
  await pick('In a file of my own', 'h', 'this file is mine');
  await screen.until('--from 3 Mar 2026 is read as 3 March 2026.', '');
  await screen.until('Service: North Vale → Nord Vale First day: 2 March 2026 → 3 March 2026', yesOrNo);
  await screen.send('y');
  await screen.until(firstQuestion, 'Esc menu');
  await breakOff();
  const saved = savedReview(cwd, 'nv');
  expect(saved).toMatchObject({
    service: { id: review.service.id, name: 'Nord Vale' },
    dates: { from: '2026-03-03' },
  });
  expect(saved.history).toMatchObject([
    { field: 'service.name', from: 'North Vale', to: 'Nord Vale', by: 'CD' },
    { field: 'dates.from', to: '2026-03-03' },
  ]);
});

test('flags are not taken where that is not agreed to, and nothing is asked where they say what is there', async () => {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(review) });
  const refusing = sitAt(['review', 'nv', '--provider', 'A trust'], { cwd });
  await refusing.pick('Provider: not known → A trust', 'n', yesOrNo);
  await refusing.screen.until(firstQuestion, 'Esc menu');
  await refusing.breakOff();
  expect(savedReview(cwd, 'nv')).toMatchObject({ service: review.service, history: [] });

  const same = sitAt(['review', 'nv', '--service', review.service.name, '--from', '2/3/2026'], { cwd });
  await same.screen.until(firstQuestion, 'Esc menu');
  expect(same.screen.text()).not.toContain('set up otherwise');
  await same.breakOff();
});

test('closing without a question does not change the set-up by the way', async () => {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(rated) });
  const { code, stderr } = await ips(['review', 'nv', '--finish', '--provider', 'A trust'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'Not finished: what you say would change the set-up (Provider: not known → A trust). Change it first, without --finish.\n',
  });
  expect(fileText(cwd, 'nv')).toBe(reviewFile(rated));
});

test('the set-up is changed from the menu, one part after another, and the session goes back to its question', async () => {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(review) });
  const { menu, screen, breakOff } = sitAt(['review', 'nv'], { cwd });
  await menu(firstQuestion, 't');
  await screen.until('8 Last day: the same', 'Done: go back');
  await screen.send('1');
  await screen.until('Which service is reviewed?', 'Esc goes back');
  await screen.send(' IPS', keys.enter);
  await screen.until('1 Service: North Vale IPS', 'Done: go back', 'Which service is reviewed?');
  await screen.send('8');
  await screen.until('On which day does it end?', 'Esc goes back');
  await screen.send('24.11.2026', keys.enter);
  await screen.until('Read as 24 November 2026.', 'Done: go back');
  await screen.send(keys.enter);
  await screen.until(firstQuestion, 'Esc menu', 'Done: go back');
  await breakOff();
  const saved = savedReview(cwd, 'nv');
  expect(saved).toMatchObject({
    service: { id: review.service.id, name: 'North Vale IPS' },
    dates: { to: '2026-11-24' },
  });
  expect(saved.history.map(({ field }) => field)).toEqual(['service.name', 'dates.to']);
});

test('back reaches the name of the service that was given at the start', async () => {
  const { screen, breakOff } = sitAt(['review', 'nv', '--service', 'Nord Vale'], {
    cwd: temporaryFolder({}),
  });
  await screen.until('Who provides it?', 'Esc goes back');
  await screen.send(keys.escape);
  await screen.until('Which service is reviewed? > Nord Vale', 'Esc goes back');
  await breakOff();
});

test('a slip in who rates is asked about, and adds nobody', async () => {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(review) });
  const stopped = sitAt(['review', 'nv', '--as', 'CX'], { cwd });
  await stopped.pick('“CX” is none of the reviewers of this review. Who is it?', 'x', 'nothing is changed');
  await stopped.ends(130);
  expect(fileText(cwd, 'nv')).toBe(reviewFile(review));

  const meant = sitAt(['review', 'nv', '--as', 'CX'], { cwd });
  await meant.pick('Who is it?', '2', 'nothing is changed');
  await meant.screen.until('In a file of my own, begun from it: nv.CD.review.json', 'this file is mine');
  await meant.breakOff();

  const { code, stderr } = await ips(['review', 'nv', '--finish', '--as', 'CX'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      '“CX” is none of the reviewers of this review: AB, Ann Bell; CD, Carl Dow. Name one of them with --as.\n',
  });
});
