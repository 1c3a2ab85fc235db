import { dash, type Span, space, spanAtEnd } from './span.ts';

// Every repetition here has an upper bound, so that no text, however hostile, takes more than linear time.

const gap = `(?:${space}{1,2}|${dash})?`;

/** Ten digits, as 3 3 4 or in one, which are no part of a longer number or of a sum of money. */
const nhsForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€]|\d[-.])(?:nhs)?(?<digits>\d{3}${gap}\d{3}${gap}\d{4})(?![\p{L}\p{N}]|[-.]\d)`,
  'giu',
);

/** The NHS numbers in a text: ten digits of which the last is the check digit of the others. */
export function* nhsNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(nhsForm)) {
    const digits = match.groups?.digits ?? '';
    if (checkDigitHolds(digits.replace(/\D/g, ''))) yield spanAtEnd(match, digits);
  }
}

/** Modulus 11: the digits weighted by 10 to 1 add up to a multiple of 11 (NHS Data Dictionary, NHS NUMBER). */
function checkDigitHolds(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return sum % 11 === 0;
}

const prefix = '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]';

const insuranceForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<prefix>${prefix})${gap}\d{2}${gap}\d{2}${gap}\d{2}${gap}[A-D](?![\p{L}\p{N}])`,
  'giu',
);

/** The words of two letters that could be a prefix: "at 10 11 12 a day" is no National Insurance number. */
const ordinaryStart = new RegExp(`^(?:a[mnst]|b[ey]|he|m[ey]|we|ex|re|ye)${space}`, 'i');

/** The National Insurance numbers in a text, in capitals or not, with spaces or without. */
export function* insuranceNumbers(text: string): Generator<Span> {
  for (const match of text.matchAll(insuranceForm)) {
    const letters = match.groups?.prefix ?? '';
    if (letters !== letters.toUpperCase() && ordinaryStart.test(match[0])) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}
