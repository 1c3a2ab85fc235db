import { spawn } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { bin, execute, ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { reviewText } from './support/review-text.ts';

describe('exit codes', () => {
  const sound = reviewText();
  const codes: [code: number, what: string, args: string[]][] = [
    [0, 'done', ['score', 'a.review.json']],
    [0, 'done, with warnings', ['check', 'warned.review.json']],
    [1, 'a file that is not valid', ['check', 'faulty.review.json']],
    [1, 'a file that is not valid', ['score', 'faulty.review.json']],
    [2, 'wrong use', ['score', '--frob', 'a.review.json']],
    [2, 'wrong use', ['review', 'a.review.json']],
    [3, 'a file that cannot be read', ['score', 'gone.review.json']],
    [3, 'a file that cannot be written', ['report', 'a.review.json', '-o', 'gone/a.pdf']],
  ];
  test.each(codes)('%i: %s', async (code, _, args) => {
    const cwd = temporaryFolder({
      'a.review.json': sound,
      'warned.review.json': sound.replace('"id": "ips-25-uk"', '"id": "ips-25-uk", "version": "0"'),
      'faulty.review.json': sound.replace('"rating": 5', '"rating": 6'),
    });
    expect((await ips(args, { cwd })).code).toBe(code);
  });

  test('1, and never a count: 260 faulty files', async () => {
    const names = Array.from({ length: 260 }, (_, index) => `${index}.review.json`);
    const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, '{}'])));
    expect((await ips(['check', '.'], { cwd })).code).toBe(1);
    expect((await ips(['score', ...names], { cwd })).code).toBe(1);
  });

  test('3 wins over 1, whatever the order', async () => {
    const cwd = temporaryFolder({ 'faulty.review.json': '{}' });
    for (const names of [
      ['faulty.review.json', 'gone.review.json'],
      ['gone.review.json', 'faulty.review.json'],
    ])
      for (const command of ['score', 'check'])
        expect((await ips([command, ...names], { cwd })).code).toBe(3);
  });

  test('70: a bug of ours, with the stack', async () => {
    const cwd = temporaryFolder({
      'a.review.json': sound,
      // A bug made to order, in a function that scoring calls.
      'break.cjs': 'Array.prototype.flatMap = () => { throw new TypeError("broken on purpose"); };',
    });
    const ran = await ips(['score', 'a.review.json'], {
      cwd,
      env: { NODE_OPTIONS: '--require ./break.cjs' },
    });
    expect(ran.code).toBe(70);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(
      /^Something went wrong inside ips-fidelity\. Please report these lines to its makers:\nTypeError: broken on purpose\n +at /,
    );
  });

  test('130: cancelled', async () => {
    const { code, text } = await onTerminal(['start'], temporaryFolder(), {}, '\u0003');
    expect(code).toBe(130);
    expect(text).toContain('Cancelled.');
  });
});

describe.skipIf(process.platform === 'win32')('a reader that goes away', () => {
  const script = `"${process.execPath}" "${bin}" "$@" | head -1; echo "code \${PIPESTATUS[0]}"`;

  test('in the middle of many results, each written by itself', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.review.json`);
    const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, reviewText()])));
    expect(await execute(['bash', '-c', script, 'bash', 'score', ...names], cwd)).toEqual({
      code: 0,
      stdout: 'North Vale IPS\ncode 0\n',
      stderr: '',
    });
  });

  test('in the middle of one long result', async () => {
    const { stdout, stderr } = await execute(
      ['bash', '-c', script, 'bash', 'rubric', 'show', '--json'],
      temporaryFolder(),
    );
    expect({ stdout, stderr }).toEqual({ stdout: '{\ncode 0\n', stderr: '' });
  });
});

describe('colour', () => {
  const faulty = reviewText().replace('"rating": 5', '"rating": 6');
  const files = { 'a.review.json': reviewText(), 'faulty.review.json': faulty };
  const commands = [
    ['score', 'a.review.json'],
    ['check', 'faulty.review.json'],
    ['rubric', 'show'],
  ];

  test.each(commands)('on a terminal: %s %s', async (...args) => {
    expect((await onTerminal(args, temporaryFolder(files))).text).toContain('\u001b[');
  });

  test.each(commands)('never with NO_COLOR, --no-color or a dumb terminal: %s %s', async (...args) => {
    const cwd = temporaryFolder(files);
    const plain = [
      await onTerminal(args, cwd, { NO_COLOR: '1' }),
      await onTerminal([...args, '--no-color'], cwd),
      await onTerminal(['--no-color', ...args], cwd),
      await onTerminal(args, cwd, { TERM: 'dumb' }),
    ];
    for (const { text } of plain) {
      expect(text).not.toContain('\u001b[');
      expect(text.length).toBeGreaterThan(100);
    }
    expect(new Set(plain.map(({ code }) => code)).size).toBe(1);
  });

  test.each(commands)('never into a pipe, even where FORCE_COLOR is set: %s %s', async (...args) => {
    const cwd = temporaryFolder(files);
    const { stdout, stderr } = await ips(args, { cwd, env: { FORCE_COLOR: '1', TERM: 'xterm-256color' } });
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

/** Runs the programme on a real terminal, typing what is given once it has asked something. */
function onTerminal(
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
  typed = '',
): Promise<{ code: number; text: string }> {
  const env = { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...more };
  const terminal = spawn(process.execPath, [bin, ...args], { cwd, env, cols: 80, rows: 24 });
  let text = '';
  let told = false;
  return new Promise((resolve) => {
    terminal.onData((data) => {
      text += data;
      if (typed !== '' && !told && text.includes('?')) {
        told = true;
        setTimeout(() => terminal.write(typed), 300);
      }
    });
    terminal.onExit(({ exitCode }) => resolve({ code: exitCode, text }));
  });
}
