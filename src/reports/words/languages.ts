import { english } from './english.ts';
import type { Language } from './say.ts';
import { welsh } from './welsh.ts';

/** The languages that a report can be written in. */
export const languages: readonly Language[] = [english, welsh];

/** The language of a code such as `cy` or `en-GB`; a region that is not known is left out. Null where there is none. */
export function languageOf(code: string): Language | null {
  const wanted = code.trim().toLowerCase();
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return languages.find((language) => base(language.code) === base(wanted)) ?? null;
}
