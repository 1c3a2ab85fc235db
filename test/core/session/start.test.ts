import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/core/review/model.ts';
import { placeOf } from '../../../src/core/session/place.ts';
import { giveAnswers, newReview, offeredInput, startSession } from '../../../src/core/session/start.ts';
import { blankReview, rated, reviewWith } from '../../support/reviews.ts';
import { fixtureFile, itemOf, smallRubric, soundRubric, ukRubric } from '../../support/rubrics.ts';

const about = { id: 'an-id', today: '2026-03-02' };

describe('a new review', () => {
  test('is stamped with its rubric, and is of today and external until that is asked', () => {
    const rubric = { ...smallRubric, digest: 'abc' };
    const { review, faults } = newReview(rubric, { ...about, given: {} });
    expect(faults).toEqual([]);
    expect(review).toMatchObject({
      id: 'an-id',
      rubric: { id: 'small-scale', edition: 'First edition', version: '1.0', digest: 'abc' },
      kind: 'external',
      status: 'in-progress',
      dates: { from: '2026-03-02', to: null },
      items: {},
      place: { item: null, step: 'service' },
    });
  });

  test('asks the first question that was not answered', () => {
    const { review } = newReview(smallRubric, {
      ...about,
      given: { service: 'North Vale', provider: '', area: 'East' },
    });
    expect(review.service).toMatchObject({ id: 'north-vale', provider: null, area: 'East' });
    expect(placeOf(review).step).toBe('region');
  });

  test('asks for the review before where everything else is answered', () => {
    const rest = {
      provider: '',
      area: '',
      region: '',
      kind: 'self',
      mode: '',
      from: '2026-01-02',
      to: '',
      reviewers: '',
    };
    const { review } = newReview(smallRubric, { ...about, given: { service: 'North Vale', ...rest } });
    expect(placeOf(review)).toMatchObject({ item: null, step: 'previous' });
  });

  test('says of every answer that will not do how it was given and why', () => {
    const given = { service: 'North Vale', kind: 'audit', from: 'today', reviewers: 'Ann Bell' };
    const { review, faults } = newReview(smallRubric, { ...about, given });
    expect(faults).toEqual([
      '--kind audit: Choose one of: external, guided-self, self.',
      '--from today: That is no date. Write it as in 24 November 2026 or 2026-11-24.',
    ]);
    expect(review.reviewers).toHaveLength(1);
  });

  test('sees the last day against the first that is given with it', () => {
    const { faults } = giveAnswers(blankReview(smallRubric), { from: '2026-05-02', to: '2026-05-01' });
    expect(faults).toEqual(['--to 2026-05-01: Enter a day that is not before the first, 2 May 2026.']);
  });
});

describe('a session on a review that was left', () => {
  const review = rated(smallRubric, [3, 2]);

  test.each<Place>([
    { item: 'welcome', step: 'recommendation', draft: 'Half a sent', entry: null },
    {
      item: 'welcome',
      step: 'evidence-source',
      draft: null,
      entry: { source: null, from: null, note: 'So.' },
    },
    { item: 'welcome', step: 'evidence-from', draft: 'A', entry: { source: 'INT', from: null, note: 'So.' } },
    { item: null, step: 'collect', draft: null, entry: null },
    { item: null, step: 'previous', draft: null, entry: null },
    { item: 'caseload', step: 'input:specialists', draft: '6.', entry: null },
    { item: null, step: 'mode', draft: null, entry: null },
    { item: null, step: 'overview', draft: null, entry: null },
  ])('goes on where it stood: $item $step', (place) => {
    expect(startSession({ ...review, place }, smallRubric).review.place).toEqual(place);
  });

  test.each<Place>([
    { item: 'nowhere', step: 'rating', draft: null, entry: null },
    { item: 'welcome', step: 'nonsense', draft: null, entry: null },
    { item: 'welcome', step: 'service', draft: null, entry: null },
    { item: 'welcome', step: 'input:clients', draft: null, entry: null },
    { item: 'welcome', step: 'evidence-note', draft: null, entry: null },
    {
      item: 'welcome',
      step: 'evidence-from',
      draft: null,
      entry: { source: 'MIS', from: null, note: 'So.' },
    },
    {
      item: 'welcome',
      step: 'evidence-from',
      draft: null,
      entry: { source: 'constructor', from: null, note: 'So.' },
    },
    { item: 'welcome', step: 'evidence-source', draft: null, entry: null },
    { item: 'welcome', step: 'note:0', draft: null, entry: null },
    { item: null, step: 'collect:nobody:0', draft: null, entry: null },
    { item: null, step: 'rating', draft: null, entry: null },
    { item: null, step: 'toString', draft: null, entry: null },
  ])('goes on at the first open item where that place cannot be: $item $step', (place) => {
    expect(startSession({ ...review, place }, smallRubric).review.place).toMatchObject({
      item: 'welcome',
      step: 'rating',
    });
  });

  test('goes on at the first open item, or at the overview, where it stood nowhere', () => {
    expect(placeOf(startSession(review, smallRubric).review).item).toBe('welcome');
    expect(placeOf(startSession(rated(smallRubric, [3, 3, 3, 3, 3, 3, 3]), smallRubric).review).step).toBe(
      'overview',
    );
  });

  test('leaves a final review as it is', () => {
    const final = { ...review, status: 'final' as const };
    expect(startSession(final, smallRubric).review).toBe(final);
  });
});

describe('a fact that was entered once is offered again', () => {
  const review = reviewWith(ukRubric, {
    'caseload-size': { inputs: { 'active-clients': 143, 'specialists-fte': 6.8 } },
    'job-type-diversity': { inputs: { 'jobs-obtained': 30 } },
    'employer-diversity': { inputs: { 'jobs-obtained': 31 } },
  });
  const offered = (item: string, input: string) =>
    offeredInput(review, ukRubric, itemOf(ukRubric, item), input);

  test('under the same name for another item', () => {
    expect(offered('team-assignment', 'active-clients')).toBe(143);
    expect(offered('employer-contact-frequency', 'specialists-fte')).toBe(6.8);
  });

  test('but what the item itself has comes first, also where it is not known', () => {
    expect(offered('employer-diversity', 'jobs-obtained')).toBe(31);
    const unknown = reviewWith(ukRubric, {
      ...review.items,
      'team-assignment': { inputs: { 'active-clients': null } },
    });
    expect(offeredInput(unknown, ukRubric, itemOf(ukRubric, 'team-assignment'), 'active-clients')).toBeNull();
  });

  test('and nothing where nothing is known', () => {
    expect(offered('community-based', 'scheduled-hours')).toBeNull();
    expect(offered('community-based', 'no-such-input')).toBeNull();
  });

  test('only where it would do as an answer', () => {
    const file = fixtureFile('sound') as { sections: { items: { inputs: object[] }[] }[] };
    const [first, second] = file.sections[0]?.items ?? [];
    second?.inputs.push({ id: 'clients', kind: 'number', unit: 'people', max: 100, ask: 'How many came?' });
    second?.inputs.push({ id: 'specialists', kind: 'yes-no', ask: 'Did specialists come?' });
    expect(first).toBeDefined();
    const rubric = soundRubric(file);
    const of = (clients: number, input: string) =>
      offeredInput(
        reviewWith(rubric, { caseload: { inputs: { clients, specialists: 6.8 } } }),
        rubric,
        itemOf(rubric, 'meetings'),
        input,
      );
    expect(of(100, 'clients')).toBe(100);
    expect(of(143, 'clients')).toBeNull();
    expect(of(143, 'specialists')).toBeNull();
  });
});
