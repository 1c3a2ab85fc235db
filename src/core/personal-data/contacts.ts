import { dash, type Span, space } from './span.ts';

// Every repetition here has an upper bound, so that no text, however hostile, takes more than linear time.

const localPart = String.raw`[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+'’&%-]{0,63}`;

/** Searched from the sign outwards: from the left, a long word would be read again from each of its letters. */
const emailForm = new RegExp(
  String.raw`(?<=(?<local>${localPart}))@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}`,
  'gu',
);

/** The e-mail addresses in a text. */
export function* emails(text: string): Generator<Span> {
  for (const match of text.matchAll(emailForm)) {
    const local = match.groups?.local ?? '';
    yield { start: match.index - local.length, end: match.index + match[0].length };
  }
}

const gap = `(?:(?:${space}|[()]){1,3}(?:${dash}${space}?)?|${dash}${space}?)`;
const before = String.raw`(?<![\p{L}\p{N}£$€+]|\d[-.])`;

/** Groups are parted by points throughout or not at all: "0830 13.12.26" is a time and a date. */
function groups(size: string, most: number): string {
  return String.raw`(?:(?:\.\d${size}){1,${most}}|(?:${gap}\d${size}){0,${most}})(?!\d)`;
}

/** A number of this country. Only 02 and 07 are parted after three digits: the codes of other places are longer. */
const nationalForm = new RegExp(
  String.raw`${before}\(?0(?:[27]\d|[13589]\d\d)\d{0,8}${groups('{2,8}', 4)}`,
  'gu',
);

const internationalForm = new RegExp(
  String.raw`${before}\(?(?:\+${space}?|00${space}?(?=44))\d{1,15}${groups('{1,10}', 6)}`,
  'gu',
);

/** Eleven digits; ten in some places, and with some free numbers. */
const nationalDigits = /^0(?:[1235789]\d{9}|[158]\d{8})$/;

const internationalDigits = /^(?:(?:00)?440?[1235789]\d{8,9}|(?!44|0)\d{9,15})$/;

/** The phone numbers in a text: of this country, and those of any other that are written with a plus sign. */
export function* phones(text: string): Generator<Span> {
  yield* fitting(text, nationalForm, nationalDigits);
  yield* fitting(text, internationalForm, internationalDigits);
}

function* fitting(text: string, form: RegExp, digits: RegExp): Generator<Span> {
  for (const match of text.matchAll(form)) {
    const length = fittingLength(match[0], digits);
    if (length > 0) yield { start: match.index, end: match.index + length };
  }
}

/** How much of a candidate is the number: another number may follow it, as in "0161 496 0123 12 times". */
function fittingLength(candidate: string, digits: RegExp): number {
  let length = 0;
  let seen = '';
  for (const group of candidate.matchAll(/\d+/g)) {
    seen += group[0];
    if (group[0].length > 1 && digits.test(seen)) length = group.index + group[0].length;
  }
  return length;
}
