import { z } from 'zod';
import { isDate } from './dates.ts';

const text = z.string();
const filled = z.string().refine((value) => value.trim() !== '', { error: 'must not be empty' });
const maybe = text.nullish();
const id = filled;
const date = z.string().refine(isDate, { error: 'must be a date such as 2026-11-23' });
const count = z.number().min(0).nullish();

const rating = z
  .int({ error: 'must be a whole number without quotes, or null where the item is not rated' })
  .nullish();
const whole = z.int({ error: 'must be a whole number without quotes' });
const natural = whole.min(0);

const inputValue = z.union(
  [z.number(), z.boolean(), z.string(), z.array(z.number()), z.array(z.string()), z.null()],
  {
    error: 'must be a number, a text, true or false, or a list of numbers or texts',
  },
);

const evidence = z.strictObject({ source: filled, from: maybe, note: text, by: maybe });

const item = z.strictObject({
  rating,
  notRated: z.enum(['insufficient-evidence', 'not-seen-yet']).nullish(),
  inputs: z.record(z.string(), inputValue).nullish(),
  override: maybe,
  evidence: z.array(evidence).nullish(),
  recommendation: maybe,
  independent: z.record(z.string(), whole).nullish(),
  consensusReason: maybe,
  flagged: z.boolean().nullish(),
  changeReason: maybe,
  correction: z.strictObject({ rating: whole, reason: maybe }).nullish(),
});

const kind = z.enum(['external', 'guided-self', 'self']);
const dates = z.strictObject({ from: date, to: date.nullish() });

const previous = z.strictObject({
  file: maybe,
  id: maybe,
  kind: kind.nullish(),
  dates: dates.nullish(),
  rubric: z.strictObject({ id, edition: maybe, version: maybe }).nullish(),
  items: z.record(z.string(), z.strictObject({ rating, recommendation: maybe })).nullish(),
});

const list = z.strictObject({ kind: filled, file: filled, digest: filled, rows: natural, used: natural });

const answer = z.strictObject({
  verdict: z.enum(['agree', 'disagree']).nullish(),
  comment: maybe,
  evidence: maybe,
  rating,
  decision: z.enum(['kept', 'changed']).nullish(),
  reason: maybe,
  newRating: rating,
});

const round = z.strictObject({
  at: filled,
  file: filled,
  digest: filled,
  items: z.record(z.string(), answer),
});

const outcomes = z.strictObject({
  period: z.strictObject({ from: date, to: date }).nullish(),
  joined: count,
  started: count,
  atSixWeeks: count,
  atThirteenWeeks: count,
  caseload: count,
  specialists: count,
});

/** The shape of a review file. What it means against its rubric is checked in `conformity.ts`. */
export const reviewSchema = z.strictObject({
  format: z.literal('ips-fidelity-review'),
  version: z.literal(1),
  id: maybe,
  rubric: z.strictObject({ id, edition: maybe, version: maybe, digest: maybe }),
  kind,
  mode: z.enum(['on-site', 'virtual', 'hybrid']).nullish(),
  status: z.enum(['in-progress', 'final']),
  service: z.strictObject({ id, name: filled, provider: maybe, area: maybe, region: maybe }),
  dates,
  reviewers: z.array(z.strictObject({ id, name: maybe, role: maybe })).nullish(),
  ratedBy: maybe,
  previous: z
    .union([text, previous], { error: 'must be the name of a file, or what is known of that review' })
    .nullish(),
  items: z.record(z.string(), item),
  summary: z.strictObject({ strengths: maybe, priorities: maybe }).nullish(),
  outcomes: outcomes.nullish(),
  lists: z.array(list).nullish(),
  answers: z.array(round).nullish(),
  history: z
    .array(
      z.strictObject({
        at: filled,
        by: maybe,
        item: maybe,
        field: filled,
        from: z.unknown(),
        to: z.unknown(),
        reason: maybe,
      }),
    )
    .nullish(),
  place: z
    .strictObject({
      item: maybe,
      step: filled,
      draft: maybe,
      entry: z.strictObject({ source: maybe, from: maybe, note: maybe }).nullish(),
    })
    .nullish(),
});

export type ReviewFile = z.output<typeof reviewSchema>;
export type ItemFile = z.output<typeof item>;
export type PreviousFile = z.output<typeof previous>;
export type RoundFile = z.output<typeof round>;

/** The JSON Schema of the review format, for editors. */
export function reviewJsonSchema(): object {
  return z.toJSONSchema(reviewSchema, { io: 'input', unrepresentable: 'any' });
}
