import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, type PersonalDataKind, personalDataNames } from '../../src/core/personal-data.ts';
import { plainSentences } from '../support/plain-sentences.ts';

/** What is found in a text, as kind and text. */
function found(text: string): [PersonalDataKind, string][] {
  return findPersonalData(text).map((one) => [one.kind, one.text]);
}

/** Notes that hold data of one kind, each with what is to be found in it. */
const notes: [kind: PersonalDataKind, note: string, part: string][] = [
  ['nhs-number', 'Client 943 476 5919 was seen twice.', '943 476 5919'],
  ['nhs-number', '9434765919', '9434765919'],
  ['nhs-number', 'NHS no: 943-476-5919.', '943-476-5919'],
  ['nhs-number', 'NHS9434765919', '9434765919'],
  ['nhs-number', 'nhs number(943\u00A0476\u00A05919)', '943\u00A0476\u00A05919'],
  ['nhs-number', 'On 3 March 2026 943 476 5919, then two more', '943 476 5919'],
  ['nhs-number', '1. 943–476–5919', '943–476–5919'],
  ['nhs-number', 'See 9434765919_plan.pdf', '9434765919'],
  ['nhs-number', '943 476  5919', '943 476  5919'],
  ['nhs-number', '0000000000', '0000000000'],

  ['email', 'Write to jane.doe@nhs.net.', 'jane.doe@nhs.net'],
  ['email', '<j.o’neill+jobs@example.co.uk>', 'j.o’neill+jobs@example.co.uk'],
  ['email', "'mary_o'brien@mail.northvale.nhs.uk'", "mary_o'brien@mail.northvale.nhs.uk"],
  ['email', 'mailto:INFO@EXAMPLE.ORG, sent twice', 'INFO@EXAMPLE.ORG'],
  ['email', 'zoë@müller.example', 'zoë@müller.example'],
  ['email', `${'x'.repeat(64)}@example.org`, `${'x'.repeat(64)}@example.org`],

  ['phone', 'Ring 07700 900123 first.', '07700 900123'],
  ['phone', '07700900123', '07700900123'],
  ['phone', '07700 900 123', '07700 900 123'],
  ['phone', '077 0090 0123', '077 0090 0123'],
  ['phone', '07700-900-123, after 5', '07700-900-123'],
  ['phone', '07700 90 01 23', '07700 90 01 23'],
  ['phone', 'T: (0161) 496 0123', '(0161) 496 0123'],
  ['phone', '(01632)960123', '(01632)960123'],
  ['phone', 'tel:01632 960 123', '01632 960 123'],
  ['phone', '0161.496.0123.', '0161.496.0123'],
  ['phone', '020 7946 0958', '020 7946 0958'],
  ['phone', '0207 946 0958', '0207 946 0958'],
  ['phone', '0161 - 496 - 0123', '0161 - 496 - 0123'],
  ['phone', '0161\u00A0496\u00A00123', '0161\u00A0496\u00A00123'],
  ['phone', 'the ten digits of 01204 62083', '01204 62083'],
  ['phone', 'the helpline, 0800 123456', '0800 123456'],
  ['phone', '0161 496 0123 12 times', '0161 496 0123'],
  ['phone', '01204 62083 30 times', '01204 62083'],
  ['phone', '0161 496 0123/4', '0161 496 0123'],
  ['phone', '+44 7700 900123', '+44 7700 900123'],
  ['phone', '+447700900123', '+447700900123'],
  ['phone', '+44 (0)161 496 0123', '+44 (0)161 496 0123'],
  ['phone', '+44(0)7700 900 123', '+44(0)7700 900 123'],
  ['phone', '(+44) 161 496 0123', '(+44) 161 496 0123'],
  ['phone', '+44 (0) 20 79 46 09 58', '+44 (0) 20 79 46 09 58'],
  ['phone', '0044 161 496 0123', '0044 161 496 0123'],
  ['phone', '00 44 7700 900123', '00 44 7700 900123'],
  ['phone', '+44 7700 900123 2 times', '+44 7700 900123'],
  ['phone', '+353 1 234 5678', '+353 1 234 5678'],
  ['phone', '+33 6 12 34 56 78', '+33 6 12 34 56 78'],
  ['phone', '+1 (212) 555-0199', '+1 (212) 555-0199'],
  ['phone', '+48 601 234 567 2 times', '+48 601 234 567'],
  // As an NHS number, the last ten digits would hold.
  ['phone', '+44 943 476 5919', '+44 943 476 5919'],

  ['national-insurance', 'NI number AB123456C given', 'AB123456C'],
  ['national-insurance', 'AB 12 34 56 C', 'AB 12 34 56 C'],
  ['national-insurance', '(ab123456c)', 'ab123456c'],
  ['national-insurance', 'jg 10 37 59 a', 'jg 10 37 59 a'],
  ['national-insurance', 'AB-12-34-56-D', 'AB-12-34-56-D'],
  ['national-insurance', 'AB 123456 A', 'AB 123456 A'],
  ['national-insurance', 'at102030a', 'at102030a'],
  ['national-insurance', 'AT 10 20 30 A', 'AT 10 20 30 A'],

  ['date-of-birth', 'DOB 3/4/1981', '3/4/1981'],
  ['date-of-birth', 'DOB — 3 / 4 / 1981', '3 / 4 / 1981'],
  ['date-of-birth', 'date_of_birth: 1981-04-03', '1981-04-03'],
  ['date-of-birth', 'dob:03.04.81;', '03.04.81'],
  ['date-of-birth', 'D.O.B. 3 April 1981', '3 April 1981'],
  ['date-of-birth', 'd.o.b 3rd April, 1981', '3rd April, 1981'],
  ['date-of-birth', 'Date of birth: 1981-04-03', '1981-04-03'],
  ['date-of-birth', 'date of birth (dd/mm/yyyy) = 03/04/1981', '03/04/1981'],
  ['date-of-birth', 'Date of Birth\n03 04 1981', '03 04 1981'],
  ['date-of-birth', 'His date of birth was given as 3 Apr 81.', '3 Apr 81'],
  ['date-of-birth', 'She was born on Friday 3rd of April 1981', '3rd of April 1981'],
  ['date-of-birth', 'born 3-Apr-1981', '3-Apr-1981'],
  ['date-of-birth', 'born in Leeds on April 3, 1981', 'April 3, 1981'],
  ['date-of-birth', 'Birthdate 03041981', '03041981'],
  ['date-of-birth', 'her birthday, 3 April', '3 April'],
  ['date-of-birth', 'his birthday is on the 3rd April', '3rd April'],
  ['date-of-birth', 'A client (3/4/1981, DOB 5/6/1982)', '5/6/1982'],
  ['date-of-birth', 'known as J., 3/4/1981 (DOB)', '3/4/1981'],
  ['date-of-birth', '3 April 1981 is her date of birth', '3 April 1981'],
  ['date-of-birth', '3 April was his birthday', '3 April'],

  ['name', 'We met Mr Jones.', 'Mr Jones'],
  ['name', 'Dr. Aisha O’Neill-Smith was there', 'Dr. Aisha O’Neill-Smith'],
  ['name', "Dr Aisha O'Neill-Smith", "Dr Aisha O'Neill-Smith"],
  ['name', 'Ms Ní Bhriain', 'Ms Ní Bhriain'],
  ['name', 'Ms Ni\u0301 Bhriain', 'Ms Ni\u0301 Bhriain'],
  ['name', 'Mrs Łucja Żak (care coordinator)', 'Mrs Łucja Żak'],
  ['name', 'Mx. Ng', 'Mx. Ng'],
  ['name', 'Miss Okafor', 'Miss Okafor'],
  ['name', 'Prof Sir Simon Hale', 'Sir Simon Hale'],
  ['name', 'Professor J. R. Hale of Leeds', 'Professor J. R. Hale'],
  ['name', 'Prof. J.R. Hale', 'Prof. J.R. Hale'],
  ['name', 'Dame Ada Flint', 'Dame Ada Flint'],
  ['name', 'the Revd Tom Ash', 'Revd Tom Ash'],
  ['name', 'Sister Bernadette said', 'Sister Bernadette'],
  ['name', 'Nurse Adeyemi, and others', 'Nurse Adeyemi'],
  ['name', 'Dr van der Berg', 'Dr van der Berg'],
  ['name', 'Ms al-Hassan', 'Ms al-Hassan'],
  ['name', "Mrs d'Souza", "Mrs d'Souza"],
  ['name', 'Mr and Mrs Patel', 'Mrs Patel'],
  ['name', 'Drs Patel and Hale', 'Drs Patel'],
  ['name', 'MR JONES', 'MR JONES'],
  ['name', 'mr Jones', 'mr Jones'],
  ['name', 'Dr.Jones', 'Dr.Jones'],
  ['name', "Mr Jones's desk", 'Mr Jones'],
  ['name', 'Mr Jones’ Café', 'Mr Jones'],
  ['name', "'Mr Jones'", 'Mr Jones'],
  ['name', 'Dr Patel Team Leader', 'Dr Patel'],
  ['name', 'Mrs May', 'Mrs May'],
  ['name', 'Ms 王', 'Ms 王'],
  ['name', 'Mr\u00A0Jones', 'Mr\u00A0Jones'],
];

describe('what looks like a person’s data is found', () => {
  test.each(notes)('%s: %s', (kind, note, part) => {
    expect(found(note)).toEqual([[kind, part]]);
  });

  test('each of a list that was pasted', () => {
    const list = '9434765919,4010232137\n07700900123,01632960123/020 7946 0958';
    expect(found(list).map(([kind]) => kind)).toEqual([
      'nhs-number',
      'nhs-number',
      'phone',
      'phone',
      'phone',
    ]);
  });

  test('and where it stands', () => {
    const note = 'Dr Hale, 07700 900123, dob 3/4/81, AB123456C: 943 476 5919 (a@b.uk)';
    const all = findPersonalData(note);
    expect(all.map(({ kind }) => kind)).toEqual([
      'name',
      'phone',
      'date-of-birth',
      'national-insurance',
      'nhs-number',
      'email',
    ]);
    for (const { start, end, text } of all) expect(note.slice(start, end)).toBe(text);
  });

  test('and each kind has a name in plain words', () => {
    const kinds = new Set(notes.map(([kind]) => kind));
    expect(new Set(Object.keys(personalDataNames))).toEqual(kinds);
  });
});

/** Notes that come near, and hold nobody's data. */
const plain: Record<PersonalDataKind, string[]> = {
  'nhs-number': [
    'The check digit is wrong: 943 476 5918, 9434765910.',
    'Inside a longer number: 19434765919, 94347659191, 12-943-476-5919, 943-476-5919-2',
    'Decimals: 0.9434765919 and 943476.9434765919',
    'Sums of £9434765919, $9434765919 and €9434765919',
    'Hex 4f9434765919, 9434765919ab',
    'nine digits: 943 476 591; the NHS; 35 hours',
    '9434 765 919; 943/476/5919; 943 476\n5919',
  ],
  email: [
    '40 hours @ £12; met @ 10.30; @northvale; a@b; jane@nhs',
    'jane @ nhs.net; @.uk; 5@2.5; @@@; x@-; team@site.1',
  ],
  phone: [
    '£1,200,000; £01632960123; 2019-2024; 2019/20; 1:20; 07%; 0.1632960123',
    'ref. 12/345/6789; ref. 012/345/67890; 01/02/2026; 01.02.2026 10.30; 2026-01-02',
    'Ratings 0 1 2 3 4 5 6 7 8 9; 0 12 14 9 8 11 20 3',
    '0830 13.12.26; 0830 3.12.2026; 0900-1030; 0930-1030 1130-1245',
    'Too long: 016149601234, 0161 4960 12345; too short: 0207 946 095, 07700 90012',
    'No such number: 04632 960123, 06632 960123, 0770 900123, +44 161 496',
    'record 101632960123; A01632960123; 3-0161-496-0123; 111, 999, 116 123',
    '+12; +1,200,000; +5 2026; +10 000 000; up +44; ++447700900123; 1+447700900123',
    '0161\n496 0123',
  ],
  'national-insurance': [
    'DA123456A, FA123456A, IA123456A, QQ123456C, UA123456A, VA123456A',
    'AD123456A, AF123456A, AI123456A, AO123456A, AQ123456A, AU123456A, AV123456A',
    'BG123456A, GB123456A, KN123456A, NK123456A, NT123456A, TN123456A, ZZ123456A, gb123456a',
    'AB123456E; AB123456; AB12345C; AB1234567C; AAB123456C; AB123456CD; A123456C',
    'Seen at 10 11 12 a day. At 10 20 30 a week; we 12 34 56 a; By 102030 b',
    'AB 12\n34 56 C',
  ],
  'date-of-birth': [
    'Visited on 3/4/2026, 3 April 2026, 03.04.26 and 2026-04-03.',
    'The date of birth is asked for on the form of 3 April 2026.',
    'Date of birth missing. 3 April 2026 was the last check; born in April 1981; born 1981',
    'On 3 April 2026, date of birth was missing twice. DOB 1981; birthday card; birthday on Friday',
    'stubborn 3/4/2026; airborne 3 April 2026; adobe 3/4/2026; reborn 3 April 2026',
    'born 3/4/19812; born 3.4; birthday 3 Aprilis; DOB 123456789',
    'Checked 3/4/2026 - DOB missing; 3 April 2026 (stubborn)',
  ],
  name: [
    'the Dr’s note; Dr; a Dr said; Mr; Mr.; see Ms',
    'Referred by the Dr. Feedback came; by their Dr. Clients said; Dr. The form',
    'Miss Two meetings; they miss Tuesdays; Miss Monday sessions; a near miss; Near Miss Jones',
    'Mr B; Ms K. said; Mr J.R. and; Dr A',
    'MS Teams, MS Word, Ms Excel, the MS Society; 20 ms Delay',
    'Nurse Consultant, Nurse CMHT, Nurse Practitioner; nurse Jobs; sister Trust; Sister Team',
    'Professor of Psychiatry; Professor Emeritus; Rev 2; Rev B; Rev March 2026; Sir/Madam; Dear Sir Two',
    'Her sister Mary; the professor. Hale; Sir. Hale; Nurse. Hale; Sister. Hale',
    'Dr Martens; Miss Selfridge; Sir Robert McAlpine',
    'Jane Doe and Tom Ash; MrJones; Mr jones; amr Jones; Mr\nJones; Elm-Dr’ Jones',
    'Mr (Jones); Dr Manager; Dr Appointment',
  ],
};

describe('what comes near is not warned about', () => {
  test.each(Object.entries(plain).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
    '%s: %s',
    (_, text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

/** Nine digits and the check digit that belongs to them; none belongs to one in eleven. */
const nhsNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((digits) => {
    const remainder = digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11;
    return { digits: digits.join(''), check: (11 - remainder) % 11 };
  })
  .filter(({ check }) => check < 10);

const gap = fc.constantFrom('', ' ', '-', '\u00A0', '–');

/** Ten digits in a sentence, with these gaps. */
function sentenceWith(ten: string, first: string, second: string): { note: string; written: string } {
  const written = `${ten.slice(0, 3)}${first}${ten.slice(3, 6)}${second}${ten.slice(6)}`;
  return { note: `Seen: ${written}, on 3 March.`, written };
}

describe('an NHS number', () => {
  test('is found in any spacing', () => {
    fc.assert(
      fc.property(nhsNumber, gap, gap, ({ digits, check }, first, second) => {
        const { note, written } = sentenceWith(`${digits}${check}`, first, second);
        expect(found(note)).toEqual([['nhs-number', written]]);
      }),
    );
  });

  test('is none with another check digit, or with a digit more', () => {
    const kinds = (note: string) => findPersonalData(note).map(({ kind }) => kind);
    fc.assert(
      fc.property(
        nhsNumber,
        gap,
        gap,
        fc.integer({ min: 1, max: 9 }),
        ({ digits, check }, first, second, by) => {
          const wrong = sentenceWith(`${digits}${(check + by) % 10}`, first, second);
          expect(kinds(wrong.note)).not.toContain('nhs-number');
          expect(kinds(`${by}${digits}${check}`)).not.toContain('nhs-number');
          expect(kinds(`${digits}${check}${by}`)).not.toContain('nhs-number');
        },
      ),
    );
  });
});

test('what is found stands in order, apart, and where it says', () => {
  const piece = fc.oneof(
    fc.constantFrom(...notes.map(([, note]) => note)),
    fc.constantFrom(
      '+44',
      '0161',
      '943 476 5919',
      'Mr',
      'Dr.',
      'Jones',
      'born',
      '3/4/81',
      '@',
      '.uk',
      ' ',
      '(',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, joint) => {
      const text = pieces.join(joint);
      let last = 0;
      for (const one of findPersonalData(text)) {
        expect(one.start).toBeGreaterThanOrEqual(last);
        expect(one.end).toBeGreaterThan(one.start);
        expect(text.slice(one.start, one.end)).toBe(one.text);
        last = one.end;
      }
    }),
  );
});

describe('false alarms', () => {
  test('none in 10,000 plain sentences, but for order numbers of ten digits that pass the check by chance', () => {
    const sentences = plainSentences(2026, 10_000);
    expect(new Set(sentences).size).toBeGreaterThan(9_000);
    const alarms = sentences.flatMap((sentence) => found(sentence).map(([, part]) => [part, sentence]));
    expect(
      alarms.filter(
        ([part, sentence]) => !/order[ _]45\d{8}/.test(sentence ?? '') || !part?.startsWith('45'),
      ),
    ).toEqual([]);
    expect(alarms.length).toBeLessThanOrEqual(30);
  });

  test('and a sentence with somebody’s data among them is still seen', () => {
    for (const sentence of plainSentences(7, 500)) {
      expect(found(`${sentence} Ask Mrs Patel on 07700 900123.`).slice(-2)).toEqual([
        ['name', 'Mrs Patel'],
        ['phone', '07700 900123'],
      ]);
    }
  });

  const examples = readdirSync('examples').filter((name) => name.endsWith('.review.json'));

  test.each(examples)('none in %s', (name) => {
    const texts = textsIn(JSON.parse(readFileSync(`examples/${name}`, 'utf8')));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap(found)).toEqual([]);
  });
});

/** Every text in a document, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Texts that would take a careless pattern for ever. */
const hostile = [
  '1',
  '0',
  ' ',
  'a',
  '@',
  '.',
  '-',
  'Mr ',
  'Mr A. ',
  'Dr de ',
  "Ms A'",
  'Jones ',
  'a@',
  'a.',
  'a@a.',
  '0 ',
  '0  ',
  '01 ',
  '0161 ',
  '0161(',
  '+4',
  '+44 (0) ',
  '943 ',
  'AB 12 ',
  'born ',
  'born on ',
  'born in a',
  'dob (',
  'd. o. ',
  '3 ',
  '3/4/',
  '3 April ',
  'é',
];

describe('a long text takes time in proportion to its length', () => {
  /** The shortest of some runs, in milliseconds: anything else that the computer does only makes one longer. */
  function shortest(runs: number, text: string): number {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      findPersonalData(text);
      return performance.now() - start;
    });
    return Math.min(...times);
  }

  // 32 times the length is 32 times the time, and with quadratic time 1024 times.
  test.each(hostile)('“%s” again and again', (unit) => {
    const short = Math.max(2, shortest(3, unit.repeat(2 ** 15 / unit.length)));
    expect(shortest(2, unit.repeat(2 ** 20 / unit.length)) / short).toBeLessThan(200);
  });
});
