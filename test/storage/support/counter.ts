// Adds one to a number in a file, under the lock, again and again until it is killed.
import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { acquireLock } from '../../../src/storage/lock.ts';
import { saveText } from '../../../src/storage/save.ts';
import { probe, self } from './owner.ts';

const [path = '', way = ''] = process.argv.slice(2);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const owner = self(`${process.pid}-${process.hrtime.bigint()}`);
const inside = `${path}.inside`;
const FREE = { kind: 'lock', stillOurs: async () => true, release: async () => {} } as const;

for (;;) {
  const lock = way === 'unlocked' ? FREE : await acquireLock(path, owner, probe);
  if (lock.kind === 'lock') await count(lock);
  await wait(1);
}

async function count(lock: { stillOurs(): Promise<boolean>; release(): Promise<void> }): Promise<void> {
  const other = Number(readOr(inside, '0'));
  if (other !== 0 && probe.alive(other, null)) writeSync(1, `clash with ${other}\n`);
  writeFileSync(inside, String(process.pid));
  const n = Number(JSON.parse(readFileSync(path, 'utf8'))) + 1;
  await wait(1);
  if (!(await lock.stillOurs())) writeSync(1, 'lost the lock\n');
  await saveText(path, String(n), owner);
  writeSync(1, `counted ${n}\n`);
  rmSync(inside, { force: true });
  await lock.release();
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
