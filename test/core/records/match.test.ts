import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listKind, listKinds } from '../../../src/core/records/kinds.ts';
import { guessKind, matchColumns } from '../../../src/core/records/match.ts';
import type { ListKindId } from '../../../src/core/records/model.ts';
import { templateOf } from '../../../src/core/records/template.ts';
import { shippedRubric } from '../../support/shipped.ts';

/** The heading that each column is read from. */
function match(kind: ListKindId, ...header: string[]): Record<string, string | undefined> {
  const { mapping } = matchColumns(listKind(kind), header);
  return Object.fromEntries(Object.entries(mapping).map(([column, index]) => [column, header[index]]));
}

/** The questions about a header, as `column: headings`. */
function asked(kind: ListKindId, ...header: string[]): string[] {
  return matchColumns(listKind(kind), header).questions.map(
    ({ column, candidates }) => `${column}: ${candidates.map(({ heading }) => heading).join(', ')}`,
  );
}

describe('headings', () => {
  test.each([
    [
      'type',
      'Job title',
      'ROLE',
      'job_title',
      'JobTitle',
      'Title of job',
      'Job Titles',
      'Type of job',
      'Occupation',
    ],
    ['employer', 'Employer name', 'Name of employer', 'Company', 'EMPLOYER:', 'Organization', 'Emploier'],
    [
      'start',
      'Start',
      'Date started',
      'Started',
      'Start date (dd/mm/yyyy)',
      'Job start date',
      'Commencement date',
    ],
    ['permanent', 'Perm/Temp', 'Contract type', 'Permanent?', 'Permanent or temporary', 'Permanant'],
    ['client', 'Client ID', 'client ref.', 'Client No', 'Service user', 'Participant number', 'ID'],
    ['end', 'End', 'Date ended', 'End date', 'Finish date', 'Date left'],
    ['still', 'Still in job?', 'Current', 'In work'],
  ])('%s', (column, ...headings) => {
    for (const heading of headings) {
      expect(matchColumns(listKind('jobs'), [heading]).mapping, heading).toEqual({ [column]: 0 });
    }
  });

  test('a title of its own goes before another name for it', () => {
    expect(match('jobs', 'Job title', 'Job type', 'Employer', 'Company', 'Start date')).toEqual({
      type: 'Job type',
      employer: 'Employer',
      start: 'Start date',
    });
  });

  test('a short word that is only like another is not taken for it', () => {
    expect(match('jobs', 'Cost', 'Rate', 'And')).toEqual({});
  });

  test('blank headings are nothing', () => {
    expect(match('jobs', '', 'Job title', ' ', 'Employer', 'Start')).toEqual({
      type: 'Job title',
      employer: 'Employer',
      start: 'Start',
    });
  });
});

describe('what is unclear is asked about', () => {
  test('two headings that are equally sure', () => {
    expect(asked('jobs', 'Role', 'Position', 'Employer', 'Start date')).toEqual(['type: Role, Position']);
    expect(asked('jobs', 'Job title', 'Employer', 'Start date', 'Start date')).toEqual([
      'start: Start date, Start date',
    ]);
    expect(asked('jobs', 'Role', 'Employer', 'Start', 'Contract', 'Perm')).toEqual([
      'permanent: Contract, Perm',
    ]);
  });

  test('a heading that only has the name of a required column among its words', () => {
    expect(asked('jobs', 'Job title', 'Employer', 'Programme start date')).toEqual([
      'start: Programme start date',
    ]);
  });

  test('a required column that no heading stands for: all that are left', () => {
    expect(asked('jobs', 'Job title', 'Employer', 'Foo', 'Bar')).toEqual(['start: Foo, Bar']);
    expect(asked('jobs', 'Job title', 'Employer')).toEqual(['start: ']);
  });

  test('a column that the list may do without is passed over', () => {
    expect(asked('jobs', 'Job title', 'Employer', 'Start', 'Client postcode')).toEqual([]);
  });

  test('the fixture: title and start date are unclear, the rest is not', () => {
    const header = [
      'Person',
      'Title at start',
      'Company',
      'Trading name',
      'Programme start date',
      'Start date (job)',
    ];
    expect(match('jobs', ...header)).toEqual({
      client: 'Person',
      employer: 'Company',
      start: 'Start date (job)',
    });
    expect(asked('jobs', ...header)).toEqual(['type: Title at start, Trading name, Programme start date']);
  });
});

describe('the kind of list', () => {
  test.each<[ListKindId, string[]]>([
    ['jobs', ['Client ID', 'Job title', 'Employer', 'Date started', 'Perm/Temp']],
    ['jobs', ['Client ID', 'Job title', 'Employer', 'Foo']],
    ['caseload', ['Client ID', 'Specialist', 'FTE', 'Status']],
    ['caseload', ['Client ID', 'Key worker', 'Discharge date']],
    ['caseload', ['Client ID']],
    ['first-contacts', ['Client ID', 'Date of entry', 'First employer contact']],
    ['employer-contacts', ['Date', 'Specialist', 'Employer', 'Client', 'Contact type']],
    ['community-hours', ['Specialist', 'Week commencing', 'Scheduled hours', 'Hours in the community']],
  ])('%s: %s', (kind, header) => {
    expect(guessKind(header)).toEqual({ kind });
  });

  test('is not guessed from one heading among others, or from none', () => {
    expect(guessKind(['Client ID', 'Foo', 'Bar'])).toMatchObject({ kind: null });
    const none = guessKind(['Foo', 'Bar']);
    expect(none).toEqual({ kind: null, candidates: listKinds.map(({ id }) => id) });
  });
});

describe.each(listKinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const header = templateOf(kind).replace('\uFEFF', '').trimEnd().split(',');

  test('its template is one line with a mark for Excel, and its headings match themselves', () => {
    expect(templateOf(kind)).toMatch(/^\uFEFF[^\n]+\r\n$/);
    expect(guessKind(header)).toEqual({ kind: id });
    const { mapping, questions } = matchColumns(kind, header);
    expect(questions).toEqual([]);
    expect(Object.entries(mapping)).toHaveLength(kind.columns.length);
    for (const [index, column] of kind.columns.entries()) expect(mapping[column.id]).toBe(index);
  });

  test('every name of a column means it, and no other column of the list', () => {
    for (const column of kind.columns)
      for (const name of column.names)
        expect(matchColumns(kind, [name]).mapping, name).toEqual({ [column.id]: 0 });
  });

  test('what it gives are inputs of the shipped rubric', () => {
    const items = shippedRubric.sections.flatMap((section) => section.items);
    for (const { item, input } of kind.gives)
      expect(items.find((one) => one.id === item)?.inputs.map((one) => one.id)).toContain(input);
  });

  test('no heading stands for two columns, and each is mapped or asked about at most once', () => {
    const words = kind.columns.flatMap(({ title, names }) => [title, ...names]);
    const headings = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(headings, (some) => {
        const { mapping, questions } = matchColumns(kind, some);
        const taken = Object.values(mapping);
        expect(new Set(taken).size).toBe(taken.length);
        const both = [...Object.keys(mapping), ...questions.map(({ column }) => column)];
        expect(new Set(both).size).toBe(both.length);
        for (const { candidates } of questions)
          for (const { index } of candidates) expect(taken).not.toContain(index);
      }),
    );
  });
});
