import type { Say } from '../words/say.ts';
import { literal } from './formula.ts';

/** A phrase of the report as a formula: its places are filled by formulas. */
export function spoken(say: Say, phrase: string, values: Readonly<Record<string, string>> = {}): string {
  const marked = Object.fromEntries(Object.keys(values).map((name) => [name, `${mark}${name}${mark}`]));
  return say(phrase, marked)
    .split(mark)
    .map((part, index) => (index % 2 === 1 ? (values[part] ?? '""') : part === '' ? '' : literal(part)))
    .filter((part) => part !== '')
    .join('&');
}

/** No phrase holds it. */
const mark = '\uE000';
