import fc from 'fast-check';
import type { InputValue, Place, Review } from '../../../src/core/review/model.ts';
import { allItems, findItem } from '../../../src/core/rubric/lookup.ts';
import { advance } from '../../../src/core/session/advance.ts';
import { collectingSources } from '../../../src/core/session/collecting.ts';
import { type Event, itemSteps, type Session, setUpSteps } from '../../../src/core/session/model.ts';
import { placeOf } from '../../../src/core/session/place.ts';
import { newReview, startSession } from '../../../src/core/session/start.ts';
import { anyReview, anyText, anyValue, filledText } from '../../support/reviews.ts';
import { smallRubric } from '../../support/rubrics.ts';

export interface Step {
  before: Session;
  event: Event;
  after: Session;
}

const today = '2026-03-02';
const items = allItems(smallRubric);
const inputs = items.flatMap((item) => item.inputs);
const sources = collectingSources(smallRubric).map(({ id }) => id);

/** A review from before all others, with ratings far from whatever is given now. */
const earlier = {
  file: 'earlier.review.json',
  id: 'earlier',
  kind: 'external' as const,
  dates: { from: '1999-03-02', to: null },
  rubric: { id: smallRubric.id, edition: null, version: null },
  items: Object.fromEntries(
    items.map(({ id }, index) => [id, { rating: index % 2 === 0 ? 1 : 3, recommendation: null }]),
  ),
};

const setUpText = fc.oneof(
  filledText,
  fc.constantFrom('external', 'self', 'virtual', 'constructor', '', '2026-03-01', '2026-03-05', '2026-02-30'),
  fc.constantFrom('Ann Bell, Cai Dean', 'Ann Bell,Ada Byron', '-', '--, -', ','),
);

/** Any place: of this rubric, of another, or none that could be. */
const anyPlace: fc.Arbitrary<Place | null> = fc.option(
  fc.record({
    item: fc.option(fc.constantFrom(...items.map(({ id }) => id), 'nowhere', 'constructor')),
    step: fc.constantFrom(
      ...setUpSteps,
      ...itemSteps,
      'overview',
      'input:clients',
      'input:nothing',
      'evidence-note',
      'note:0',
      'previous',
      'collect',
      'collect:leader:0',
      'set-up',
      'set-up:service',
      'nonsense',
    ),
    draft: fc.option(anyText),
    entry: fc.option(
      fc.record({
        source: fc.option(fc.constantFrom('DOC', 'INT', 'MIS')),
        from: fc.option(anyText),
        note: fc.option(anyText),
      }),
    ),
  }),
);

/** A review that was left anywhere. */
const leftReview: fc.Arbitrary<Review> = fc
  .record({ review: anyReview(smallRubric), place: anyPlace })
  .map(({ review, place }) => ({ ...review, place: review.status === 'final' ? null : place }));

/** Any walk through a session: most events fit the question at hand, some do not. */
export const anyWalk: fc.Arbitrary<Step[]> = fc
  .record({ start: anyStart(), dice: fc.array(anyDie(), { maxLength: 40, size: 'max' }) })
  .map(({ start, dice }) => {
    let session = start;
    const steps = dice.map((die) => {
      const event = die.kind === 'fitting' ? fitting(die, session) : die[die.kind];
      const step = { before: session, event, after: advance(session, event) };
      session = step.after;
      return step;
    });
    return Object.assign(steps, { [fc.toStringMethod]: () => shown(steps) });
  });

/** A walk as its first place and its events: the reviews on the way would fill pages. */
function shown(steps: readonly Step[]): string {
  const place = JSON.stringify(steps[0]?.before.review.place);
  return [place, ...steps.map(({ event }) => JSON.stringify(event))].join('\n');
}

interface Die {
  kind: 'fitting' | 'common' | 'stray';
  common: Event;
  stray: Event;
  text: string;
  setUp: string;
  rating: number;
  source: string;
  goesOn: boolean;
  wish: Event;
  values: Readonly<Record<string, InputValue | null>>;
}

/** What one event is made of, wherever the session then stands. */
function anyDie(): fc.Arbitrary<Die> {
  const { scale, sources } = smallRubric;
  return fc.record({
    kind: fc.constantFrom(...weighted({ fitting: 8, common: 3, stray: 2 })),
    common: commonEvent(),
    stray: strayEvent(),
    text: anyText,
    setUp: setUpText,
    rating: fc.integer({ min: scale.min, max: scale.max }),
    source: fc.constantFrom(...Object.keys(sources)),
    goesOn: fc.boolean(),
    wish: fc.constantFrom<Event>({ type: 'continue' }, { type: 'finish' }, { type: 'back' }),
    values: fc.record(Object.fromEntries(inputs.map((input) => [input.id, anyValue(input)]))),
  });
}

function weighted<K extends string>(weights: Record<K, number>): K[] {
  return (Object.entries(weights) as [K, number][]).flatMap(([key, weight]) => Array<K>(weight).fill(key));
}

/** An answer to the question at hand. */
function fitting(die: Die, { review, rubric }: Session): Event {
  const { item: id, step } = placeOf(review);
  if (review.status === 'final') return { type: 'reopen', reason: 'Further evidence came.' };
  if (findItem(rubric, id) === undefined) return generalAnswer(step, die);
  if (step.startsWith('input:')) return { type: 'input', value: die.values[step.slice(6)] ?? null };
  if (step === 'rating' || step === 'correction') return { type: 'rating', rating: die.rating };
  if (step === 'evidence-source') return { type: 'source', source: die.source };
  if (step !== 'evidence' && !step.startsWith('note:')) return { type: 'text', text: die.text };
  if (die.goesOn) return { type: 'text', text: '' };
  return { type: 'text', text: die.rating % 2 === 0 ? die.text : `${die.source} ${die.text}` };
}

/** An answer to a question that belongs to no item. */
function generalAnswer(step: string, die: Die): Event {
  if (step === 'overview') return die.wish;
  if (step === 'previous') return { type: 'previous', previous: die.goesOn ? null : earlier };
  if (step === 'set-up') return die.goesOn ? { type: 'return' } : { type: 'set-up', step: 'from' };
  if (step === 'collect')
    return { type: 'collect', source: die.goesOn ? (sources[0] ?? null) : (sources.at(-1) ?? null) };
  return { type: 'text', text: step.startsWith('collect:') ? die.text : die.setUp };
}

/** What can be wished at any question. */
function commonEvent(): fc.Arbitrary<Event> {
  const ids = items.map(({ id }) => id);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constant('draft'), text: fc.option(anyText, { freq: 8 }) }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('jump'), item: fc.constantFrom(...ids) }) },
    { weight: 2, arbitrary: fc.constant<Event>({ type: 'back' }) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Event>(
        { type: 'skip' },
        { type: 'insufficient' },
        { type: 'recommend' },
        { type: 'inputs' },
        { type: 'evidence' },
        { type: 'overview' },
        { type: 'summary' },
        { type: 'continue' },
        { type: 'flag' },
        { type: 'correct' },
        { type: 'undo' },
        { type: 'show', only: 'flagged' },
        { type: 'rate' },
        { type: 'set-up', step: null },
        { type: 'set-up', step: 'reviewers' },
        { type: 'return' },
        { type: 'edit-note', note: 0 },
        { type: 'delete-note', note: 0 },
        { type: 'collect', source: null },
        { type: 'collect', source: sources[0] ?? null },
      ),
    },
  );
}

/** Events of any kind with any content, mostly nonsense where the session stands. */
function strayEvent(): fc.Arbitrary<Event> {
  const values = fc.oneof(
    fc.constantFrom(...inputs).chain(anyValue),
    fc.constantFrom<never>(
      ...([Number.NaN, -1, '', 'constructor', ['x'], [Number.NaN], [-1], [' ']] as never[]),
    ),
  );
  return fc.oneof(
    textEvent(fc.oneof(anyText, setUpText)),
    fc.record({ type: fc.constant('input'), value: values }),
    fc.record({ type: fc.constant('rating'), rating: fc.constantFrom(-1, 0, 1, 2, 3, 4, 2.5, Number.NaN) }),
    fc.record({ type: fc.constant('source'), source: fc.constantFrom('DOC', 'MIS', 'constructor', '') }),
    fc.record({ type: fc.constant('jump'), item: fc.constantFrom('nowhere', 'constructor', '') }),
    fc.constantFrom<Event>(
      { type: 'finish' },
      { type: 'reopen', reason: 'A reason.' },
      { type: 'reopen', reason: ' ' },
      { type: 'previous', previous: earlier },
      { type: 'edit-note', note: 99 },
      { type: 'delete-note', note: -1 },
      { type: 'collect', source: 'nobody' },
      { type: 'stop' },
    ),
  );
}

function textEvent(text: fc.Arbitrary<string>): fc.Arbitrary<Event> {
  return fc.record({ type: fc.constant('text'), text });
}

/** A new review with or without what is known of it, or one that was left somewhere. */
function anyStart(): fc.Arbitrary<Session> {
  const given = fc.constantFrom(
    {},
    { service: 'North Vale' },
    { service: 'North Vale', kind: 'self', from: today },
    {
      ...Object.fromEntries(setUpSteps.slice(0, -1).map((step) => [step, ''])),
      service: 'North Vale',
      kind: 'self',
      from: today,
    },
  );
  return fc
    .oneof(
      given.map((answers) => newReview(smallRubric, { id: 'new', today, given: answers }).review),
      leftReview,
      leftReview.filter(({ status }) => status === 'in-progress'),
    )
    .map((review) => startSession(review, smallRubric));
}

/** Goes through events one after another. */
export function walk(start: Session, ...events: readonly Event[]): Session {
  return events.reduce(advance, start);
}
