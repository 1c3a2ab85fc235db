import { chmodSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { underOrdinaryUser } from '../support/temp-user.ts';
import { reviewText } from './support/review-text.ts';

const name = 'a.review.json';
const commands = [['score'], ['report'], ['check'], ['score', '--json']];

/** Every command tells it in the same one line, and exits with 3. */
async function expectUnreadable(cwd: string, line: string, under: readonly string[] = []): Promise<void> {
  for (const command of commands) {
    const { code, stdout, stderr } = await ips([...command, name], { cwd, under });
    expect({ code, stdout, stderr }, command.join(' ')).toEqual({ code: 3, stdout: '', stderr: `${line}\n` });
  }
}

describe('a file that cannot be read is told in one line, with what to do, and exits with 3', () => {
  test('that is not there', async () => {
    await expectUnreadable(
      temporaryFolder(),
      `There is no file "${name}". Check the name, the ending and the folder for a slip.`,
    );
  });

  test('that is a folder', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, name));
    const line = `"${name}" is a folder, not a file. Give the name of a file inside it.\n`;
    for (const command of ['score', 'report'])
      expect(await ips([command, name], { cwd })).toEqual({ code: 3, stdout: '', stderr: line });
  });

  test('that may not be read', async (context) => {
    const cwd = temporaryFolder({ [name]: reviewText() });
    const under = await underOrdinaryUser(context, cwd);
    chmodSync(join(cwd, name), 0o000);
    await expectUnreadable(
      cwd,
      `"${name}" cannot be read, because you do not have permission. Ask the owner of the file for access, or work on a copy in a folder of your own.`,
      under,
    );
  });

  test('that has 200 MB, within two seconds', async () => {
    const cwd = temporaryFolder({ [name]: '' });
    truncateSync(join(cwd, name), 200 * 1024 * 1024);
    const start = performance.now();
    await ips(['score', name], { cwd });
    expect(performance.now() - start).toBeLessThan(2000);
    await expectUnreadable(
      cwd,
      `"${name}" is too large (200 MB; the limit is 10 MB). Check that this is the file you mean.`,
    );
  });

  test.each([
    ['in UTF-16', `\ufeff${reviewText()}`, 'is saved in the encoding UTF-16, not UTF-8'],
    ['in UTF-16 without a mark', reviewText(), 'holds bytes that are not text'],
  ])('%s', async (_, text, what) => {
    const cwd = temporaryFolder({ [name]: Buffer.from(text, 'utf16le') });
    const hint =
      'If it is a text file, open it in a text editor and save as UTF-8; otherwise choose another file.';
    await expectUnreadable(cwd, `"${name}" ${what}. ${hint}`);
  });

  test('in Latin-1', async () => {
    const cwd = temporaryFolder({ [name]: Buffer.from(reviewText().replace('Vale', 'Valé'), 'latin1') });
    const hint =
      'If it is a text file, open it in a text editor and save as UTF-8; otherwise choose another file.';
    await expectUnreadable(cwd, `"${name}" is not plain text in the encoding UTF-8. ${hint}`);
  });
});

test('a rubric that cannot be read is told like a review', async () => {
  const cwd = temporaryFolder({ [name]: reviewText() });
  for (const command of ['score', 'report', 'check'])
    expect(await ips([command, name, '--rubric', 'gone.yaml'], { cwd })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'There is no file "gone.yaml". Check the name, the ending and the folder for a slip.\n',
    });
});
