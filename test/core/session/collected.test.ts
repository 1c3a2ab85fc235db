import { describe, expect, test } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Evidence, Review } from '../../../src/core/review/model.ts';
import { collectedSoFar, latestOrigin } from '../../../src/core/session/collected.ts';
import { collectingSources } from '../../../src/core/session/collecting.ts';
import type { Event, Session } from '../../../src/core/session/model.ts';
import { placeAt, placeOf } from '../../../src/core/session/place.ts';
import { startSession } from '../../../src/core/session/start.ts';
import { blankReview } from '../../support/reviews.ts';
import { shippedRubric } from '../../support/shipped.ts';
import { walk } from './walks.ts';

const sources = collectingSources(shippedRubric);
const source = (id: string) => sources.find((known) => known.id === id) ?? (sources[0] as never);

/** A review with notes on the items of the first questions of a source. */
function noted(id: string, from: string | null, questions: readonly number[]): Review {
  const { source: code, questions: all } = source(id);
  const items: Record<string, { evidence: Evidence[] }> = {};
  for (const index of questions) {
    const item = all[index]?.item.id ?? '';
    items[item] ??= { evidence: [] };
    items[item].evidence.push({ source: code, from, note: `Note ${index}.`, by: null });
  }
  const rated = Object.entries(items).map(([item, part]) => [item, { ...untouchedItem, ...part }]);
  return { ...blankReview(shippedRubric), items: Object.fromEntries(rated) };
}

function collecting(review: Review, id: string, from: string): Session {
  const start = startSession({ ...review, place: placeAt(null, 'collect') }, shippedRubric);
  return walk(start, { type: 'collect', source: id }, text(from));
}

function text(words: string): Event {
  return { type: 'text', text: words };
}

describe('collecting from a source goes on', () => {
  test.each([
    ['where the notes end', 'Team leader', [0, 1, 2], 3],
    ['where the notes end, whatever the case of the name', 'TEAM LEADER', [0, 1], 2],
    ['at a question that was passed over', 'Team leader', [0, 2], 1],
    ['at the first question for somebody else', 'leader of the north team', [0, 1], 0],
  ])('%s', (_, whom, questions, expected) => {
    const session = collecting(noted('team-leader', 'Team leader', questions), 'team-leader', whom);
    expect(placeOf(session.review).step).toBe(`collect:team-leader:${expected}`);
  });

  test('behind what was passed over in the same sitting', () => {
    const passed = walk(collecting(noted('team-leader', null, []), 'team-leader', 'Ann'), text(''), text(''));
    const back = walk(passed, { type: 'overview' }, { type: 'collect', source: 'team-leader' }, text('ann'));
    expect(placeOf(back.review).step).toBe('collect:team-leader:2');
  });

  test('at the first question again where all have a note', () => {
    const all = source('benefits-adviser').questions.map((_, index) => index);
    const session = collecting(noted('benefits-adviser', 'adviser', all), 'benefits-adviser', 'adviser');
    expect(placeOf(session.review).step).toBe('collect:benefits-adviser:0');
  });
});

test.each([
  ['team-leader', 'team leader', 3],
  ['team-leader', 'Leader of the north team', 3],
  ['employment-specialist', 'specialists (4)', 3],
  ['doc', 'minutes of May', 3],
  ['doc', null, 3],
  ['team-leader', 'somebody', 0],
])('of %s, notes from “%s” count as %s', (id, from, count) => {
  expect(collectedSoFar(noted(id, from, [0, 1, 2]), source(id), sources)).toBe(count);
});

test('whom the latest note is from is offered for the next one, but not for another interview', () => {
  const review = noted('employment-specialist', 'specialists (4)', [0, 1]);
  expect(latestOrigin(review, source('employment-specialist'), sources)).toBe('specialists (4)');
  expect(latestOrigin(review, source('client'), sources)).toBeNull();
  const treatment = noted('treatment-team-leader', 'treatment team leader', [0]);
  expect(latestOrigin(treatment, source('team-leader'), sources)).toBeNull();
});
