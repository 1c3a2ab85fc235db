import type { Audience } from '../audience.ts';
import type { Problem } from '../problem.ts';
import { prototypeKeys, schemaProblems } from '../schema-problems.ts';
import { type SettingsFile, settingsSchema } from './schema.ts';

/** How an organisation wants its reports; null where it does not say. */
export interface Settings {
  organisation: string | null;
  title: string | null;
  language: string | null;
  audience: Audience | null;
  paper: 'a4' | 'letter' | null;
  /** The file is named from the folder of the settings. */
  logo: { file: string; alt: string } | null;
  accent: string | null;
}

/** Where nothing is set. */
export const noSettings: Settings = {
  organisation: null,
  title: null,
  language: null,
  audience: null,
  paper: null,
  logo: null,
  accent: null,
};

/** Reads settings from a parsed value, with every fault; they are null where there is one. An empty file sets nothing. */
export function readSettings(value: unknown): { settings: Settings | null; problems: Problem[] } {
  const strange = prototypeKeys(value);
  const parsed = settingsSchema.safeParse(value ?? {});
  if (!parsed.success)
    return { settings: null, problems: [...strange, ...schemaProblems(parsed.error.issues, value, known)] };
  return { settings: strange.length > 0 ? null : settingsOf(parsed.data), problems: strange };
}

const known = Object.keys(settingsSchema.shape).concat('file', 'alt', 'accent');

function settingsOf(file: SettingsFile): Settings {
  const { organisation, title, language, for: audience, paper, logo, colours } = file;
  return {
    organisation: organisation ?? null,
    title: title ?? null,
    language: language ?? null,
    audience: audience ?? null,
    paper: paper ?? null,
    logo: logo ?? null,
    accent: colours?.accent?.toLowerCase() ?? null,
  };
}
