import { birthDates } from './personal-data/birth.ts';
import { emails, phones } from './personal-data/contacts.ts';
import { titledNames } from './personal-data/names.ts';
import { insuranceNumbers, nhsNumbers } from './personal-data/numbers.ts';
import type { Span } from './personal-data/span.ts';

export type PersonalDataKind =
  | 'nhs-number'
  | 'email'
  | 'phone'
  | 'national-insurance'
  | 'date-of-birth'
  | 'name';

/** Something in a text that looks like a person's data, and where it stands. */
export type PersonalData = { kind: PersonalDataKind; start: number; end: number; text: string };

/** Each kind in words, as they stand in a sentence: "looks like an NHS number". */
export const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  'nhs-number': 'an NHS number',
  email: 'an e-mail address',
  phone: 'a phone number',
  'national-insurance': 'a National Insurance number',
  'date-of-birth': 'a date of birth',
  name: 'a full name',
};

/** In the order in which they win where two claim the same characters: first what has a check digit. */
const finders: readonly Finder[] = [
  { kind: 'nhs-number', hint: /\d{3}.{0,2}\d{3}.{0,2}\d{4}/, find: nhsNumbers },
  { kind: 'email', hint: /@/, find: emails },
  {
    kind: 'national-insurance',
    hint: /[a-z]{2}.{0,2}\d{2}.{0,2}\d{2}.{0,2}\d{2}.{0,2}[a-d]/i,
    find: insuranceNumbers,
  },
  { kind: 'date-of-birth', hint: /born|birth|d\W{0,3}o\W{0,3}b/i, find: birthDates },
  { kind: 'phone', hint: /0(?:\D{0,5}\d){8}|(?:\+|00)\D{0,2}\d/, find: phones },
  {
    kind: 'name',
    hint: /\b(?:m(?:rs?|s|iss|x)|drs?|doctor|prof|professor|sir|dame|revd?|reverend|sister|nurse)[ .\t\u00A0\u2009\u202F]/i,
    find: titledNames,
  },
];

/** `hint` is what a text must hold for anything to be found: it is told at once, while the search itself takes long to begin. */
interface Finder {
  kind: PersonalDataKind;
  hint: RegExp;
  find: (text: string) => Iterable<Span>;
}

/**
 * What in a text looks like the data of a person, in the order in which it stands there. A hint for whoever typed it:
 * a name without a title is not seen, and a number may be of something else.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found = finders
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ kind, find }) =>
      Array.from(find(text), ({ start, end }) => ({ kind, start, end, text: text.slice(start, end) })),
    );
  return withoutOverlaps(found.sort((a, b) => a.start - b.start));
}

/** Of two that overlap the first is kept: "+44 161 496 0123" is one phone number and holds no NHS number. */
function withoutOverlaps(found: readonly PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const one of found) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
