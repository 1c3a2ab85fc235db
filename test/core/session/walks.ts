import fc from 'fast-check';
import type { Place, Review } from '../../../src/core/review/model.ts';
import { allItems, findItem } from '../../../src/core/rubric/lookup.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { advance } from '../../../src/core/session/advance.ts';
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

/** Any walk through a session: some events that fit the question at hand, some that do not. */
export const anyWalk: fc.Arbitrary<Step[]> = fc.gen().map((g) => {
  let session = g(() => anyStart);
  const steps = Array.from({ length: g(fc.nat, { max: 40 }) }, () => {
    const event = g(anyEvent, session);
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

function anyEvent(session: Session): fc.Arbitrary<Event> {
  return fc.oneof(
    { weight: 8, arbitrary: fittingEvent(session) },
    { weight: 3, arbitrary: commonEvent(session.rubric) },
    { weight: 2, arbitrary: strayEvent(session.rubric) },
  );
}

/** An answer to the question at hand. */
function fittingEvent({ review, rubric }: Session): fc.Arbitrary<Event> {
  const place = placeOf(review);
  const item = findItem(rubric, place.item);
  if (review.status === 'final') return fc.constant({ type: 'reopen' });
  if (item === undefined) return place.step === 'overview' ? overviewEvent : textEvent(setUpText);
  const input = item.inputs.find(({ id }) => place.step === `input:${id}`);
  if (input !== undefined) return fc.record({ type: fc.constant('input'), value: anyValue(input) });
  const { min, max } = rubric.scale;
  if (place.step === 'rating')
    return fc.record({ type: fc.constant('rating'), rating: fc.integer({ min, max }) });
  if (place.step !== 'evidence') return textEvent(anyText);
  const source = fc.constantFrom(...Object.keys(rubric.sources));
  return fc.oneof(fc.record({ type: fc.constant('source'), source }), fc.constant<Event>({ type: 'next' }));
}

const overviewEvent = fc.constantFrom<Event>({ type: 'continue' }, { type: 'finish' }, { type: 'back' });

/** What can be wished at any question. */
function commonEvent(rubric: Rubric): fc.Arbitrary<Event> {
  const ids = allItems(rubric).map(({ id }) => id);
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
        { type: 'continue' },
      ),
    },
  );
}

/** Events of any kind with any content, mostly nonsense where the session stands. */
function strayEvent(rubric: Rubric): fc.Arbitrary<Event> {
  const inputs = allItems(rubric).flatMap((item) => item.inputs);
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
    fc.constantFrom<Event>({ type: 'next' }, { type: 'finish' }, { type: 'reopen' }, { type: 'stop' }),
  );
}

const setUpText = fc.oneof(
  filledText,
  fc.constantFrom('external', 'self', 'virtual', 'constructor', '', '2026-03-01', '2026-03-05', '2026-02-30'),
  fc.constantFrom('Ann Bell, Cai Dean', 'Ann Bell,Ada Byron', '-', '--, -', ','),
);

function textEvent(text: fc.Arbitrary<string>): fc.Arbitrary<Event> {
  return fc.record({ type: fc.constant('text'), text });
}

/** Any place: of this rubric, of another, or none that could be. */
const anyPlace: fc.Arbitrary<Place | null> = fc.option(
  fc.record({
    item: fc.option(fc.constantFrom(...allItems(smallRubric).map(({ id }) => id), 'nowhere', 'constructor')),
    step: fc.constantFrom(
      ...setUpSteps,
      ...itemSteps,
      'overview',
      'input:clients',
      'input:nothing',
      'nonsense',
    ),
    draft: fc.option(anyText),
    entry: fc.option(fc.record({ source: fc.constantFrom('DOC', 'INT', 'MIS'), from: fc.option(anyText) })),
  }),
);

const leftReview: fc.Arbitrary<Review> = fc
  .record({ review: anyReview(smallRubric), place: anyPlace })
  .map(({ review, place }) => ({ ...review, place }));

/** A new review with or without what is known of it, or one that was left somewhere. */
export const anyStart: fc.Arbitrary<Session> = fc
  .oneof(
    fc
      .constantFrom({}, { service: 'North Vale' }, { service: 'North Vale', kind: 'self', from: today })
      .map((given) => newReview(smallRubric, { id: 'new', today, given }).review),
    leftReview,
    leftReview.map((review) => ({ ...review, status: 'in-progress' as const })),
  )
  .map((review) => startSession(review, smallRubric));

/** Goes through events one after another. */
export function walk(start: Session, ...events: readonly Event[]): Session {
  return events.reduce(advance, start);
}
