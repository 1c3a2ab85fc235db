import { z } from 'zod';
import { printable } from '../printable.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be small letters, digits and single hyphens, as in “caseload-size”',
  })
  .refine((value) => value !== 'constructor', {
    error: 'must be another word: every object already has that name',
  });
const text = z
  .string()
  .trim()
  .min(1, { error: 'must not be empty' })
  .refine((value) => printable(value) === value, { error: 'must not hold control characters' });
const options = z.record(id, text);

const input = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    id,
    ask: text,
    unit: text,
    min: z.number().default(0),
    max: z.number().optional(),
    whole: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('yes-no'), id, ask: text }),
  z.strictObject({ kind: z.literal('choice'), id, ask: text, options }),
  z.strictObject({ kind: z.literal('checklist'), id, ask: text, options }),
  z.strictObject({ kind: z.literal('numbers'), id, ask: text, unit: text }),
  z.strictObject({ kind: z.literal('list'), id, ask: text }),
]);

const derivation = z.strictObject({
  unit: text,
  ratio: z.array(id).min(2).optional(),
  percent: z.tuple([id, id]).optional(),
  count: id.optional(),
  mean: id.optional(),
  'distinct-share': id.optional(),
});

const bound = z.number().optional();
const test = z.union(
  [
    // One group for bounds and ticks, so that a fault in either is told as what it is.
    z
      .strictObject({ min: bound, max: bound, over: bound, under: bound, has: z.array(id).min(1).optional() })
      .refine((keys) => keys.has === undefined || Object.keys(keys).length === 1, {
        error: 'must have either bounds or “has”',
      }),
    z.array(id).min(1),
    z.boolean(),
    id,
  ],
  {
    error:
      'must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}',
  },
);
const condition = z.record(id, test);

const anchor = z.strictObject({ text, when: z.union([condition, z.array(condition).min(1)]).optional() });

const item = z.strictObject({
  id,
  number: z.int().min(1),
  title: text,
  asks: text,
  principles: z.array(id).default([]),
  evidence: z.array(z.strictObject({ source: text, look: text })).default([]),
  questions: z.array(z.strictObject({ to: text, ask: text })).default([]),
  inputs: z.array(input).default([]),
  derive: z.record(id, derivation).default({}),
  readings: z.array(text).default([]),
  anchors: z.record(z.string().regex(/^\d+$/, { error: 'must be a rating, as in “5:”' }), anchor),
});

/** The shape of a rubric file; what the parts mean to one another is checked in `read.ts` and `soundness.ts`. */
export const rubricSchema = z.strictObject({
  id,
  title: text,
  edition: text,
  version: z.union([text, z.number().transform(String)]),
  language: text,
  scale: z.strictObject({
    min: z.int().min(0),
    max: z.int().max(20),
    recommendBelow: z.int().optional(),
  }),
  total: z.enum(['sum', 'mean']),
  sources: z.record(z.string().regex(/^[A-Z]+$/, { error: 'must be capital letters, as in “MIS”' }), text),
  principles: z.record(id, text).default({}),
  bands: z.array(z.strictObject({ id, title: text, from: z.number(), to: z.number() })).min(1),
  sections: z.array(z.strictObject({ id, title: text, items: z.array(item).min(1) })).min(1),
});

export type RubricFile = z.output<typeof rubricSchema>;
export type ItemFile = z.output<typeof item>;
export type DerivationFile = z.output<typeof derivation>;
export type TestFile = z.output<typeof test>;
export type ConditionFile = z.output<typeof condition>;

/** The JSON Schema of the rubric format, for editors. */
export function rubricJsonSchema(): object {
  return z.toJSONSchema(rubricSchema, { io: 'input', unrepresentable: 'any' });
}
