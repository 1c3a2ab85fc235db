import { expect, test } from 'vitest';
import { sameService } from '../../../src/core/review/service.ts';

const elm = { id: 'elm', name: 'Elm Street', provider: null, area: null, region: null };

test.each([
  ['by its id, whatever its name', { ...elm, name: 'The elm' }, true],
  ['by its name, where its id was made from a slip', { ...elm, id: 'elmm', name: 'elm street ' }, true],
  ['not where the names differ too', { ...elm, id: 'oak', name: 'Oak Street' }, false],
  ['not where neither has a name', { ...elm, id: 'oak', name: '' }, false],
])('a service is known %s', (_, other, same) => {
  expect(sameService(elm, other)).toBe(same);
});

test('services of one name and two providers are two', () => {
  const [east, west] = ['East trust', 'West trust'].map((provider) => ({ ...elm, id: provider, provider }));
  expect(sameService(east ?? elm, west ?? elm)).toBe(false);
});
