import { chmodSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { TestContext } from 'vitest';
import { execute } from './bin.ts';

/**
 * The command under which a test is an ordinary user, whom permissions bind: nothing for an ordinary user,
 * `setpriv` for root. Skips the test, loudly, where there is neither. The folder is opened to that user.
 */
export async function underOrdinaryUser(context: TestContext, folder: string): Promise<readonly string[]> {
  if (process.platform === 'win32') return skip(context, 'Windows knows no such permissions');
  if (userInfo().uid !== 0) return [];
  chmodSync(folder, 0o777);
  const under = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const { code } = await execute([...under, process.execPath, '--version'], folder).catch(() => ({
    code: 1,
  }));
  return code === 0
    ? under
    : skip(context, 'root is bound by no permissions, and setpriv does not work here');
}

function skip(context: TestContext, reason: string): never {
  console.warn(`SKIPPED: ${context.task.name}: ${reason}`);
  return context.skip(reason);
}
