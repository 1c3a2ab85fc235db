import { dash, type Span, space, spanAtEnd } from './span.ts';

// Every repetition here has an upper bound, so that no text, however hostile, takes more than linear time.

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const year = String.raw`(?:\d{4}|['’]?\d{2})`;
const between = `(?:${space}?(?:[/.]|${dash})${space}?|${space})`;

/** A date in any form that is usual in Britain; with the month in words, the year may be missing. */
const date = [
  String.raw`(?:19|20)\d{2}${between}\d{1,2}${between}\d{1,2}`,
  String.raw`\d{1,2}${between}\d{1,2}${between}${year}`,
  String.raw`\d{4}(?:19|20)\d{2}`,
  String.raw`${day}(?:${space}of)?${between}?${month}(?:\.?,?${between}?${year})?`,
  String.raw`${month}\.?${space}${day}(?:,?${space}${year})?`,
].join('|');

const birth = String.raw`(?<!\p{L})(?:born|birthday|birth${space}?date|d\.?${space}?o\.?${space}?b\.?|date[ _-]?of[ _-]?birth)(?!\p{L})`;

/** What may stand between the word for birth and the date: a date further on is a date of something else. */
const link = [
  String.raw`[\s:;,=(\u2014]|${dash}`,
  String.raw`\([^()\r\n]{0,20}\)`,
  String.raw`(?:is|was|being|falls|fell|on|of|the|(?:given|recorded|shown|entered|stated)${space}as)(?!\p{L})`,
  String.raw`in${space}\p{L}{1,30}(?!\p{L})`,
  String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})`,
].join('|');

const birthThenDate = new RegExp(String.raw`${birth}(?:${link}){0,12}(?<date>${date})(?!\d)`, 'giu');

const dateThenBirth = new RegExp(
  String.raw`(?<!\d)(?<date>${date})(?!\d)${space}{0,2}(?:\(${space}?${birth}|,?${space}?(?:is|was|as)${space}(?:(?:her|his|their)${space})?${birth})`,
  'giu',
);

/** The dates of birth in a text: only dates beside a word such as "born", since a date alone may be of anything. */
export function* birthDates(text: string): Generator<Span> {
  for (const match of text.matchAll(birthThenDate)) yield spanAtEnd(match, match.groups?.date ?? '');
  for (const match of text.matchAll(dateThenBirth)) {
    yield { start: match.index, end: match.index + (match.groups?.date ?? '').length };
  }
}
