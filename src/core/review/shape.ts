import { prototypeKeys } from '../schema-problems.ts';
import { isDate } from './dates.ts';
import type { ReviewFile } from './schema.ts';

/**
 * Whether a parsed value has the shape of a review, exactly as `schema.ts` says. It answers in a tenth of the time
 * that loading the schema takes, so that a sound file never needs it; what is wrong with the others, the schema tells.
 */
export function isReviewFile(value: unknown): value is ReviewFile {
  return review(value);
}

/** The keys that have been seen since a count was begun. */
let seen = 0;

/** How many keys there are in all the objects of a review; null where its shape is not sound. */
export function keysOfReviewFile(value: unknown): number | null {
  seen = 0;
  return review(value) ? seen : null;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const filled: Check = (value) => typeof value === 'string' && value.trim() !== '';
const date: Check = (value) => typeof value === 'string' && isDate(value);
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const whole: Check = (value) => Number.isSafeInteger(value);
const count: Check = (value) => number(value) && (value as number) >= 0;
const flag: Check = (value) => typeof value === 'boolean';
/** Anything that JSON can hold; it has to be there. */
const anything: Check = (value) => {
  if (value === undefined || prototypeKeys(value).length > 0) return false;
  seen += keysIn(value);
  return true;
};

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, part) => sum + keysIn(part), own);
}

function maybe(check: Check): Check {
  return (value) => value === undefined || value === null || check(value);
}

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function mapOf(check: Check): Check {
  return (value) => {
    if (!isMap(value)) return false;
    const own = Object.keys(value);
    seen += own.length;
    return own.every((key) => key !== '__proto__' && check(value[key]));
  };
}

/** Only these keys; a key that is absent is checked as undefined. */
function keys(checks: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(checks));
  const required = Object.keys(checks).filter((key) => checks[key]?.(undefined) === false);
  return (value) => {
    if (!isMap(value)) return false;
    const own = Object.keys(value);
    seen += own.length;
    return (
      own.every((key) => known.get(key)?.(value[key]) === true) &&
      required.every((key) => Object.hasOwn(value, key))
    );
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inputValue: Check = (value) =>
  value === null || number(value) || flag(value) || text(value) || list(number)(value) || list(text)(value);

const item = keys({
  rating: maybe(whole),
  notRated: maybe(oneOf('insufficient-evidence', 'not-seen-yet')),
  inputs: maybe(mapOf(inputValue)),
  override: maybe(text),
  evidence: maybe(list(keys({ source: filled, from: maybe(text), note: text, by: maybe(text) }))),
  recommendation: maybe(text),
  independent: maybe(mapOf(whole)),
  consensusReason: maybe(text),
  flagged: maybe(flag),
  changeReason: maybe(text),
  correction: maybe(keys({ rating: whole, reason: maybe(text) })),
});

const outcomes = keys({
  period: maybe(keys({ from: date, to: date })),
  joined: maybe(count),
  started: maybe(count),
  atSixWeeks: maybe(count),
  atThirteenWeeks: maybe(count),
  caseload: maybe(count),
  specialists: maybe(count),
});

const change = keys({
  at: filled,
  by: maybe(text),
  item: maybe(text),
  field: filled,
  from: anything,
  to: anything,
  reason: maybe(text),
});

const entry = keys({ source: maybe(text), from: maybe(text), note: maybe(text) });
const kind = oneOf('external', 'guided-self', 'self');
const dates = keys({ from: date, to: maybe(date) });

const previous = keys({
  file: maybe(text),
  id: maybe(text),
  kind: maybe(kind),
  dates: maybe(dates),
  rubric: maybe(keys({ id: filled, edition: maybe(text), version: maybe(text) })),
  items: maybe(mapOf(keys({ rating: maybe(whole), recommendation: maybe(text) }))),
});

const natural: Check = (value) => whole(value) && (value as number) >= 0;
const listRead = keys({ kind: filled, file: filled, digest: filled, rows: natural, used: natural });

const answer = keys({
  verdict: maybe(oneOf('agree', 'disagree')),
  comment: maybe(text),
  evidence: maybe(text),
  rating: maybe(whole),
  decision: maybe(oneOf('kept', 'changed')),
  reason: maybe(text),
  newRating: maybe(whole),
});
const round = keys({ at: filled, file: filled, digest: filled, items: mapOf(answer) });

const review = keys({
  format: oneOf('ips-fidelity-review'),
  version: oneOf(1),
  id: maybe(text),
  rubric: keys({ id: filled, edition: maybe(text), version: maybe(text), digest: maybe(text) }),
  kind,
  mode: maybe(oneOf('on-site', 'virtual', 'hybrid')),
  status: oneOf('in-progress', 'final'),
  service: keys({ id: filled, name: filled, provider: maybe(text), area: maybe(text), region: maybe(text) }),
  dates,
  reviewers: maybe(list(keys({ id: filled, name: maybe(text), role: maybe(text) }))),
  ratedBy: maybe(text),
  previous: maybe(either(text, previous)),
  items: mapOf(item),
  summary: maybe(keys({ strengths: maybe(text), priorities: maybe(text) })),
  outcomes: maybe(outcomes),
  lists: maybe(list(listRead)),
  answers: maybe(list(round)),
  history: maybe(list(change)),
  place: maybe(keys({ item: maybe(text), step: filled, draft: maybe(text), entry: maybe(entry) })),
});
