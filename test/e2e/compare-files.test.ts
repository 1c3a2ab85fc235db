import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

const examples = resolve('examples');

describe('compare -o', () => {
  it('writes a paper, a document, a web page, a workbook, CSV, Markdown and JSON in one go', async () => {
    const cwd = temporaryFolder();
    const names = ['pdf', 'docx', 'html', 'xlsx', 'csv', 'md', 'json'].map((ending) => `compare.${ending}`);
    const ran = await ips(['compare', examples, ...names.flatMap((name) => ['-o', name])], { cwd });
    expect([ran.stderr, ran.code]).toEqual(['', 0]);
    const start = (name: string) => readFileSync(join(cwd, name)).subarray(0, 4).toString('latin1');
    expect(names.map(start)).toEqual([
      '%PDF',
      'PK\u0003\u0004',
      '<!do',
      'PK\u0003\u0004',
      'set,',
      'Comp',
      '{\n  ',
    ]);
  });

  it('writes CSV by review and item, with a mark, where that is asked for', async () => {
    const cwd = temporaryFolder();
    const ran = await ips(['compare', examples, '-o', 'a.csv', '--csv-form', 'long', '--bom'], { cwd });
    expect(ran.code).toBe(0);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(
      /^\ufeffset,.*,item_id,number,item,section,rating,file\r\n/,
    );
  });

  it('refuses an ending that it knows nothing of, and a file that is there', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'mine' });
    expect((await ips(['compare', examples, '-o', 'a.pptx'], { cwd })).code).toBe(2);
    expect((await ips(['compare', examples, '-o', 'a.csv'], { cwd })).code).toBe(3);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('mine');
  });
});
