import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found, FoundReview } from '../../../src/core/import/found.ts';
import { fileNames, makeReview, totalDifference, untoldItems } from '../../../src/core/import/make.ts';
import { faultsOf, findReviews, type ReadWishes } from '../../../src/core/import/read.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { americanItems, bookOf, noWishes, sheetOf } from '../../support/sheets.ts';
import { shippedRubric } from '../../support/shipped.ts';

type Cell = string | number;
const items = allItems(shippedRubric);
const titles = items.map(({ title }) => title);
const origin = { id: 'i', file: 'a.xlsx', digest: 'd', at: '2026-11-24T00:00:00Z', final: true };

function found(rows: readonly (readonly Cell[])[], wishes: Partial<ReadWishes> = {}): Found {
  return findReviews(bookOf(sheetOf(rows)), shippedRubric, { ...noWishes, ...wishes });
}

function ratingsOf(review: FoundReview | undefined): (number | null)[] {
  return items.map(({ id }) => review?.lines.find(({ item }) => item.id === id)?.rating ?? null);
}

function faults({ unread, reviews }: Found): string[] {
  return [...unread, ...reviews.flatMap(faultsOf)].map(({ where, why }) => `${where}: ${why}`);
}

const rated = titles.map((title, index): Cell[] => [index + 1, title, (index % 5) + 1]);
const expected = titles.map((_, index) => (index % 5) + 1);

describe('a sheet with one review', () => {
  it('by the titles of the items, with what stands around them', () => {
    const read = found([
      ['Score sheet'],
      ['Service:', 'Quayside IPS', '', 'Date of review', '2 and 3 March 2026'],
      ['ICB: Harbour', '', 'Region', 'North'],
      ['Type of review', 'Independent', '', 'Reviewers', 'Ann Bee and Cy Dee'],
      ['', 'Item', 'Score'],
      ['Staffing'],
      ...rated,
      ['', 'Total', '75'],
    ]);
    expect(read.questions).toEqual([]);
    expect(ratingsOf(read.reviews[0])).toEqual(expected);
    expect(read.reviews[0]?.facts).toEqual({
      service: 'Quayside IPS',
      provider: null,
      area: 'Harbour',
      region: 'North',
      kind: 'external',
      mode: null,
      from: '2026-03-02',
      to: '2026-03-03',
      reviewers: 'Ann Bee and Cy Dee',
    });
    expect(read.reviews[0]?.stated).toEqual({ value: 75, where: 'row 32' });
    expect(faults(read)).toEqual([]);
    const review = makeReview(read.reviews[0] as FoundReview, shippedRubric, origin);
    expect(review).toMatchObject({
      status: 'final',
      service: { id: 'quayside-ips' },
      rubric: { edition: null, version: null },
    });
    expect(review.reviewers.map(({ id, name }) => [id, name])).toEqual([
      ['AB', 'Ann Bee'],
      ['CD', 'Cy Dee'],
    ]);
    expect(totalDifference(read.reviews[0] as FoundReview, review, shippedRubric)).toBeNull();
  });

  it('by the names of American forms, which count anew in each section', () => {
    const rows = americanItems.flatMap((names, section) => [
      [['STAFFING', 'ORGANIZATION', 'SERVICES'][section] ?? ''],
      ...names.map((name, index): Cell[] => [`${index + 1}. ${name}`, 4]),
    ]);
    const read = found([['Criterion', 'Score'], ...rows]);
    expect(ratingsOf(read.reviews[0])).toEqual(titles.map(() => 4));
    const line = read.reviews[0]?.lines.find(({ item }) => item.id === 'partner-collaboration');
    expect(line?.by).toBe('number');
    expect(read.reviews[0]?.lines.find(({ item }) => item.id === 'employment-services-staff')?.by).toBe(
      'likeness',
    );
  });

  it.each<[string, number[]]>([
    ['through', titles.map((_, index) => index + 1)],
    [
      'anew in each section',
      [3, 8, 14].flatMap((size) => Array.from({ length: size }, (_, index) => index + 1)),
    ],
  ])('by numbers alone that count %s', (_, numbers) => {
    const read = found([
      ['Item', 'Score'],
      ...numbers.map((number, index): Cell[] => [number, (index % 5) + 1]),
    ]);
    expect(ratingsOf(read.reviews[0])).toEqual(expected);
    expect(read.reviews[0]?.lines.every(({ by }) => by === 'number')).toBe(true);
  });

  it('names every cell that is no rating, and makes nothing of it', () => {
    const odd: [Cell, string | null][] = [
      [3.5, '3.5 lies between two ratings, and the scale has whole numbers only'],
      [0, '0 is outside the scale of 1 to 5'],
      [6, '6 is outside the scale of 1 to 5'],
      ['n/a', 'it says “n/a”'],
      ['good', '“good” is no rating'],
      ['', null],
      ['4.0', null],
    ];
    const read = found([
      ['Item', 'Score'],
      ...titles.map((title, index): Cell[] => [title, odd[index]?.[0] ?? 2]),
    ]);
    expect(faults(read)).toEqual(
      odd.flatMap(([, why], index) =>
        why === null ? [] : [`row ${index + 2}, ${index + 1} ${titles[index]}: ${why}`],
      ),
    );
    expect(ratingsOf(read.reviews[0]).slice(0, 8)).toEqual([null, null, null, null, null, null, 4, 2]);
    const review = makeReview(read.reviews[0] as FoundReview, shippedRubric, origin);
    expect(review.status).toBe('in-progress');
    expect(Object.keys(review.items)).toHaveLength(19);
  });

  it('takes no rating of an item that stands twice with different ones', () => {
    const read = found([
      ['Item', 'Score'],
      ...titles.map((title): Cell[] => [title, 4]),
      [titles[0] ?? '', 2],
      [titles[1] ?? '', 4],
    ]);
    expect(faults(read)).toEqual([
      'row 2, 1 Caseload size: the item stands twice with different ratings: 4 in row 2, 2 in row 27',
    ]);
    expect(ratingsOf(read.reviews[0])[1]).toBe(4);
  });

  it('names rows between the items that name none', () => {
    const rows = titles.map((title, index): Cell[] => [index === 6 ? 'Cheerfulness of the team' : title, 4]);
    const read = found([['Item', 'Score'], ...rows]);
    expect(faults(read)).toEqual(['row 8: “Cheerfulness of the team” is no item of this scale']);
    expect(untoldItems(read.reviews[0] as FoundReview, shippedRubric)).toEqual(['7 Vocational unit']);
  });

  it('takes what was agreed before what each reviewer gave, and says so', () => {
    const read = found([
      ['Item', 'Rater 1', 'Rater 2', 'Consensus', 'Last time'],
      ...titles.map((title): Cell[] => [title, 1, 2, 3, 5]),
    ]);
    expect(ratingsOf(read.reviews[0])[0]).toBe(3);
    expect(read.told[1]).toBe(
      'Not read, though it could hold ratings: column B (“Rater 1”), column C (“Rater 2”).',
    );
  });

  it('asks which column is meant where several could be, and takes the one that is named', () => {
    const rows = [['Item', 'Rater 1', 'Rater 2'], ...titles.map((title): Cell[] => [title, 1, 2])];
    expect(found(rows).questions).toEqual([
      {
        flag: '--ratings',
        ask: '2 columns could hold the ratings. Which one is to be read?',
        options: [
          { value: 'B', label: 'Rater 1' },
          { value: 'C', label: 'Rater 2' },
        ],
      },
    ]);
    expect(ratingsOf(found(rows, { ratings: 'Rater 2' }).reviews[0])[0]).toBe(2);
    expect(ratingsOf(found(rows, { ratings: 'b' }).reviews[0])[0]).toBe(1);
  });

  it('does not take the title of a section for the name of the service', () => {
    const read = found([
      ['Item', 'Score'],
      ...rated.map(([, title = '', rating = '']) => [title, rating]),
      ['Services', 44],
    ]);
    expect(read.reviews[0]?.facts.service).not.toBe('44');
  });

  it('finds nothing where there is nothing', () => {
    expect(
      found([
        ['a', 'b'],
        [1, 2],
      ]).reviews,
    ).toEqual([]);
    expect(found([]).reviews).toEqual([]);
    expect(found([['Item', 'Comment'], ...titles.map((title): Cell[] => [title, 'x'])]).unread).toEqual([
      { where: 'the sheet', why: 'has no column of ratings beside its items' },
    ]);
  });
});

describe('a sheet with many reviews', () => {
  const head = ['Service', 'ICB', 'Region', 'Review date', 'Type of review', ...titles, 'Total'];
  const row = (start: readonly Cell[], rating: Cell, total: Cell): Cell[] => [
    ...start,
    ...titles.map(() => rating),
    total,
  ];

  it('in rows: each with its own service, date and kind, and every row that is none is named', () => {
    const read = found([
      ['Past reviews'],
      head,
      row(['Quayside', 'Harbour', 'North', '24/11/2024', 'External'], 4, 100),
      row(['Hillfoot', 'Fells', 'North', '45000', 'self assessment'], 3, 76),
      row(['Hillfoot', 'Fells', 'North', '2019', 'Focus group'], 3, 75),
      row(['Average', '', '', '', ''], 3.5, 90),
      ['Notes'],
    ]);
    expect(read.told).toEqual([
      'The sheet is read: a review in each row below row 2, 25 items in its columns, service in column A, area in column B, region in column C, date in column D, kind in column E, total in column AE.',
    ]);
    expect(read.reviews.map(({ where, facts }) => [where, facts.service, facts.from, facts.kind])).toEqual([
      ['row 3', 'Quayside', '2024-11-24', 'external'],
      ['row 4', 'Hillfoot', '2023-03-15', 'self'],
      ['row 5', 'Hillfoot', null, null],
    ]);
    expect(faults(read)).toEqual([
      'row 6: “Average” sums up the others',
      'row 7: has no rating',
      'D5: “2019” is no date',
      'E5: “Focus group” is no kind of review that is known here',
    ]);
    const second = read.reviews[1] as FoundReview;
    expect(totalDifference(second, makeReview(second, shippedRubric, origin), shippedRubric)).toEqual({
      where: 'row 4',
      why: 'states a total of 76, but its ratings give 75',
    });
  });

  it('in columns: each with its own service and date', () => {
    const read = found([
      ['', 'Service', 'Quayside', 'Quayside', 'Hillfoot'],
      ['', 'Date', '1/3/2023', '2/3/2024', '3/3/2024'],
      ...items.map(({ number, title }): Cell[] => [number, title, 4, 5, 'x']),
      ['', 'Total', 100, 125, ''],
    ]);
    expect(read.reviews.map(({ where, facts }) => [where, facts.service, facts.from])).toEqual([
      ['column C', 'Quayside', '2023-03-01'],
      ['column D', 'Quayside', '2024-03-02'],
    ]);
  });

  it('asks how dates are written where one has the month first, and reads them so', () => {
    const rows = [
      head,
      row(['Quayside', '', '', '3/31/2024', 'External'], 4, 100),
      row(['Hillfoot', '', '', '3/4/2024', 'External'], 4, 100),
    ];
    expect(found(rows).questions.map(({ flag }) => flag)).toEqual(['--dates']);
    expect(found(rows, { dates: 'month-first' }).reviews.map(({ facts }) => facts.from)).toEqual([
      '2024-03-31',
      '2024-03-04',
    ]);
  });

  it('asks which sheet is meant where several hold ratings', () => {
    const sheet = (name: string) =>
      sheetOf([['Item', 'Score'], ...titles.map((title): Cell[] => [title, 4])], name);
    const book = bookOf(sheet('2024'), sheet('2025'), sheetOf([['Notes']], 'Notes'));
    expect(findReviews(book, shippedRubric, noWishes).questions).toMatchObject([
      { flag: '--sheet', options: [{ value: '2024' }, { value: '2025' }] },
    ]);
    expect(findReviews(book, shippedRubric, { ...noWishes, sheet: '2025' }).reviews).toHaveLength(1);
  });

  it('gives each file a name of its own', () => {
    const review = makeReview(
      found([head, row(['Ty’r Ardd & Co', '', '', '24/11/2024', 'Self'], 4, 100)]).reviews[0] as FoundReview,
      shippedRubric,
      origin,
    );
    expect(fileNames([review, review])).toEqual([
      'ty-r-ardd-co-2024-11-24.review.json',
      'ty-r-ardd-co-2024-11-24-2.review.json',
    ]);
  });
});

describe('whatever a sheet looks like', () => {
  const noise = fc.constantFrom('', 'x', 'Comments', 'see notes', 'Evidence', '—', 'Ward 7', 'Yes');

  it('finds the items and ratings in any order of columns and rows, with any words around them', () => {
    const cases = fc.record({
      order: fc.shuffledSubarray(
        items.map((_, index) => index),
        { minLength: 20 },
      ),
      before: fc.array(noise, { maxLength: 2 }),
      between: fc.array(noise, { maxLength: 2 }),
      ratingsFirst: fc.boolean(),
      above: fc.array(fc.array(noise, { maxLength: 4 }), { maxLength: 4 }),
      decorate: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => `${text}:`,
      ),
      ratings: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 25, maxLength: 25 }),
    });
    fc.assert(
      fc.property(cases, ({ order, before, between, ratingsFirst, above, decorate, ratings }) => {
        const pair = (name: Cell, rating: Cell) =>
          ratingsFirst ? [rating, ...between, name] : [name, ...between, rating];
        const rows = order.map((index) => [
          ...before,
          ...pair(decorate(titles[index] ?? ''), ratings[index] ?? 1),
        ]);
        const [review] = found([...above, [...before, ...pair('Item', 'Score')], ...rows]).reviews;
        const told = ratingsOf(review);
        for (const index of order) expect(told[index]).toBe(ratings[index]);
      }),
      { numRuns: 150 },
    );
  });

  it('says that it found none, or names no item that is not there, whatever stands in it', () => {
    const anyCell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.integer({ min: -2, max: 130 }),
      fc.constantFrom(...titles),
      noise,
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 30 }), (rows) => {
        for (const review of found(rows).reviews)
          for (const { rating } of review.lines) expect([null, 1, 2, 3, 4, 5]).toContain(rating);
      }),
      { numRuns: 150 },
    );
  });
});
