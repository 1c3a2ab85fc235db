import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readListFile } from './support/read-list.ts';
import { scratch } from './support/scratch.ts';

const rows = 1_000_000;

test('a million jobs are read in bounded memory', async () => {
  const path = writeJobs();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const start = performance.now();
  const reading = await readListFile(path, { today: '2026-03-11' });
  clearInterval(watch);
  // Measured at 5 s and 250 MB, most of which keeps a million clients apart; the rows alone would be 700 MB.
  expect(performance.now() - start).toBeLessThan(60_000);
  expect(most - before).toBeLessThan(500 * 1024 * 1024);
  // Every thousandth row has no start date; the types repeat after 300, the employers after 900.
  expect(reading).toMatchObject({ rows, used: rows - 1000 });
  expect(reading.leftOut).toHaveLength(200);
  expect(reading.moreLeftOut).toEqual([{ why: 'no start date', count: 800 }]);
  expect(reading.inputs.map(({ value }) => value)).toEqual([999_000, 300, 999_000, 900, 999_000, 999_000]);
}, 120_000);

function writeJobs(): string {
  const path = join(scratch(), 'million.csv');
  const file = openSync(path, 'w');
  let text = 'Client ID,Job title,Employer,Start date,Contract type,End date\r\n';
  for (let row = 0; row < rows; row += 1) {
    const start = row % 1000 === 0 ? '' : `${1 + (row % 28)}/0${1 + (row % 9)}/2025`;
    text += `NV-${row},"Assistant, grade ${row % 300}",Employer ${row % 900} Ltd,${start},Permanent,\r\n`;
    if (text.length > 1_000_000 || row === rows - 1) {
      writeSync(file, text);
      text = '';
    }
  }
  closeSync(file);
  return path;
}
