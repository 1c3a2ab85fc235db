import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { bin, ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

const examples = join(import.meta.dirname, '../../examples');
const everything = ['--by', 'area', '--trend', '--self-external', '--agreement', '--outcomes'];

async function compare(...args: string[]) {
  return ips(['compare', ...args], { cwd: examples });
}

/** What a terminal of so many columns is sent. */
function onTerminal(columns: number, args: readonly string[]): Promise<string> {
  const terminal = spawn(process.execPath, [bin, 'compare', ...args], {
    cwd: examples,
    cols: columns,
    rows: 50,
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', TERM: 'xterm' },
  });
  return new Promise((resolve) => {
    let text = '';
    terminal.onData((data) => {
      text += data;
    });
    terminal.onExit(() => resolve(text.replaceAll('\r\n', '\n')));
  });
}

describe('the example cohort', () => {
  const few = ['cohort', ...everything, '--section', 'staffing', '--top', '5'];

  test.each([40, 80, 140])('on a terminal of %i columns', async (columns) => {
    const text = await onTerminal(columns, few);
    expect(text).toMatchSnapshot();
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  test('in a pipe: columns parted by tabs, all else after #', async () => {
    const { code, stdout, stderr } = await compare(...few);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    for (const line of stdout.split('\n')) expect(line).toMatch(/^$|^# |\t/);
  });

  test('line after line for who hears it', async () => {
    const { code, stdout } = await compare('cohort', '--plain', '--top', '3', '--item', '7');
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
    expect(stdout).not.toMatch(/ {3}|\t/);
  });

  test('its figures are what plain loops over the files give', async () => {
    const { sets, read } = JSON.parse((await compare('cohort', '--json', '--trend', '--outcomes')).stdout);
    const files = readdirSync(join(examples, 'cohort')).map((name) =>
      JSON.parse(readFileSync(join(examples, 'cohort', name), 'utf8')),
    );
    expect(read).toMatchObject({ files: files.length, compared: files.length, unread: [], leftOut: [] });
    const external = files.filter(({ kind }) => kind === 'external');
    const latest = latestOfEach(external);
    const [set] = sets;
    expect(set).toMatchObject({ kind: 'external', reviews: external.length, services: 24 });
    const totals = latest.map(totalOf).sort((a, b) => a - b);
    const mean = totals.reduce((sum, one) => sum + one, 0) / totals.length;
    const squares = totals.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    expect(set.spread.mean.value).toBeCloseTo(mean, 9);
    expect(set.spread.sd.value).toBeCloseTo(Math.sqrt(squares / 23), 9);
    expect(set.spread.median.value).toBe(((totals[11] ?? 0) + (totals[12] ?? 0)) / 2);
    expect(set.spread.q1.value).toBeCloseTo((totals[5] ?? 0) * 0.25 + (totals[6] ?? 0) * 0.75, 9);
    expect([set.spread.min.value, set.spread.max.value]).toEqual([totals[0], totals[23]]);
    for (const item of set.items) {
      const ratings = latest.map(({ items }) => items[item.id].rating as number);
      expect(item.low.value).toBeCloseTo(ratings.filter((rating) => rating <= 3).length / 24, 9);
      expect(item.mean.value).toBeCloseTo(ratings.reduce((sum, one) => sum + one, 0) / 24, 9);
      expect(item.counts).toEqual(
        [1, 2, 3, 4, 5].map((step) => ratings.filter((rating) => rating === step).length),
      );
    }
    const counts = latest.map(({ outcomes }) => outcomes);
    const sum = (key: string) => counts.reduce((all, one) => all + one[key], 0);
    expect(set.outcomes.overall).toMatchObject({ part: sum('started'), of: sum('joined') });
    expect(set.outcomes.correlation.n).toBe(24);
    const steps = ['2024', '2025', '2026'].map((year) => changeInto(year, external));
    expect(
      set.trend.steps.map(({ services, change }: { services: number; change: { value: number } }) => [
        services,
        change.value.toFixed(6),
      ]),
    ).toEqual(steps.map(([services, change]) => [services, change?.toFixed(6)]));
  });
});

interface File {
  service: { id: string };
  dates: { from: string };
  items: Record<string, { rating: number }>;
}

function totalOf({ items }: File): number {
  let total = 0;
  for (const { rating } of Object.values(items)) total += rating;
  return total;
}

function latestOfEach<F extends File>(files: readonly F[]): F[] {
  const latest: Record<string, F> = {};
  for (const file of files) {
    const known = latest[file.service.id];
    if (known === undefined || file.dates.from > known.dates.from) latest[file.service.id] = file;
  }
  return Object.values(latest);
}

/** How many services were reviewed in a year and the one before it, and the mean of their changes. */
function changeInto(year: string, files: readonly File[]): [number, number] {
  const changes: number[] = [];
  for (const now of files.filter(({ dates }) => dates.from.startsWith(year))) {
    const before = files.find(
      ({ service, dates }) =>
        service.id === now.service.id && dates.from.startsWith(String(Number(year) - 1)),
    );
    if (before !== undefined) changes.push(totalOf(now) - totalOf(before));
  }
  return [changes.length, changes.reduce((sum, one) => sum + one, 0) / changes.length];
}

describe('what is asked', () => {
  test('the public sees no single service, file or reviewer', async () => {
    const { stdout } = await compare('cohort', ...everything, '--for', 'public', '--min-group', '7');
    expect(stdout).not.toMatch(/Amberwick|Yarnsea|Reviewer|review\.json/);
    expect(stdout).toContain('One set of reviews is of fewer than 7 services, and not shown.');
    const refused = await compare('cohort', '--by', 'reviewer', '--for', 'public');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
  });

  test('groups that are too small are named, and show no figures', async () => {
    const { stdout } = await compare('cohort', '--by', 'service', '--min-group', '2', '--item', '1');
    expect(stdout).toContain('Amberwick IPS (fictional)\t1\t1\t–\t–\t–\t–\n');
    expect(stdout).toContain('Too few services to show figures.');
  });

  test('dates as people write them, a year alone, kinds and areas', async () => {
    const json = async (...args: string[]) => JSON.parse((await compare('cohort', '--json', ...args)).stdout);
    expect((await json('--since', '1 January 2026')).choices.since).toBe('2026-01-01');
    expect((await json('--since', '2026', '--until', '2026-02')).choices).toMatchObject({
      since: '2026-01-01',
      until: '2026-02-28',
    });
    const fen = await json('--area', 'fenmarsh icb (fictional)', '--kind', 'external');
    expect(fen.sets).toHaveLength(1);
    expect(fen.sets[0].services).toBe(6);
    expect((await json('--item', '7', '--item', 'disclosure')).choices.items).toEqual([
      'vocational-unit',
      'disclosure',
    ]);
    expect((await json('--mix', 'kind')).sets).toHaveLength(1);
  });

  test.each([
    [['--item', '77'], 'No item, or not just one, is called “77”.'],
    [['--section', 'money'], 'There is no section “money”.'],
    [['--principle', 'x'], 'There is no principle “x”.'],
    [['--kind', 'extern'], '--kind: “extern” will not do here. Did you mean “external”?'],
    [['--since', 'soon'], '--since soon: That is no date.'],
    [['--top', '0'], '--top: “0” is no number.'],
    [['--mix', 'all'], '“all” will not do here.'],
    [['-o', 'x.exe'], 'A comparison cannot be written as “exe”.'],
    [['--latest', '--all'], ''],
  ])('%j is wrong use', async (args, message) => {
    const { code, stdout, stderr } = await compare('cohort', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a pattern that no shell has filled in, and a list on standard input', async () => {
    const { stdout, code } = await compare('cohort/a*-202?.review.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).read.files).toBe(
      readdirSync(join(examples, 'cohort')).filter((name) => /^a.*-202\d\.review/.test(name)).length,
    );
    expect((await compare('cohort/zz*.review.json')).stdout).toContain(
      'zz*.review.json: No review file fits this pattern.',
    );
    expect((await compare('-')).code).toBe(1);
  });

  test('as a file of JSON, the same as on the screen', async () => {
    const cwd = temporaryFolder();
    const written = await ips(['compare', join(examples, 'cohort'), '-o', 'c.json'], { cwd });
    expect(written).toEqual({ code: 0, stdout: 'Comparison written: c.json\n', stderr: '' });
    const { stdout } = await ips(['compare', join(examples, 'cohort'), '--json'], { cwd });
    expect(readFileSync(join(cwd, 'c.json'), 'utf8')).toBe(stdout);
  });
});
