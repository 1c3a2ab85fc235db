import { describe, expect, test } from 'vitest';
import { gapListOf, gapsOf } from '../../src/core/gaps/gaps.ts';
import type { Gap, Lack } from '../../src/core/gaps/model.ts';
import { lackWords } from '../../src/core/gaps/words.ts';
import type { InputValues, RatedItem } from '../../src/core/review/model.ts';
import type { Item, Rubric } from '../../src/core/rubric/model.ts';
import { reviewWith } from '../support/reviews.ts';
import { itemOf, itemWith, smallRubric, ukRubric } from '../support/rubrics.ts';

/** The gap of one item with these parts; it must have one. */
function gapOf(id: string, parts: Partial<RatedItem>, rubric: Rubric = ukRubric): Gap {
  const gap = gapsOf(reviewWith(rubric, { [id]: parts }), rubric).find((candidate) => candidate.id === id);
  if (gap === undefined) throw new Error(`no gap of ${id}`);
  return gap;
}

/** What is missing in words, each sentence with its options. */
function told(id: string, inputs: InputValues, rating: number | null, rubric: Rubric = ukRubric): string[] {
  return words(gapOf(id, { inputs, rating }, rubric).missing);
}

function words(lacks: readonly Lack[]): string[] {
  return lacks.flatMap(lackWords).flatMap(({ text, options }) => [text, ...options.map((one) => `· ${one}`)]);
}

/** A rubric with nothing in it but one item, rated 1 to the number of its anchors. */
function rubricOf(item: Item): Rubric {
  const max = item.anchors.length;
  return {
    ...smallRubric,
    scale: { min: 1, max, recommendBelow: max },
    bands: [],
    sections: [{ id: 'only', title: 'Only', items: [item] }],
  };
}

function note(source: string) {
  return { source, from: null, note: 'Seen.', by: null };
}

describe('a figure is told with its bound and in the facts it is worked out from', () => {
  test('a ratio that is too high: fewer of the first, or more of the second', () => {
    const gap = gapOf('caseload-size', {
      rating: 4,
      inputs: { 'active-clients': 143, 'specialists-fte': 6.8 },
    });
    expect(gap).toMatchObject({ suggestion: 4, next: { rating: 5 }, basis: 'facts' });
    expect(gap.missing).toEqual([
      {
        kind: 'figure',
        fact: 'clients-per-specialist',
        name: 'clients per full-time equivalent specialist',
        value: 143 / 6.8,
        bound: { kind: 'at most', value: 20 },
        by: 143 / 6.8 - 20,
        distance: (143 / 6.8 - 20) / (143 / 6.8),
        ways: [
          {
            input: 'active-clients',
            unit: 'people',
            from: 143,
            to: 136,
            whole: true,
            as: 'ratio',
            given: [{ input: 'specialists-fte', unit: 'full-time equivalents', value: 6.8 }],
          },
          {
            input: 'specialists-fte',
            unit: 'full-time equivalents',
            from: 6.8,
            to: 7.15,
            whole: false,
            as: 'ratio',
            given: [{ input: 'active-clients', unit: 'people', value: 143 }],
          },
        ],
      },
    ]);
    // 1.0294 of 21.0294
    expect(gap.effort).toBeCloseTo(0.04895, 5);
    expect(words(gap.missing)).toEqual([
      'clients per full-time equivalent specialist: 21.03. Needed: at most 20, 1.03 less. With 6.8 full-time equivalents that is at most 136 people: 7 fewer. Or, with 143 people, at least 7.15 full-time equivalents: 0.35 more.',
    ]);
  });

  test.each([
    // 25 x 2.3 is 57.5: people come in whole numbers. 60 / 25 is 2.4.
    [60, 2.3, 3, 57, 2.4],
    // 25 x 1.16 is 29, which a computer makes 28.999999999999996, and 25 x 1.12 is 28, not 28.000000000000004.
    [30, 1.16, 3, 29, 1.2],
    [30, 1.12, 3, 28, 1.2],
    // 100 / 30 has no end: hundredths, rounded to where it does reach the bound.
    [100, 3.3, 2, 99, 3.34],
  ])('%i people and %f specialists rated %i', (clients, specialists, rating, people, fte) => {
    const inputs = { 'active-clients': clients, 'specialists-fte': specialists };
    const [lack] = gapOf('caseload-size', { rating, inputs }).missing;
    expect(lack?.kind === 'figure' && lack.ways.map(({ to }) => to)).toEqual([people, fte]);
  });

  test('a ratio that is too low: more of the first, never fewer specialists or weeks', () => {
    // 6 x 4 x 3.4 is 81.6, so 82.
    expect(
      told(
        'employer-contact-frequency',
        {
          'employer-contacts': 70,
          weeks: 4,
          'specialists-fte': 3.4,
          'job-seekers': 40,
          'log-review': 'weekly',
        },
        4,
      ),
    ).toEqual([
      'contacts per full-time equivalent specialist per week: 5.15. Needed: at least 6, 0.85 more. With 3.4 full-time equivalents and 4 weeks that is at least 82 employer contacts: 12 more.',
    ]);
  });

  test.each([
    // 6 x 0.8 x 10 is 48, which a computer makes 48.00000000000001; 6 x 0.7 x 10 is 42, not 41.99999999999999.
    [0.8, 48],
    [0.7, 42],
  ])('no rounding dust asks for one more: %f specialists in ten weeks', (specialists, contacts) => {
    const inputs = {
      'employer-contacts': 41,
      weeks: 10,
      'specialists-fte': specialists,
      'job-seekers': 40,
      'log-review': 'weekly',
    };
    const [lack] = gapOf('employer-contact-frequency', { rating: 4, inputs }).missing;
    expect(lack).toMatchObject({ ways: [{ to: contacts }] });
  });

  test('a percentage: so much of the whole instead of what there is', () => {
    expect(told('community-based', { 'scheduled-hours': 100, 'community-hours': 62 }, 4)).toEqual([
      '% of scheduled hours: 62. Needed: at least 65, 3 more. That is at least 65 of 100 hours instead of 62: 3 more.',
    ]);
    // 96% of 127.5 is 122.4.
    expect(
      told('employment-services-staff', { 'specialist-hours': 127.5, 'employment-hours': 119 }, 4),
    ).toEqual([
      "% of specialists' working time: 93.33. Needed: at least 96, 2.67 more. That is at least 122.4 of 127.5 hours per week instead of 119: 3.4 more.",
    ]);
  });

  test('a bound that must be passed and not only met', () => {
    expect(told('community-based', { 'scheduled-hours': 100, 'community-hours': 30 }, 1)).toEqual([
      '% of scheduled hours: 30. Needed: more than 30. That is at least 30.01 of 100 hours instead of 30: 0.01 more.',
    ]);
  });

  test('a number by itself', () => {
    const inputs = {
      'team-attachment': 'teams',
      'teams-per-specialist': 4,
      'active-clients': 40,
      'clients-from-two-teams': 40,
    };
    expect(told('team-assignment', inputs, 2)).toEqual([
      'treatment teams per specialist: 4. Needed: at most 2, 2 fewer.',
    ]);
    expect(gapOf('team-assignment', { inputs, rating: 2 }).effort).toBe(0.5);
  });

  test('other figures only with their distance', () => {
    const gap = gapOf('speed', { rating: 2, inputs: { days: [30, 50] } }, smallRubric);
    expect(words(gap.missing)).toEqual(['days on average: 40. Needed: at most 30, 10 less.']);
    expect(gap.effort).toBe(0.25);
  });

  test('not in facts where the change would break another test', () => {
    // A tenth job that is not competitive would make 90% of 100%.
    const jobs = { 'current-jobs': 9, 'competitive-permanent-jobs': 9 };
    expect(told('competitive-jobs', jobs, 4)).toEqual(['current jobs: 9. Needed: at least 10, 1 more.']);
    expect(gapOf('competitive-jobs', { rating: 4, inputs: jobs }).missing).toMatchObject([{ ways: [] }]);
  });

  test('not in facts where the fact cannot be as high or as low', () => {
    const item = itemWith({
      inputs: [
        { id: 'clients', kind: 'number', unit: 'people', min: 10, whole: true, ask: 'How many?' },
        { id: 'staff', kind: 'number', unit: 'staff', max: 2, ask: 'How many staff?' },
      ],
      derive: { each: { ratio: ['clients', 'staff'], unit: 'people each' } },
      anchors: { 2: { text: 'Few.', when: { each: { max: 3 } } }, 1: { text: 'Many.' } },
    });
    const inputs = { clients: 12, staff: 1 };
    expect(told('tried', inputs, 1, rubricOf(item))).toEqual(['people each: 12. Needed: at most 3, 9 less.']);
  });
});

describe('ticks', () => {
  const contact = 'team-contact-features';

  test('so many more of those not ticked', () => {
    const inputs = { [contact]: ['weekly-meeting', 'shared-record'] };
    const gap = gapOf('team-contact', { rating: 2, inputs });
    expect(words(gap.missing)).toEqual([
      'Which of these are in place? 1 more of these 3:',
      '· They take an active part in the meeting, and decisions are shared',
      '· Their office is close to the treatment team or shared with it',
      '· They help the team to think of work for people who have not yet been referred',
    ]);
    expect(gap.effort).toBe(1);
  });

  test('all of them where there is no choice', () => {
    const inputs = { [contact]: ['weekly-meeting', 'shared-decisions', 'shared-record'] };
    const gap = gapOf('team-contact', { rating: 4, inputs });
    expect(words(gap.missing)).toEqual([
      'Which of these are in place? Not yet:',
      '· Their office is close to the treatment team or shared with it',
      '· They help the team to think of work for people who have not yet been referred',
    ]);
    expect(gap.effort).toBe(2);
  });

  test.each([
    [[], ['visit'], { count: 1, of: ['call', 'letter'] }, 2],
    [['call'], ['visit'], null, 1],
    [['visit'], [], { count: 1, of: ['call', 'letter'] }, 1],
  ])('asked for by name and by number are one list: %j', (ticked, all, more, effort) => {
    const gap = gapOf('steps', { rating: 2, inputs: { 'steps-taken': ticked } }, smallRubric);
    const ids = (options: readonly { value: string | boolean }[]) => options.map(({ value }) => value);
    const [lack, ...others] = gap.missing;
    expect(others).toEqual([]);
    if (lack?.kind !== 'ticks') throw new Error('no ticks');
    expect(ids(lack.all)).toEqual(all);
    expect(lack.more && { count: lack.more.count, of: ids(lack.more.of) }).toEqual(more);
    expect(gap.effort).toBe(effort);
  });

  test('by name and by number in words', () => {
    expect(told('steps', { 'steps-taken': [] }, 2, smallRubric)).toEqual([
      'Which steps are taken? Not yet:',
      '· A visit',
      'Also 1 more of these 2:',
      '· A call',
      '· A letter',
    ]);
  });

  test('too many ticks are a figure, since no tick more would do', () => {
    const item = itemWith({
      inputs: [{ id: 'rules', kind: 'checklist', ask: 'Which?', options: { a: 'A', b: 'B' } }],
      derive: { count: { count: 'rules', unit: 'rules' } },
      anchors: { 2: { text: 'None.', when: { count: { max: 0 } } }, 1: { text: 'Some.' } },
    });
    expect(told('tried', { rules: ['a', 'b'] }, 1, rubricOf(item))).toEqual([
      'rules: 2. Needed: at most 0, 2 less.',
    ]);
  });
});

describe('answers', () => {
  test('a choice that would have to be another, in its nearest alternative', () => {
    const inputs = { 'partner-contacts': 'monthly', 'partner-meetings': 'less-often' };
    expect(told('partner-collaboration', inputs, 3)).toEqual([
      'How often do specialists and these staff meet face to face? Now: Less often than every quarter, or never. Needed: At least every month / At least every quarter, but not every month.',
    ]);
  });

  test('a yes that is a no', () => {
    const inputs = {
      'unit-structure': 'unit',
      'group-supervision': 'weekly',
      'discuss-weekly': true,
      'mutual-cover': false,
    };
    const gap = gapOf('vocational-unit', { rating: 3, inputs });
    expect(gap.missing).toMatchObject([
      {
        kind: 'answer',
        input: 'mutual-cover',
        given: { value: false, text: 'no' },
        needed: [{ value: true, text: 'yes' }],
      },
    ]);
    expect(gap.effort).toBe(1);
  });

  test('the alternative with the least to do is taken, not the first', () => {
    // As a unit three answers would have to be others, as a rural service only one.
    const inputs = {
      'unit-structure': 'rural',
      'group-supervision': 'weekly',
      'discuss-weekly': false,
      'mutual-cover': false,
    };
    expect(gapOf('vocational-unit', { rating: 3, inputs }).missing).toMatchObject([
      { kind: 'answer', input: 'unit-structure', needed: [{ value: 'rural-with-clinicians' }] },
    ]);
  });
});

describe('what is not known', () => {
  test('is named by what to enter, each once, and counts one', () => {
    const gap = gapOf('community-based', { rating: 3 });
    expect(words(gap.missing)).toEqual([
      'Not known yet: How many hours were specialists scheduled to work in the weeks you reviewed?',
      'Not known yet: How many of these hours did they spend outside the office, in the community?',
    ]);
    expect(gap).toMatchObject({ suggestion: null, next: { rating: 4 }, effort: 2 });
  });

  test('is not asked for again where a part of it is known', () => {
    const gap = gapOf('community-based', { inputs: { 'scheduled-hours': 100, 'community-hours': null } });
    expect(gap.missing).toMatchObject([{ kind: 'unknown', input: 'community-hours' }]);
    expect(gap).toMatchObject({ rating: null, suggestion: null, next: null, basis: 'facts', effort: 1 });
  });

  test('a figure that has no value is said to have none', () => {
    const gap = gapOf('community-based', { inputs: { 'scheduled-hours': 0, 'community-hours': 0 } });
    expect(words(gap.missing)).toEqual(['Cannot be worked out from what is given: % of scheduled hours.']);
    expect(gap.effort).toBe(1);
  });

  test('does not matter where it could not decide', () => {
    // Below a rating of 2 only the pattern counts, and it is known.
    const gap = gapOf('time-unlimited-support', { inputs: { 'support-pattern': 'first-month-only' } });
    expect(gap).toMatchObject({ suggestion: 1, next: { rating: 2 }, effort: 1 });
    expect(gap.missing).toMatchObject([{ kind: 'answer', needed: [{ value: 'beyond-first-month' }] }]);
  });
});

describe('where an item stands', () => {
  const twenty = { 'active-clients': 20, 'specialists-fte': 1 };
  const thirty = { 'active-clients': 30, 'specialists-fte': 1 };

  test('not rated: the next anchor is above what the facts suggest', () => {
    const gap = gapOf('caseload-size', { inputs: thirty, notRated: 'not-seen-yet' });
    expect(gap).toMatchObject({ rating: null, notRated: 'not-seen-yet', suggestion: 3, next: { rating: 4 } });
  });

  test('not rated though the facts reach the top: nothing but the rating is missing', () => {
    expect(gapOf('caseload-size', { inputs: twenty })).toMatchObject({
      suggestion: 5,
      next: null,
      missing: [],
      effort: 0,
      basis: 'facts',
    });
  });

  test('rated lower than the facts: the reason stands between', () => {
    const lower = gapOf('caseload-size', { rating: 3, inputs: twenty, override: 'Lists are a year old.' });
    expect(words(lower.missing)).toEqual([
      'The facts reach 4, but the rating is lower: Lists are a year old.',
    ]);
    expect(lower.effort).toBe(1);
    expect(told('caseload-size', twenty, 3)).toEqual([
      'The facts reach 4, but the rating is lower, and no reason is given. Check the rating.',
    ]);
  });

  test('at the top without the facts or a reason: what the top asks for is missing', () => {
    const gap = gapOf('caseload-size', { rating: 5, inputs: thirty });
    expect(gap).toMatchObject({ suggestion: 3, next: { rating: 5 }, basis: 'facts' });
    expect(gap.missing).toMatchObject([{ kind: 'figure', bound: { kind: 'at most', value: 20 } }]);
    const told = gapOf('caseload-size', {
      rating: 5,
      inputs: thirty,
      override: 'A specialist starts today.',
    });
    expect(told).toMatchObject({ next: null, basis: 'evidence', missing: [], effort: null });
  });

  test('on judgement: the text of the next anchor alone', () => {
    expect(gapOf('zero-exclusion', { rating: 4 })).toMatchObject({
      next: { rating: 5, text: expect.stringMatching(/^Everyone who wants to work can use the service/) },
      basis: 'judgement',
      missing: [],
      effort: null,
      suggestion: null,
    });
    expect(gapOf('zero-exclusion', {})).toMatchObject({ next: null, basis: 'judgement', effort: null });
  });
});

describe('evidence', () => {
  test('what to look at in the sources without a note', () => {
    const { evidence } = gapOf('caseload-size', { rating: 4, evidence: [note('MIS'), note('MIS')] });
    expect(evidence).toEqual({
      notes: 2,
      open: itemOf(ukRubric, 'caseload-size').evidence.filter(({ source }) => source !== 'MIS'),
      undocumented: false,
    });
    expect(evidence.open.map(({ source }) => source)).toEqual(['ISP', 'INT']);
  });

  test.each([
    [[], true],
    [['INT'], true],
    [['INT', 'OBS'], true],
    [['INT', 'DOC'], false],
    [['MIS'], false],
    [['ISP'], false],
  ])('from %j, without a document or data: %s', (sources, undocumented) => {
    const { evidence } = gapOf('caseload-size', { rating: 4, evidence: sources.map(note) });
    expect(evidence.undocumented).toBe(undocumented);
  });

  test('nobody is asked for documents by a scale that has no such source', () => {
    const rubric = { ...smallRubric, sources: { INT: 'Interview', OBS: 'Observation' } };
    expect(gapOf('welcome', { rating: 2 }, rubric).evidence.undocumented).toBe(false);
  });
});

describe('the list', () => {
  const all = ['MIS', 'ISP', 'INT'].map(note);
  const inputs = { 'active-clients': 20, 'specialists-fte': 1 };

  test('leaves out only what is at the top with its evidence in place, and counts it', () => {
    const ids = (evidence: RatedItem['evidence']) =>
      gapsOf(reviewWith(ukRubric, { 'caseload-size': { rating: 5, inputs, evidence } }), ukRubric).map(
        ({ id }) => id,
      );
    expect(ids(all)).toHaveLength(24);
    expect(ids(all)).not.toContain('caseload-size');
    expect(ids(all.slice(1)).at(-1)).toBe('caseload-size');
    const review = reviewWith(ukRubric, { 'caseload-size': { rating: 5, inputs, evidence: all } });
    expect(gapListOf(review, ukRubric)).toMatchObject({ items: 25, inPlace: 1 });
    const four = reviewWith(ukRubric, { 'caseload-size': { rating: 4, evidence: all } });
    expect(gapListOf(four, ukRubric)).toMatchObject({ items: 25, inPlace: 0 });
  });

  test('an item that names no source still needs a note', () => {
    const parts = { rating: 3, inputs: { frequency: 'weekly', 'minutes-kept': true } };
    expect(gapOf('meetings', parts, smallRubric).evidence).toMatchObject({ notes: 0, open: [] });
    const noted = reviewWith(smallRubric, { meetings: { ...parts, evidence: [note('DOC')] } });
    expect(gapsOf(noted, smallRubric).map(({ id }) => id)).not.toContain('meetings');
  });

  test('stands by effort, then by number; judgement after the facts, evidence alone last', () => {
    const review = reviewWith(smallRubric, {
      // 21 for 20: 1/21
      caseload: { rating: 2, inputs: { clients: 21, specialists: 1 } },
      meetings: { rating: 3, inputs: { frequency: 'weekly', 'minutes-kept': true } },
      welcome: { rating: 1 },
      steps: { rating: 2, inputs: { 'steps-taken': ['visit'] } },
      // 31 for 30: 1/31
      speed: { rating: 2, inputs: { days: [31] } },
      outdoors: { rating: 2, inputs: { hours: 10, 'hours-outside': null } },
    });
    expect(gapsOf(review, smallRubric).map(({ id, effort }) => [id, effort])).toEqual([
      ['speed', 1 / 31],
      ['caseload', 1 / 21],
      ['steps', 1],
      ['variety', 1],
      ['outdoors', 1],
      ['welcome', null],
      ['meetings', null],
    ]);
  });
});
