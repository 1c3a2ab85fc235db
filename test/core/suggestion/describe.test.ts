import { expect, test } from 'vitest';
import { factName, factText } from '../../../src/core/suggestion/describe.ts';
import { itemOf, smallRubric } from '../../support/rubrics.ts';

test.each([
  ['meetings', 'frequency', 'weekly', 'Every week'],
  ['meetings', 'minutes-kept', true, 'yes'],
  ['meetings', 'minutes-kept', false, 'no'],
  ['meetings', 'minutes-kept', null, 'not known'],
  ['steps', 'steps-taken', ['visit', 'call'], 'A visit; A call'],
  ['steps', 'steps-taken', [], 'none'],
  ['speed', 'days', [10, 20.125], '10; 20.13'],
  ['variety', 'employers', ['Asda', 'constructor'], 'Asda; constructor'],
  ['caseload', 'specialists', 6.8, '6.8'],
] as const)('%s, %s: %j reads “%s”', (item, id, fact, text) => {
  expect(factText(itemOf(smallRubric, item), id, fact)).toBe(text);
});

test.each([
  ['caseload', 'clients-per-specialist', 'clients per specialist'],
  ['caseload', 'clients', 'people'],
  ['meetings', 'minutes-kept', 'Are minutes kept'],
  ['meetings', 'stranger', 'stranger'],
])('%s, %s is called “%s”', (item, id, name) => {
  expect(factName(itemOf(smallRubric, item), id)).toBe(name);
});
