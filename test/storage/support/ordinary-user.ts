import { spawnSync } from 'node:child_process';

/**
 * The words before a command that make it run as an ordinary user: permissions mean nothing to root.
 * None are needed where we are one; null where there is no way.
 */
export function ordinaryUser(): string[] | null {
  if (process.getuid === undefined) return null;
  if (process.getuid() !== 0) return [];
  const words = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  return spawnSync('setpriv', [...words.slice(1), process.execPath, '-e', '0']).status === 0 ? words : null;
}
