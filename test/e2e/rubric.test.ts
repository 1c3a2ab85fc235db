import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ownRubric } from './support/own-rubric.ts';

describe('rubric list', () => {
  test('lists what is shipped', async () => {
    const { code, stdout, stderr } = await ips(['rubric', 'list'], { cwd: temporaryFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "┌─────────────┬────────────────────────────┬──────────────────────┬───────────┐
      │ id          │ title                      │ edition              │ version   │
      ├─────────────┼────────────────────────────┼──────────────────────┼───────────┤
      │ ips-25-uk   │ IPS fidelity scale, 25     │ 2008 scale, UK form  │ 1.0.0     │
      │             │ items (UK form)            │                      │           │
      └─────────────┴────────────────────────────┴──────────────────────┴───────────┘
      "
    `);
  });

  test('as JSON', async () => {
    const { code, stdout } = await ips(['rubric', 'list', '--json'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).map(Object.keys)).toEqual([['id', 'title', 'edition', 'version']]);
    expect(JSON.parse(stdout)[0].id).toBe('ips-25-uk');
  });
});

describe('rubric show', () => {
  test('without a name shows the default one: bands, sections and all 25 items with their anchors', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await ips(['rubric', 'show'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.slice(0, stdout.indexOf('STAFFING'))).toMatchInlineSnapshot(`
      "IPS fidelity scale, 25 items (UK form)
      2008 scale, UK form, version 1.0.0 (ips-25-uk)

      25 items, each rated from 1 to 5; the total is the sum of its ratings.

        115 to 125  Exemplary fidelity
        100 to 114  Good fidelity
        74 to 99    Fair fidelity
        25 to 73    Not IPS

      "
    `);
    expect(stdout.match(/^[A-Z]{4,}$/gm)).toEqual(['STAFFING', 'ORGANISATION', 'SERVICES']);
    expect(stdout.match(/^\d+ of 25 /gm)).toHaveLength(25);
    expect(stdout.match(/^ {2}[1-5] {2}\S/gm)).toHaveLength(125);
    expect((await ips(['rubric', 'show', 'ips-25-uk'], { cwd })).stdout).toBe(stdout);
  });

  test('one item, by its number, its id or part of its title', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await ips(['rubric', 'show', '--item', '1'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "
      ───────────────────────────────────────────────────────────────────────────────
      1 of 25  Staffing
      1  Caseload size

        How many active clients there are for each full-time equivalent employment
        specialist. Active clients are people who are looking for work and people in
        work whom the service supports.

        MIS   The current caseload list of each employment specialist, with the date
              it was drawn up
        MIS   The staffing list, with contracted hours and vacancies
        ISP   Recent entries in sampled records, to see that the people on the lists
              are active clients
        INT   What specialists say about the size of their caseloads, set against the
              lists
        Note  The figure is all active clients divided by full-time equivalents, and
              it is not rounded: 20.4 clients is above 20 and is rated 4.

      Principles served
        - Ongoing, individualised support for the person and the employer

      Ask
          Employment specialist: How many people are you working with at present, and
          how many of them are in work?
          Team leader: How do you decide when a person joins a caseload and when they
          leave it?
          Team leader: What happens to a caseload when a specialist leaves or is away
          for a long time?

      Enter
        ? How many active clients do the specialists have in all, counting job
          seekers and people in work?
          in people
        ? How many full-time equivalent employment specialists does the service have?
          in full-time equivalents
        = clients per full-time equivalent specialist

      Anchors
        5  There are 20 or fewer active clients for each full-time equivalent
           specialist.
        4  There are more than 20 and at most 25 active clients for each full-time
           equivalent specialist.
        3  There are more than 25 and at most 30 active clients for each full-time
           equivalent specialist.
        2  There are more than 30 and at most 40 active clients for each full-time
           equivalent specialist.
        1  There are more than 40 active clients for each full-time equivalent
           specialist.

      "
    `);
    expect((await ips(['rubric', 'show', 'ips-25-uk', '--item', 'caseload-size'], { cwd })).stdout).toBe(
      stdout,
    );
    expect((await ips(['rubric', 'show', '--item', 'caseload'], { cwd })).stdout).toBe(stdout);
  });

  test('as JSON: the rubric, or the item', async () => {
    const cwd = temporaryFolder();
    const rubric = JSON.parse((await ips(['rubric', 'show', '--json'], { cwd })).stdout);
    expect(rubric.id).toBe('ips-25-uk');
    const items = rubric.sections.flatMap((section: { items: unknown[] }) => section.items);
    expect(items).toHaveLength(25);
    const item = JSON.parse((await ips(['rubric', 'show', '--item', '7', '--json'], { cwd })).stdout);
    expect(item).toEqual(items[6]);
  });
});

describe('rubric check', () => {
  test('a sound rubric', async () => {
    const cwd = temporaryFolder({ 'tea.yaml': ownRubric });
    expect(await ips(['rubric', 'check', 'tea.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: 'Tea round scale: no problems.\n',
      stderr: '',
    });
    const { stdout } = await ips(['rubric', 'check', 'tea.yaml', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({ file: 'tea.yaml', problems: [] });
  });

  const faults: [what: string, text: string][] = [
    ['an unknown key', ownRubric.replace('language:', 'langauge:')],
    ['a value that will not do', ownRubric.replace('total: mean', 'total: median')],
    ['an unknown input', ownRubric.replace('degrees: {min: 80}', 'degree: {min: 80}')],
    ['bands with a gap', ownRubric.replace('from: 0, to: 2.5', 'from: 0, to: 2')],
    ['an anchor too few', ownRubric.replace('          1: {text: Dust.}\n', '')],
    ['a condition that can never hold', ownRubric.replace('{min: 80}', '{min: 80, max: 70}')],
    ['the same id twice', ownRubric.replace('id: leaf-quality', 'id: warmth')],
    ['text that is no YAML', ownRubric.replace('title: Warmth of the pot', 'title: Warmth: of the pot')],
    ['a name that every object has', ownRubric.replaceAll('degrees', 'constructor')],
    [
      'a name that every object inherits',
      ownRubric.replace('{degrees: {min: 80}}', '{__proto__: {min: 80}}'),
    ],
  ];

  test.each(faults)('%s: place, source line, caret and what to do', async (_, text) => {
    const cwd = temporaryFolder({ 'tea.yaml': text });
    const { code, stdout, stderr } = await ips(['rubric', 'check', 'tea.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(stdout).toMatch(/^tea\.yaml:\d+:\d+ {2}error/);
    expect(stdout).toMatch(/\n +\d+ \| .*\n +\^\n/);
  });

  test('as JSON: every problem with code, path, position, message and hint', async () => {
    const text = ownRubric.replace('total: mean', 'total: median').replace('language:', 'langauge:');
    const cwd = temporaryFolder({ 'tea.yaml': text });
    const { code, stdout } = await ips(['rubric', 'check', 'tea.yaml', '--json'], { cwd });
    expect(code).toBe(1);
    const { file, problems } = JSON.parse(stdout);
    expect(file).toBe('tea.yaml');
    expect(problems).toHaveLength(3);
    expect(problems).toContainEqual({
      code: 'unknown-key',
      severity: 'error',
      path: ['langauge'],
      position: { line: 5, column: 11, source: 'langauge: en-GB' },
      message: '“langauge” is not a key that belongs here.',
      hint: 'Did you mean “language”?',
    });
  });
});
