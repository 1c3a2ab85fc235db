// Saves numbered files one after the other until it is killed, and says so after each.

import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { saveText } from '../../../src/storage/save.ts';
import { self } from './owner.ts';

const [path = '', way = '', from = '0'] = process.argv.slice(2);
for (let n = Number(from) + 1; ; n += 1) {
  // Of changing size, so that a new file over an old one would show.
  const text = JSON.stringify({ n, notes: 'x'.repeat(30_000 + (n % 7) * 20_000) });
  if (way === 'plain') await writeFile(path, text);
  else await saveText(path, text, self());
  writeSync(1, `saved ${n}\n`);
}
