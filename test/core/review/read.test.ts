import { describe, expect, test } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { told } from '../../support/rubrics.ts';

type File = Record<string, unknown>;

const sound: File = {
  format: 'ips-fidelity-review',
  version: 1,
  rubric: { id: 'ips-25-uk' },
  kind: 'external',
  status: 'in-progress',
  service: { id: 'north-vale', name: 'North Vale' },
  dates: { from: '2026-03-02' },
  items: {},
};

/** What is told of a sound file with some keys changed; `undefined` leaves one out. */
function faults(change: File): string[] {
  const file = Object.fromEntries(
    Object.entries({ ...sound, ...change }).filter(([, value]) => value !== undefined),
  );
  const { review, problems } = readReview(file);
  expect(review === null).toBe(problems.length > 0);
  return told(problems);
}

function faultsOfItem(item: unknown): string[] {
  return faults({ items: { welcome: item } });
}

/** A file in which a key is called as in JSON, where an object literal would take it for the prototype. */
function withJson(key: string, json: string): string[] {
  return faults({ [key]: JSON.parse(json) });
}

test('a file with only what is required is read, and whatever it does not say is null', () => {
  expect(faults({})).toEqual([]);
  expect(readReview(sound).review).toEqual({
    id: null,
    ratedBy: null,
    lists: [],
    answers: [],
    rubric: { id: 'ips-25-uk', edition: null, version: null, digest: null },
    kind: 'external',
    mode: null,
    status: 'in-progress',
    service: { id: 'north-vale', name: 'North Vale', provider: null, area: null, region: null },
    dates: { from: '2026-03-02', to: null },
    reviewers: [],
    previous: null,
    items: {},
    summary: null,
    outcomes: null,
    history: [],
    place: null,
  });
});

test('what a part of the file does not say is null too', () => {
  const review = readReview({
    ...sound,
    reviewers: [{ id: 'AB' }],
    summary: { strengths: 'Much.' },
    history: [{ at: '2026-03-02', field: 'rating', from: 3, to: 4 }],
    place: { step: 'overview' },
    items: { welcome: { evidence: [{ source: 'DOC', note: 'Seen.' }] }, steps: {} },
  }).review;
  expect(review?.reviewers).toEqual([{ id: 'AB', name: null, role: null }]);
  expect(review?.summary).toEqual({ strengths: 'Much.', priorities: null });
  expect(review?.history).toEqual([
    { at: '2026-03-02', by: null, item: null, field: 'rating', from: 3, to: 4, reason: null },
  ]);
  expect(review?.place).toEqual({ item: null, step: 'overview', draft: null, entry: null });
  expect(review?.items).toEqual({
    welcome: { ...untouchedItem, evidence: [{ source: 'DOC', from: null, note: 'Seen.', by: null }] },
    steps: untouchedItem,
  });
});

test.each([
  ['required', ['rubric', 'kind', 'status', 'service', 'dates', 'items']],
  ['of a service', ['service.id', 'service.name']],
  ['of the rubric and the dates', ['rubric.id', 'dates.from']],
])('a key that is missing is named: %s', (_, paths) => {
  for (const path of paths) {
    const [outer = '', inner] = path.split('.');
    const rest = inner === undefined ? undefined : { ...(sound[outer] as File), [inner]: undefined };
    expect(faults({ [outer]: rest })[0]).toMatch(
      `missing @ ${path}: “${inner ?? outer}” is missing. Add it:`,
    );
  }
});

describe('a rating is a whole number or null', () => {
  test.each([[3.5], ['4'], [true], [[3]], [{}]])('not %j', (rating) => {
    expect(faultsOfItem({ rating })).toEqual([
      expect.stringMatching(
        /^faulty-value @ items\.welcome\.rating: .* It must be a whole number without quotes, or null where the item is not rated\.$/,
      ),
    ]);
  });

  test.each([null, 0, 1, 5, 6])(
    '%j has the right shape; the rubric says whether it can be given',
    (rating) => {
      expect(faultsOfItem({ rating })).toEqual([]);
    },
  );
});

describe('a file of another kind is refused as a whole', () => {
  test.each([
    ['a list', []],
    ['a text', 'ips-fidelity-review'],
    ['nothing', null],
    ['no format', { version: 1 }],
    ['another format', { ...sound, format: 'other' }],
    ['a format that is inherited', Object.create(sound)],
  ])('%s', (_, file) => {
    expect(told(readReview(file).problems)).toEqual([
      'not-a-review @ : This is not a review file. A review file has “format”: “ips-fidelity-review”. Check that you named the right file.',
    ]);
  });

  test('written by a newer version, whatever else is in it', () => {
    expect(faults({ version: 2, items: 5, colour: 'blue' })).toMatchInlineSnapshot(`
      [
        "newer-version @ version: This review was written by a newer version of ips-fidelity (format 2; this one reads format 1). Update ips-fidelity, then try again.",
      ]
    `);
  });

  test.each([0, '1', 1.5, null])('with %j as its version', (version) => {
    expect(faults({ version })).toHaveLength(1);
  });
});

describe('other faults of the shape', () => {
  test.each([
    [
      'a misspelt key',
      { stauts: 'final' },
      'unknown-key @ stauts: “stauts” is not a key that belongs here. Did you mean “status”?',
    ],
    [
      'a misspelt key of an item',
      { items: { welcome: { recomendation: 'Go on.' } } },
      'unknown-key @ items.welcome.recomendation: “recomendation” is not a key that belongs here. Did you mean “recommendation”?',
    ],
    [
      'a key called constructor',
      { constructor: {} },
      'unknown-key @ constructor: “constructor” is not a key that belongs here. Remove it, or check its spelling.',
    ],
    [
      'another kind',
      { kind: 'audit' },
      'faulty-value @ kind: “audit” will not do here. It must be one of “external”, “guided-self”, “self”.',
    ],
    [
      'another mode',
      { mode: 'by post' },
      'faulty-value @ mode: “by post” will not do here. It must be one of “on-site”, “virtual”, “hybrid”.',
    ],
    [
      'a reason for no rating that is none',
      { items: { welcome: { notRated: 'forgot' } } },
      'faulty-value @ items.welcome.notRated: “forgot” will not do here. It must be one of “insufficient-evidence”, “not-seen-yet”.',
    ],
    [
      'a service without a name',
      { service: { id: 'north-vale', name: ' ' } },
      'faulty-value @ service.name: “ ” will not do here. It must not be empty.',
    ],
    [
      'an input that is a group',
      { items: { welcome: { inputs: { clients: { count: 4 } } } } },
      'faulty-value @ items.welcome.inputs.clients: A group of keys will not do here. It must be a number, a text, true or false, or a list of numbers or texts.',
    ],
    [
      'an input with a mixed list',
      { items: { welcome: { inputs: { clients: [4, 'x'] } } } },
      'faulty-value @ items.welcome.inputs.clients: A list will not do here. It must be a number, a text, true or false, or a list of numbers or texts.',
    ],
    [
      'an independent rating that is not whole',
      { items: { welcome: { independent: { AB: 2.5 } } } },
      'faulty-value @ items.welcome.independent.AB: 2.5 will not do here. It must be a whole number without quotes.',
    ],
    [
      'evidence without a note',
      { items: { welcome: { evidence: [{ source: 'DOC' }] } } },
      'missing @ items.welcome.evidence[0].note: “note” is missing. Add it: a text.',
    ],
    [
      'a flag that is a word',
      { items: { welcome: { flagged: 'yes' } } },
      'faulty-value @ items.welcome.flagged: “yes” will not do here. It must be true or false.',
    ],
    [
      'reviewers that are no list',
      { reviewers: { id: 'AB' } },
      'faulty-value @ reviewers: A group of keys will not do here. It must be a list.',
    ],
    [
      'a count below 0',
      { outcomes: { joined: -1 } },
      'faulty-value @ outcomes.joined: -1 will not do here. It must be at least 0.',
    ],
    [
      'items that are a list',
      { items: [] },
      'faulty-value @ items: A list will not do here. It must be a group of keys.',
    ],
    [
      'a day that is none',
      { dates: { from: '2026-02-30' } },
      'faulty-value @ dates.from: “2026-02-30” will not do here. It must be a date such as 2026-11-23.',
    ],
    [
      'a day of another form',
      { dates: { from: '2 March 2026' } },
      'faulty-value @ dates.from: “2 March 2026” will not do here. It must be a date such as 2026-11-23.',
    ],
    [
      'a last day that is none',
      { dates: { from: '2026-03-02', to: '2026-13-01' } },
      'faulty-value @ dates.to: “2026-13-01” will not do here. It must be a date such as 2026-11-23.',
    ],
  ])('%s', (_, change, words) => {
    expect(faults(change)).toEqual([words]);
  });

  test.each([
    ['in the items', 'items', '{"__proto__": {"rating": 5}}'],
    ['in an item', 'items', '{"welcome": {"__proto__": {"rating": 5}}}'],
    ['in the inputs', 'items', '{"welcome": {"inputs": {"__proto__": 5}}}'],
    ['in the history', 'history', '[{"at": "x", "field": "y", "from": {"__proto__": 1}, "to": 1}]'],
  ])('a key called __proto__ %s', (_, key, json) => {
    expect(withJson(key, json)).toEqual([
      expect.stringMatching(/^unknown-key @ .*__proto__: “__proto__” is not a key/),
    ]);
    expect(({} as File).rating).toBeUndefined();
  });

  test('all faults are told, not only the first', () => {
    expect(
      faults({ kind: 'audit', dates: { from: 'today' }, items: { a: { rating: 'x' }, b: { rating: 'y' } } }),
    ).toHaveLength(4);
  });
});
