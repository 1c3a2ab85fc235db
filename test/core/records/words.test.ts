import { describe, expect, test } from 'vitest';
import {
  hundredths,
  readFaceToFace,
  readHours,
  readNumber,
  readPermanence,
  readStage,
  readYesNo,
  sameEmployer,
  sameName,
  tellingText,
} from '../../../src/core/records/words.ts';

test.each(['', ' ', '-', '–', 'n/a', 'N/A', 'unknown', 'Not known', 'TBC', '?', '#N/A'])(
  '“%s” says nothing',
  (cell) => {
    expect(tellingText(cell)).toBe('');
    expect([readYesNo(cell), readPermanence(cell), readFaceToFace(cell), readStage(cell)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  },
);

test('yes and no in the usual words', () => {
  for (const cell of ['yes', 'Y', 'TRUE', '1', 'x', 'Tick', '✓', '✔']) expect(readYesNo(cell)).toBe(true);
  for (const cell of ['no', 'N', 'false', '0', '✗']) expect(readYesNo(cell)).toBe(false);
  for (const cell of ['maybe', '2', 'yes and no']) expect(readYesNo(cell)).toBe('unclear');
});

describe('whether a job is permanent', () => {
  test.each([
    ['Permanent', true],
    ['perm', true],
    ['Full-time, permanent', true],
    ['open-ended', true],
    ['yes', true],
    ['Fixed-term', false],
    ['FTC 12 months', false],
    ['Temp', false],
    ['temporary', false],
    ['Temp to perm', false],
    ['Seasonal', false],
    ['agency', false],
    ['Not permanent', false],
    ['no', false],
    ['Zero hours', 'zero-hours'],
    ['0-hours contract', 'zero-hours'],
    ['Permanent (zero-hour)', 'zero-hours'],
    ['part-time', 'unclear'],
    ['30', 'unclear'],
  ])('“%s”: %s', (cell, meant) => {
    expect(readPermanence(cell)).toBe(meant);
  });
});

describe('whether a contact was face to face', () => {
  test.each([
    ['Face to face', true],
    ['face-to-face', true],
    ['F2F', true],
    ['In person', true],
    ['visit', true],
    ['meeting', true],
    ['y', true],
    ['Telephone', false],
    ['phone call', false],
    ['E-mail', false],
    ['Teams meeting', false],
    ['video', false],
    ['no', false],
    ['visit, then phone', 'unclear'],
    ['chat', 'unclear'],
  ])('“%s”: %s', (cell, meant) => {
    expect(readFaceToFace(cell)).toBe(meant);
  });
});

describe('where a client stands', () => {
  test.each([
    ['Active', 'active'],
    ['open', 'active'],
    ['Job seeking', 'looking'],
    ['looking for work', 'looking'],
    ['not in work', 'looking'],
    ['unemployed', 'looking'],
    ['In work', 'working'],
    ['employed', 'working'],
    ['Closed', 'closed'],
    ['closed - in work', 'closed'],
    ['inactive', 'closed'],
    ['Discharged', 'closed'],
    ['waiting list', 'closed'],
    ['on hold', 'unclear'],
  ])('“%s”: %s', (cell, meant) => {
    expect(readStage(cell)).toBe(meant);
  });
});

test('numbers as they are written in Britain, and nothing that could mean two things', () => {
  expect(['7', '6.8', '1,200', '1,234.5', '.5', '0'].map(readNumber)).toEqual([7, 6.8, 1200, 1234.5, 0.5, 0]);
  expect(['7,5', '1.200,5', '-1', '', 'seven', '1e3', '12,34'].map(readNumber)).toEqual(Array(7).fill(null));
});

test('hours as a number or as hours and minutes', () => {
  const hours = (cell: string) => (readHours(cell) ?? Number.NaN) / hundredths;
  expect(['7.5', '7:30', '07:30:00', '7.5 hrs', '37.5h', '1,200', '0'].map(hours)).toEqual([
    7.5, 7.5, 7.5, 7.5, 37.5, 1200, 0,
  ]);
  expect(['7,5', '7:75', '-1', '', 'all day'].map(readHours)).toEqual(Array(5).fill(null));
});

test('names differ in more than capitals and spaces', () => {
  expect(
    new Set(['Kitchen assistant', ' kitchen  ASSISTANT', 'Kitchen\u00a0assistant'].map(sameName)).size,
  ).toBe(1);
  expect(sameName('Cook')).not.toBe(sameName('Cooks'));
});

test('employers differ in more than punctuation and the form of the company', () => {
  const one = [
    'Holt & Daughters Ltd',
    'HOLT AND DAUGHTERS LIMITED',
    'Holt & Daughters, Ltd.',
    'The Holt & Daughters PLC',
  ];
  expect(new Set(one.map(sameEmployer)).size).toBe(1);
  expect(sameEmployer('Holt’s')).toBe(sameEmployer("Holt's"));
  expect(sameEmployer('Holt North')).not.toBe(sameEmployer('Holt South'));
  expect(sameEmployer('Ltd')).toBe('ltd');
  expect(sameEmployer('***')).toBe('***');
});
