import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { execute } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

test('a packed copy, installed without a network, works in another folder', {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder({ 'copy/package.json': '{ "private": true }', 'desk/readme': '' });
  const env = { npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false', HOME: folder };

  // Without scripts: packing would build again, under the feet of the other tests.
  const packed = await execute([npm, 'pack', '--ignore-scripts', '--pack-destination', folder], root, env);
  expect(packed.code, packed.stderr).toBe(0);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  const installed = await execute(
    [npm, 'install', ...flags, join(folder, tarball)],
    join(folder, 'copy'),
    env,
  );
  expect(installed.code, installed.stderr).toBe(0);

  const desk = join(folder, 'desk');
  const command = join(folder, 'copy/node_modules/.bin/ips-fidelity');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(await execute([command, '--version'], desk)).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
  expect((await execute([command, 'rubric', 'list'], desk)).stdout).toMatch(/ips-25-uk/);

  const example = join(folder, 'copy/node_modules/ips-fidelity/examples/north-vale.review.json');
  const scored = await execute([command, 'score', example], desk);
  expect(scored).toMatchObject({ code: 0, stderr: '' });
  expect(scored.stdout).toMatch(/^Total \d+, /m);

  const reported = await execute([command, 'report', example, '-o', 'north-vale.pdf'], desk);
  expect(reported).toEqual({ code: 0, stdout: 'Report written: north-vale.pdf\n', stderr: '' });
  expect(readFileSync(join(desk, 'north-vale.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  // Each of these loads libraries of its own.
  const names = ['a.docx', 'a.xlsx', 'a.html', 'a.md', 'a.json'];
  const others = await execute([command, 'report', example, ...names.flatMap((name) => ['-o', name])], desk);
  expect(others).toEqual({
    code: 0,
    stdout: names.map((name) => `Report written: ${name}\n`).join(''),
    stderr: '',
  });
  expect((await execute([command, 'score', 'north-vale.pdf'], desk)).stdout).toBe(scored.stdout);
  expect((await execute([command, 'import', 'a.xlsx', '-o', 'back.review.json'], desk)).code).toBe(0);
});
