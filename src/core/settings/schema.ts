import { z } from 'zod';
import { audiences } from '../audience.ts';
import { isReadable } from './contrast.ts';

const filled = z.string().refine((value) => value.trim() !== '', { error: 'must not be empty' });

const colour = z
  .string()
  .refine((value) => /^#[0-9a-f]{6}$/i.test(value), {
    error: 'must be a colour such as "#005eb8", in quotation marks',
    abort: true,
  })
  .refine(isReadable, {
    error: 'is too light to be read on white: choose a darker one (a contrast of 4.5 to 1 or more is needed)',
  });

/** The shape of a settings file: how an organisation wants its reports. */
export const settingsSchema = z.strictObject({
  organisation: filled.nullish(),
  title: filled.nullish(),
  language: filled.nullish(),
  for: z.enum(audiences).nullish(),
  paper: z.enum(['a4', 'letter']).nullish(),
  logo: z.strictObject({ file: filled, alt: filled }).nullish(),
  colours: z.strictObject({ accent: colour.nullish() }).nullish(),
});

export type SettingsFile = z.output<typeof settingsSchema>;
