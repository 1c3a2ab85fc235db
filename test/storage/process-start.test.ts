import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { processStartedAt } from '../../src/storage/process-start.ts';
import { skip } from './support/skip.ts';

test('a process has one start, a later one a later start, and one that is gone none', async (context) => {
  if (process.platform !== 'linux') return skip(context, 'only Linux tells when a process began');
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await once(child, 'spawn');
  const [ours, childs] = [processStartedAt(process.pid), processStartedAt(child.pid ?? 0)];
  expect(ours).toBeGreaterThan(0);
  expect(processStartedAt(process.pid)).toBe(ours);
  expect(childs).toBeGreaterThan(ours ?? Number.POSITIVE_INFINITY);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processStartedAt(child.pid ?? 0)).toBeNull();
});
