import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRows, startReading } from '../../../src/core/records/fold.ts';
import { listKind, listKinds } from '../../../src/core/records/kinds.ts';
import { mostNamed } from '../../../src/core/records/left-out.ts';
import { matchColumns } from '../../../src/core/records/match.ts';
import type { Column, ListKind, Mapping, Reading, Row } from '../../../src/core/records/model.ts';
import { figures, leftOut, readList, rowsOf, today } from './support.ts';

/** Cells that a column may hold, good and bad. */
const cells: Readonly<Record<Column['kind'], readonly string[]>> = {
  text: ['Ann Example', 'ann example', 'Bo Sample', 'Cy Instance', '', 'n/a', 'Total'],
  date: ['3/4/2025', '04/04/2025', '2025-04-05', '10 Mar 2026', '46115', '31/02/2025', 'call Dee', ''],
  'yes-no': ['yes', 'no', '', 'ask Ed'],
  permanence: ['Permanent', 'temp', 'zero hours', '', 'ask Ed'],
  contact: ['visit', 'phone', '', 'ask Ed'],
  status: ['Active', 'Looking', 'In work', 'Closed', '', 'ask Ed'],
  number: ['1', '0.6', '', '37.5', 'ask Ed'],
  hours: ['7.5', '7:30', '37.5', '4', '', 'ask Ed'],
};

function rowsFor(kind: ListKind): fc.Arbitrary<Row[]> {
  const row = fc.record({
    cells: fc.tuple(...kind.columns.map((column) => fc.constantFrom(...cells[column.kind]))),
    fault: fc.constantFrom(null, null, null, null, 'too-many-cells' as const),
  });
  return fc
    .array(row, { maxLength: 30 })
    .map((rows) => rows.map((one, index) => ({ ...one, row: index + 2 })));
}

function mappingOf(kind: ListKind): Mapping {
  return Object.fromEntries(kind.columns.map(({ id }, index) => [id, index]));
}

function read(kind: ListKind, rows: readonly Row[]): Reading {
  return foldRows(kind, mappingOf(kind), { today }, rows);
}

/** What must not depend on the order of the rows: of two rows that say the same, either may be the one left out. */
function essence({ rows, used, inputs }: Reading) {
  return { rows, used, inputs: inputs.map(({ input, value }) => ({ input, value })) };
}

describe.each(listKinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  test('every row is used or left out', () => {
    fc.assert(
      fc.property(rowsFor(kind), (rows) => {
        const { used, leftOut, moreLeftOut, ...reading } = read(kind, rows);
        expect(reading.rows).toBe(rows.length);
        const more = moreLeftOut.reduce((sum, { count }) => sum + count, 0);
        expect(used + leftOut.length + more).toBe(rows.length);
        expect(leftOut.map(({ row }) => row)).toEqual(
          leftOut.map(({ row }) => row).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('the order of the rows makes no difference', () => {
    const shuffled = rowsFor(kind).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(essence(read(kind, others))).toEqual(essence(read(kind, rows)));
      }),
    );
  });

  test('looking at the reading on the way makes no difference', () => {
    fc.assert(
      fc.property(rowsFor(kind), fc.nat(30), (rows, at) => {
        const fold = startReading(kind, mappingOf(kind), { today });
        for (const row of rows.slice(0, at)) fold.add(row);
        fold.finish();
        for (const row of rows.slice(at)) fold.add(row);
        expect(fold.finish()).toEqual(read(kind, rows));
      }),
    );
  });

  test('no cell of a client, and no word that is not a date, is in the reading', () => {
    fc.assert(
      fc.property(rowsFor(kind), (rows) => {
        expect(JSON.stringify(read(kind, rows))).not.toMatch(
          /ann example|bo sample|instance|call dee|ask ed/i,
        );
      }),
    );
  });

  test('what it gives is among what it says that it gives', () => {
    fc.assert(
      fc.property(rowsFor(kind), (rows) => {
        for (const { item, input } of read(kind, rows).inputs)
          expect(kind.gives).toContainEqual({ item, input });
      }),
    );
  });
});

const jobs = 'Job title | Employer | Start date';

test('of many rows left out the first are named, and the rest counted by reason', () => {
  const bad = Array.from({ length: 450 }, (_, index) =>
    index % 3 === 0 ? 'Cook | Inn | ' : 'Cook | | 3/4/2025',
  );
  const reading = readList('jobs', [jobs, ...bad]);
  // Of 150 without a start date, 67 are among the first 200; of 300 without an employer, 133.
  expect(reading.leftOut).toHaveLength(mostNamed);
  expect(reading.leftOut.at(-1)?.row).toBe(mostNamed + 1);
  expect(reading.moreLeftOut).toEqual([
    { why: 'no employer', count: 167 },
    { why: 'no start date', count: 83 },
  ]);
});

test('the rows named are the first of the file, in whatever order they come', () => {
  const rows = rowsOf(Array.from({ length: 300 }, () => 'Cook | Inn | '));
  const { mapping } = matchColumns(listKind('jobs'), ['Job', 'Employer', 'Start']);
  const reading = foldRows(listKind('jobs'), mapping, { today }, rows.toReversed());
  expect(reading.leftOut.map(({ row }) => row)).toEqual(Array.from({ length: 200 }, (_, index) => index + 2));
});

test('a list without rows, and one without a row that can be used, gives nothing and says so', () => {
  expect(readList('jobs', [jobs])).toMatchObject({
    rows: 0,
    inputs: [],
    notices: ['There is no row below the headings.'],
  });
  expect(readList('jobs', [jobs, 'Cook | Inn | '])).toMatchObject({
    rows: 1,
    used: 0,
    inputs: [],
    notices: ['No row could be used.'],
  });
});

describe('dates with the month first', () => {
  const lines = [jobs, 'Cook | Inn | 03/04/2025', 'Baker | Shop | 03/25/2025', 'Clerk | Firm | 25/03/2025'];

  test('are asked about, and nothing is counted until that is settled', () => {
    const reading = readList('jobs', lines);
    expect(reading.inputs).toEqual([]);
    expect(reading.questions).toEqual([
      {
        type: 'date-order',
        column: 'start',
        title: 'Start date',
        row: 3,
        ask: 'Row 3 has a date with the month first under “Start date”. Are all dates of that column month first?',
      },
    ]);
    expect(leftOut(reading)).toEqual(['3 start date has the month first (03/25/2025)']);
  });

  test('are read as the answer says, and what does not fit it is left out', () => {
    const monthFirst = readList('jobs', lines, { dateOrder: { start: 'month-first' } });
    expect(figures(monthFirst)).toMatchObject({ 'jobs-obtained': 2 });
    expect(leftOut(monthFirst)).toEqual(['4 start date does not exist (25/03/2025)']);
    const dayFirst = readList('jobs', lines, { dateOrder: { start: 'day-first' } });
    expect(figures(dayFirst)).toMatchObject({ 'jobs-obtained': 2 });
    expect(leftOut(dayFirst)).toEqual(['3 start date does not exist (03/25/2025)']);
  });
});

test('rows that are broken or sum up others are left out', () => {
  const { mapping } = matchColumns(listKind('jobs'), ['Job', 'Employer', 'Start']);
  const [sound, total] = rowsOf(['Cook | Inn | 3/4/2025', ' Grand Total: | 12 | 3/4/2025']) as [Row, Row];
  const rows: Row[] = [
    sound,
    total,
    { ...sound, row: 4, fault: 'stray-quote' },
    { ...sound, row: 5, fault: 'too-many-cells' },
    { ...sound, row: 6, cells: ['Cook', 'Inn'] },
  ];
  const reading = foldRows(listKind('jobs'), mapping, { today }, rows);
  expect(reading.used).toBe(1);
  expect(leftOut(reading)).toEqual([
    '3 a total',
    '4 a quotation mark runs lines together',
    '5 more cells than headings',
    '6 no start date',
  ]);
});
