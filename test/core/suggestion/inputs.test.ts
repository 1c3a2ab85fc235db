import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import type { Input } from '../../../src/core/rubric/model.ts';
import { inputFault, parseInput, togetherFault, typedInput } from '../../../src/core/suggestion/inputs.ts';
import { anyValue } from '../../support/reviews.ts';
import { itemOf, smallRubric, ukRubric } from '../../support/rubrics.ts';

function inputOf(item: string, id: string): Input {
  const input = itemOf(smallRubric, item).inputs.find((candidate) => candidate.id === id);
  if (input === undefined) throw new Error(`no input ${id}`);
  return input;
}

const clients = inputOf('caseload', 'clients');
const specialists = inputOf('caseload', 'specialists');
const hours = inputOf('outdoors', 'hours');
const frequency = inputOf('meetings', 'frequency');
const minutes = inputOf('meetings', 'minutes-kept');
const steps = inputOf('steps', 'steps-taken');
const days = inputOf('speed', 'days');
const employers = inputOf('variety', 'employers');

describe('a value that will not do says what to enter', () => {
  test.each([
    ['a text for a number', clients, '143', 'Enter a number such as 143 or 6.8.'],
    ['no number', clients, Number.NaN, 'Enter a number such as 143 or 6.8.'],
    ['endless', clients, Number.POSITIVE_INFINITY, 'Enter a number such as 143 or 6.8.'],
    ['below the least', clients, -1, 'Enter 0 or more.'],
    ['above the most', hours, 1000.5, 'Enter 1000 or less.'],
    ['broken, where it must be whole', clients, 1.5, 'Enter a whole number.'],
    ['a word for yes', minutes, 'yes', 'Answer yes or no.'],
    ['another option', frequency, 'daily', 'Choose one of: weekly, monthly, never.'],
    ['a name that every object has', frequency, 'constructor', 'Choose one of: weekly, monthly, never.'],
    ['several options of a choice', frequency, ['weekly'], 'Choose one of: weekly, monthly, never.'],
    ['another tick', steps, ['visit', 'toString'], 'Tick any of: visit, call, letter.'],
    ['one tick twice', steps, ['visit', 'visit'], 'Tick each only once.'],
    ['a tick that is no list', steps, 'visit', 'Tick any of: visit, call, letter.'],
    ['a figure below 0', days, [10, -1], 'Enter figures of 0 or more.'],
    ['a text among figures', days, [10, '20'], 'Enter figures of 0 or more.'],
    ['a blank name', employers, ['Asda', ' '], 'Enter one or more names.'],
    ['a number among names', employers, ['Asda', 3], 'Enter one or more names.'],
  ] as const)('%s', (_, input, value, fault) => {
    expect(inputFault(input, value)).toBe(fault);
  });

  test.each([
    [clients, 0],
    [specialists, 6.8],
    [hours, 1000],
    [minutes, false],
    [frequency, 'never'],
    [steps, []],
    [steps, ['letter', 'visit']],
    [days, [0, 30.5]],
    [employers, ['Asda', 'Asda']],
  ] as const)('%o takes %j', (input, value) => {
    expect(inputFault(input, value)).toBeNull();
  });
});

test('a part that is larger than its whole is refused, and nothing else is', () => {
  const item = itemOf(smallRubric, 'outdoors');
  expect(togetherFault(item, { hours: 10, 'hours-outside': 12.5 })).toEqual({
    input: 'hours-outside',
    message: '12.5 is more than the 10 that it is part of. Check both figures.',
  });
  for (const inputs of [
    { hours: 10, 'hours-outside': 10 },
    { hours: 10 },
    { hours: null, 'hours-outside': 12 },
  ]) {
    expect(togetherFault(item, inputs)).toBeNull();
  }
  expect(togetherFault(itemOf(smallRubric, 'caseload'), { clients: 20, specialists: 30 })).toBeNull();
});

describe('what is typed', () => {
  test.each([
    [clients, ' 143 ', 143],
    [clients, '1,200', 1200],
    [clients, '1,234,567', 1234567],
    [specialists, '6.8', 6.8],
    [days, '10 20;30\n40.5', [10, 20, 30, 40.5]],
    [employers, 'Asda\n Boots ; Currys\n\n', ['Asda', 'Boots', 'Currys']],
    [frequency, 'weekly', 'weekly'],
  ] as const)('%o takes “%s”', (input, typed, value) => {
    expect(parseInput(input, typed)).toEqual({ value });
  });

  test.each([
    [specialists, '6,8', 'Write decimals with a point: 6.8.'],
    [specialists, '1,20', 'Write decimals with a point: 1.20.'],
    [specialists, 'six', 'Enter a number such as 143 or 6.8.'],
    [specialists, '', 'Enter a number such as 143 or 6.8.'],
    [specialists, '1e3', 'Enter a number such as 143 or 6.8.'],
    [specialists, '0x10', 'Enter a number such as 143 or 6.8.'],
    [specialists, '12,34,567', 'Enter a number such as 143 or 6.8.'],
    [specialists, '-2', 'Enter 0 or more.'],
    [specialists, '9'.repeat(400), 'Enter a number such as 143 or 6.8.'],
    [clients, '1.5', 'Enter a whole number.'],
    [days, '10 x', 'Enter a number such as 143 or 6.8.'],
    [frequency, 'often', 'Choose one of: weekly, monthly, never.'],
  ] as const)('%o refuses “%s”', (input, typed, fault) => {
    expect(parseInput(input, typed)).toEqual({ fault });
  });

  test('is the same when an earlier answer is offered and taken again', () => {
    const written = [...allItems(smallRubric), ...allItems(ukRubric)]
      .flatMap(({ inputs }) => inputs)
      .filter(({ kind }) => kind === 'number' || kind === 'numbers');
    const values = fc
      .constantFrom(...written)
      .chain((input) => anyValue(input).map((value) => ({ input, value })));
    fc.assert(
      fc.property(values, ({ input, value }) => {
        if (value !== null) expect(parseInput(input, typedInput(value))).toEqual({ value });
      }),
    );
    expect(parseInput(employers, typedInput(['Asda', 'Boots & Co']))).toEqual({
      value: ['Asda', 'Boots & Co'],
    });
  });

  test('is a value that will do, or refused with a reason, whatever it is', () => {
    const inputs = allItems(smallRubric).flatMap((item) => item.inputs);
    fc.assert(
      fc.property(fc.constantFrom(...inputs), fc.string(), (input, typed) => {
        const parsed = parseInput(input, typed);
        if ('value' in parsed) expect(inputFault(input, parsed.value)).toBeNull();
        else expect(parsed.fault).toMatch(/\.$/);
      }),
    );
  });
});
