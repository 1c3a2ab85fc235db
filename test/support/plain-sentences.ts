/** Sentences as evidence notes really read, with every kind of figure in them, and nobody's data. */

/** Plain sentences; the same seed gives the same ones. */
export function plainSentences(seed: number, count: number): string[] {
  const draw = drawFrom(seed);
  return Array.from({ length: count }, () => draw.one(templates)(draw));
}

type Draw = {
  /** A whole number from low to high, both included. */
  between: (low: number, high: number) => number;
  one: <T>(choices: readonly T[]) => T;
};

/** Mulberry32, a small generator of random numbers. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, one: (choices) => choices[between(0, choices.length - 1)] as (typeof choices)[number] };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');
const numberWords = 'one two three four five six seven eight nine ten twelve'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A date in one of the many forms in which people write them. */
function date(draw: Draw): string {
  const [day, month, year] = [draw.between(1, 28), draw.between(1, 12), draw.between(2019, 2027)];
  const name = draw.one(months);
  return draw.one([
    `${day} ${name} ${year}`,
    `${day} ${name}`,
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${year % 100}`,
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name.slice(0, 3)} ${year % 100}`,
    `${draw.one(weekdays)} ${day}${day === 1 ? 'st' : 'th'} ${name}`,
    `${name} ${year}`,
    `the week of ${day} ${name}`,
  ]);
}

function time(draw: Draw): string {
  const [hour, minute] = [draw.between(8, 17), draw.one([0, 15, 30, 45])];
  return draw.one([`${two(hour)}:${two(minute)}`, `${hour}.${two(minute)}`, `${two(hour)}${two(minute)}`]);
}

function money(draw: Draw): string {
  const pounds = draw.between(1, 2_400_000);
  return draw.one([
    `£${pounds.toLocaleString('en-GB')}`,
    `£${pounds}`,
    `£${draw.between(9, 40)}.${two(draw.between(0, 99))} an hour`,
    `£${(pounds / 1e6).toFixed(2)}m`,
    `${pounds.toLocaleString('en-GB')} pounds`,
    `GBP ${pounds}`,
  ]);
}

const share = (draw: Draw) => `${(draw.between(0, 1000) / 10).toFixed(draw.between(0, 1))}%`;
const fte = (draw: Draw) =>
  `${(draw.between(4, 90) / 10).toFixed(1)} ${draw.one(['FTE', 'WTE', 'full-time equivalents'])}`;
const count = (draw: Draw) => draw.one([String(draw.between(1, 300)), draw.one(numberWords)]);
const years = (draw: Draw) => {
  const year = draw.between(2016, 2026);
  return draw.one([
    `${year}-${year + 1}`,
    `${year}–${year + 3}`,
    `${year}/${(year + 1) % 100}`,
    `${year} to ${year + 2}`,
  ]);
};

const job = (draw: Draw) =>
  draw.one([
    'a nurse',
    'Nurse Consultant',
    'Senior Nurse Practitioner',
    'Community Nurse',
    'a ward sister',
    'the doctor',
    'Professor of Psychiatry',
    'Employment Specialist (Band 5)',
    'the IPS Team Leader',
    'care coordinators',
    'the consultant psychiatrist',
    'a peer support worker',
    'the Rev',
    'Vocational Lead',
    'Mr B',
    'a work coach at the jobcentre',
  ]);

const employer = (draw: Draw) =>
  draw.one([
    'Tesco',
    'a garden centre',
    'the Royal Mail depot',
    "Miss Selfridge's old unit",
    'NHS Property Services',
    "Sainsbury's",
    'Dr Martens',
    'B&Q',
    'Marks & Spencer',
    'a chain of 24-hour gyms',
    "Sister's Bakery",
    '7-Eleven',
    'J D Wetherspoon plc',
    'the county council',
    'a plant nursery',
    'Royal Voluntary Service',
    'Boots',
    'Lidl (2 of 3)',
    'a food packing company',
    'Whitbread Group',
    'Northern Rail',
  ]);

const reference = (draw: Draw) => {
  const digits = (length: number) => Array.from({ length }, () => draw.between(0, 9)).join('');
  return draw.one([
    `ref. ${digits(2)}/${digits(3)}/${digits(4)}`,
    `form ESA${draw.between(1, 99)}`,
    `form HR-${digits(4)}`,
    `policy CG${digits(3)} v${draw.between(1, 9)}.${draw.between(0, 9)}`,
    `Rev ${draw.between(1, 9)}`,
    `Rev ${draw.one(['A', 'B', 'C'])}`,
    `Rev ${draw.one(months)} ${draw.between(2019, 2027)}`,
    `Datix W${digits(6)}`,
    `minute ${draw.between(1, 20)}.${draw.between(1, 9)}.${draw.between(1, 9)}`,
    `contract C-${draw.between(2019, 2027)}-${digits(6)}`,
    `version ${draw.between(1, 9)}.${draw.between(0, 20)}.${draw.between(0, 99)}`,
    `purchase order 45${digits(8)}`,
    `document ${digits(3)}-${digits(3)}`,
    `cell ${draw.one(['AB', 'C', 'H'])}${draw.between(1, 400)}`,
    `record no. ${digits(7)}`,
  ]);
};

const place = (draw: Draw) =>
  draw.one([
    `room ${draw.between(1, 4)}.${two(draw.between(1, 40))}`,
    `Room ${draw.one(['A', 'B', 'C'])}${draw.between(1, 30)}`,
    `floor ${draw.between(1, 9)}`,
    `ward ${draw.between(1, 30)}`,
    'the Elm Street base',
    'MS Teams',
    `items ${draw.between(1, 12)}, ${draw.between(13, 18)} and ${draw.between(19, 25)}`,
    `phase ${draw.between(1, 4)}`,
    `section ${draw.between(1, 9)}(${draw.one(['a', 'b', 'c', 'd'])})`,
  ]);

const templates: readonly ((draw: Draw) => string)[] = [
  (d) =>
    `${d.between(80, 143)} of the ${d.between(144, 300)} people, or ${share(d)}, are under a team of their specialist.`,
  (d) =>
    `${d.between(20, 150)} people for ${fte(d)}, which is ${(d.between(1200, 3000) / 100).toFixed(2)} each.`,
  (d) => `Visited ${place(d)} on ${date(d)} from ${time(d)}-${time(d)}.`,
  (d) => `Met ${job(d)} on ${date(d)}, ${time(d)}; also seen: ${reference(d)}.`,
  (d) => `The budget for ${years(d)} is ${money(d)}, up from ${money(d)}.`,
  (d) => `Job starts (${count(d)}) with ${employer(d)}, at ${money(d)}; ${d.between(4, 40)} hours a week.`,
  (d) =>
    `Ratio of ${d.between(1, 2)}:${d.between(12, 30)}; ${d.between(10, 20)}-${d.between(21, 30)} on each caseload (${reference(d)}).`,
  (d) => `${reference(d)}, ${reference(d)} and ${reference(d)} were read before ${date(d)}.`,
  (d) =>
    `Weekly figures: ${Array.from({ length: d.between(4, 9) }, () => d.between(0, 30)).join(d.one([', ', ' ', ' / ', '; ']))}.`,
  (d) =>
    `Ratings 0 1 2 3 4 5; team averages ${d.between(10, 49) / 10} / ${d.between(10, 49) / 10}, change +${d.between(1, 20)} since ${date(d)}.`,
  (d) => `Their Dr's note of ${date(d)} says ${d.between(4, 30)} hours; ${job(d)} agreed.`,
  (d) =>
    `${d.one(['Clients', 'Some', 'Young people'])} miss ${d.one(weekdays)} groups; ${count(d)} of ${d.between(20, 90)} did in ${years(d)}.`,
  (d) =>
    `Referred by the Dr. ${d.one(['Two', 'Records', 'The form', 'It'])} of ${date(d)} ${d.one(['show', 'names'])} ${count(d)} reasons.`,
  (d) => `Date of birth is asked for twice on the form (${reference(d)}), revised on ${date(d)}.`,
  (d) => `The group was born of a talk with ${employer(d)}, and has met ${count(d)} times since ${date(d)}.`,
  (d) => `A birthday card for each person in work; ${share(d)} had a review by ${date(d)}.`,
  (d) =>
    `Age ${d.between(18, 30)}-${d.between(31, 65)}; born between ${d.between(1955, 1985)} and ${d.between(1986, 2006)}.`,
  (d) =>
    `Paid £${d.between(11, 16)}/hour @ ${d.between(10, 40)} hours with ${employer(d)}; grant of ${money(d)}.`,
  (d) =>
    `NHS trust dashboard, ${date(d)}: ${share(d)} in work, ${d.between(100, 999)} referrals, ${d.between(1000, 9999)} contacts.`,
  (d) =>
    `${d.between(1, 25)}. ${capital(job(d))} and ${job(d)} (${d.between(1, 9)}), ${place(d)}, ${date(d)}.`,
  (d) =>
    `At ${d.between(8, 12)} ${d.between(10, 30)} ${d.between(30, 59)} a day in the diary of ${date(d)} shows ${count(d)} visits.`,
  (d) => `The helpline is 111, in an emergency 999; ${count(d)} calls between ${time(d)} and ${time(d)}.`,
  (d) =>
    `First contact after ${d.between(1, 60)} days (${date(d)} to ${date(d)}), ${d.between(1, 900)} days in all.`,
  (d) =>
    `Sick pay: ${d.between(1, 28)} weeks; hours ${d.between(0, 16)}-${d.between(17, 35)}, then ${d.between(36, 40)} from ${date(d)}.`,
  (d) =>
    `Near Miss Report read; ${d.one(['Mr B', 'Ms K.', 'client 7', 'J.S.'])} started at ${employer(d)} on ${date(d)}.`,
  (d) =>
    `Saved in MS ${d.one(['Teams', 'Word', 'Excel', 'Forms', 'Access'])} under ${years(d)}/${two(d.between(1, 12))}/${reference(d).replaceAll(' ', '_')}.`,
];
