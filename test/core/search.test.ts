import { expect, test } from 'vitest';
import type { Evidence } from '../../src/core/review/model.ts';
import { searchNotes } from '../../src/core/search.ts';
import { reviewWith } from '../support/reviews.ts';
import { smallRubric } from '../support/rubrics.ts';

function note(text: string, from: string | null = null): Evidence {
  return { source: 'INT', from, note: text, by: null };
}

const review = reviewWith(smallRubric, {
  outdoors: { evidence: [note('They walk to the park.', 'Team leader')] },
  welcome: { evidence: [note('Tea is offered.'), note('The park is next door.')], override: 'A park.' },
});

function found(words: string): string[] {
  return searchNotes(review, smallRubric, words).map(({ item, text }) => `${item.number} ${text}`);
}

test('notes are found in the order of the items, by words in any case, also of their origin', () => {
  expect(found('PARK')).toEqual([
    '3 INT: The park is next door.',
    '7 INT Team leader: They walk to the park.',
  ]);
  expect(found('team')).toEqual(['7 INT Team leader: They walk to the park.']);
});

test('a note must hold every word, in any order', () => {
  expect(found('  park   leader ')).toEqual(['7 INT Team leader: They walk to the park.']);
  expect(found('park offered')).toEqual([]);
});

test('no words find no notes', () => {
  expect([found(''), found('  \n')]).toEqual([[], []]);
});
