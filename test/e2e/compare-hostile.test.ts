import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bin, execute, ips } from '../support/bin.ts';
import { keys, openRealScreen } from '../support/screen.ts';
import { temporaryFolder } from '../support/temp.ts';
import { underOrdinaryUser } from '../support/temp-user.ts';

const sound = readFileSync(
  join(import.meta.dirname, '../../examples/cohort/amberwick-2026.review.json'),
  'utf8',
);

/** A sound review of another service. */
function review(index: number): string {
  const file = JSON.parse(sound);
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return JSON.stringify(
    { ...file, id, service: { id: `s${index}`, name: `Service ${index} (fictional)` } },
    null,
    2,
  );
}

function reviews(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`r${index}.review.json`, review(index)]),
  );
}

async function compared(cwd: string, under: readonly string[] = [], paths = ['.']) {
  const { code, stdout, stderr } = await ips(['compare', ...paths, '--json'], { cwd, under });
  const { read } = JSON.parse(stdout);
  return { code, stderr, files: read.files, compared: read.compared, unread: read.unread };
}

describe('what is wrong with a folder is named, and stops nothing', () => {
  test('links that lead in a circle, and a link to itself', async () => {
    const cwd = temporaryFolder(reviews(3));
    symlinkSync(cwd, join(cwd, 'again'));
    symlinkSync('self.review.json', join(cwd, 'self.review.json'));
    symlinkSync('gone.json', join(cwd, 'broken.review.json'));
    expect(await compared(cwd)).toEqual({
      code: 1,
      stderr: '',
      files: 5,
      compared: 3,
      unread: [
        { file: 'broken.review.json', reason: 'It is not there, or no longer.' },
        { file: 'self.review.json', reason: 'It is a link that leads back to itself.' },
      ],
    });
  });

  test('a file of 1 GB, which is not read', async () => {
    const cwd = temporaryFolder({ ...reviews(2), 'big.review.json': '' });
    truncateSync(join(cwd, 'big.review.json'), 1024 ** 3);
    expect(await compared(cwd)).toMatchObject({
      code: 1,
      compared: 2,
      unread: [{ file: 'big.review.json', reason: 'It is too large (1024 MB; the limit is 10 MB).' }],
    });
  });

  test('a folder and a file that may not be read', async (context) => {
    const cwd = temporaryFolder({ ...reviews(2), 'shut/x.review.json': sound, 'own.review.json': sound });
    const under = await underOrdinaryUser(context, cwd);
    chmodSync(join(cwd, 'shut'), 0o000);
    chmodSync(join(cwd, 'own.review.json'), 0o000);
    const { code, compared: count, unread } = await compared(cwd, under);
    chmodSync(join(cwd, 'shut'), 0o755);
    expect({ code, count }).toEqual({ code: 1, count: 2 });
    expect(unread).toEqual(
      ['own.review.json', 'shut'].map((file) => ({
        file,
        reason: 'It cannot be read, because you do not have permission.',
      })),
    );
  });

  test('a pipe that stands where a file should', async (context) => {
    const cwd = temporaryFolder(reviews(1));
    const made = await execute(['mkfifo', 'pipe.review.json'], cwd).catch(() => ({ code: 1 }));
    if (made.code !== 0) return context.skip('no mkfifo here');
    expect(await compared(cwd, [], ['pipe.review.json', 'r0.review.json'])).toMatchObject({
      code: 1,
      compared: 1,
      unread: [{ file: 'pipe.review.json', reason: 'It is not an ordinary file.' }],
    });
  });

  test('names with line ends and escapes', async () => {
    const name = 'a\n\u001b[31mred\t.review.json';
    const cwd = temporaryFolder({ ...reviews(1), [name]: '{' });
    expect((await compared(cwd)).unread).toMatchObject([{ file: name }]);
    const { stdout } = await ips(['compare', '.'], { cwd });
    expect(stdout).toContain('#   a␊␛[31mred .review.json: line 1: ');
    const listed = await execute(
      ['sh', '-c', `printf '%s\\0' *.review.json | "$0" "$1" compare - --json`, process.execPath, bin],
      cwd,
    );
    expect(JSON.parse(listed.stdout).read).toMatchObject({ files: 2, compared: 1 });
  });

  test('one file in twenty that is broken in some way', async () => {
    const ways = [
      '',
      '{',
      'null',
      '[]',
      '{"format": "ips-fidelity-review", "version": 9}',
      sound.slice(0, 900),
    ];
    const more = [
      sound.replace('"rating": ', '"rating": 1, "rating": '),
      sound.replace(/"rating": \d/, '"rating": 7'),
      sound.replace('"caseload-size"', '"case-load"'),
      `\ufeff${sound}`,
    ];
    const broken = [...ways, ...more.slice(0, 3)];
    const files = { ...reviews(190), 'marked.review.json': more[3] ?? '' };
    const faulty = Object.fromEntries(broken.map((text, index) => [`x${index}.review.json`, text]));
    const { code, compared: count, unread } = await compared(temporaryFolder({ ...files, ...faulty }));
    expect({ code, count }).toEqual({ code: 1, count: 191 });
    expect(unread).toMatchSnapshot();
  });

  test('the same review in two files is counted once and told', async () => {
    const { stdout, code } = await ips(['compare', '.'], {
      cwd: temporaryFolder({ 'a.review.json': sound, 'b.review.json': sound }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain(
      '# Note: The same review is in several files; only the first is counted.\n#   a.review.json\n#   b.review.json',
    );
  });

  test('reviews of another scale are counted and said', async () => {
    const other = {
      ...JSON.parse(review(9)),
      rubric: { id: 'dog-walking' },
      items: { leash: { rating: 3 } },
    };
    const { stdout, code } = await ips(['compare', '.'], {
      cwd: temporaryFolder({ ...reviews(2), 'o.review.json': JSON.stringify(other) }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('# Left out: 1 rated with another scale, “dog-walking”.');
  });

  test('nothing at all', async () => {
    expect(await ips(['compare', '.'], { cwd: temporaryFolder() })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no review file here. Review files are named like north-vale.review.json.\n',
    });
  });
});

test('YAML is read too, with a word on how much faster JSON would be', async () => {
  const { stdout, code } = await ips(['compare', '.'], {
    cwd: temporaryFolder({ 'a.review.yaml': stringify(JSON.parse(sound)) }),
  });
  expect(code).toBe(0);
  expect(stdout).toContain('# 1 file is YAML. JSON would be read some 60 times as fast.');
  expect(stdout).toContain('Amberwick IPS (fictional)\t');
});

test('names in UTF-8 stay what they are, however they are written in the file', async () => {
  const name = 'Zażółć 日本 “Café” (fictional)';
  const file = { ...JSON.parse(sound), service: { id: 'ż', name, area: 'Ärea' }, id: null };
  const plain = JSON.stringify(file);
  const escaped = plain.replace(
    /[^\u0020-\u007e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const half = plain.replace('é', '\\u00e9');
  for (const text of [plain, escaped, half]) {
    const { stdout } = await ips(['compare', '.', '--json'], {
      cwd: temporaryFolder({ 'a.review.json': text }),
    });
    expect(JSON.parse(stdout).sets[0].rows[0]).toMatchObject({ name, service: 'ż', area: 'Ärea' });
  }
});

test('many files are read by several threads, and none is lost', { timeout: 60_000 }, async () => {
  const cwd = temporaryFolder({ ...reviews(1500), 'x.review.json': '{' });
  const found = await compared(cwd);
  expect(found).toMatchObject({ code: 1, files: 1501, compared: 1500 });
});

test('how far it is stands on the terminal, and Ctrl-C stops it with a word', {
  timeout: 60_000,
}, async () => {
  const text = stringify(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/north-vale.review.json'), 'utf8')),
  );
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'slow'));
  for (let index = 0; index < 1150; index += 1) writeFileSync(join(cwd, `slow/${index}.review.yaml`), text);
  const screen = openRealScreen([bin, 'compare', 'slow'], { cwd });
  await screen.until('of 1150 files,', 's left');
  await screen.send(keys.ctrlC);
  expect(await screen.ended).toBe(130);
  expect(screen.text()).toMatch(/Stopped\. \d+ of 1150 files had been read; nothing is compared\.$/);
});
