import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { StorageFailure } from '../../../src/storage/failure.ts';
import { readAttachment } from '../../../src/storage/pdf/attachment.ts';
import { rebuilt, unpacked } from '../../reports/support/pdf-bytes.ts';
import { look } from '../../reports/support/pdf-tools.ts';
import { exampleText, smallOutline } from '../../reports/support/small-outline.ts';
import { temporaryFolder } from '../../support/temp.ts';

const review = exampleText('north-vale');
let report: Uint8Array;
beforeAll(async () => {
  report = await carrying(review);
});

describe('reads the review that a report carries', () => {
  test('as it was written', () => {
    expect(readAttachment(report, 'r.pdf')).toBe(review);
  });

  test.each([
    ['for the web, its objects packed', ['--object-streams=generate', '--linearize']],
    ['unpacked', ['--qdf', '--object-streams=disable']],
    ['packed anew', ['--recompress-flate', '--compression-level=9', '--object-streams=generate']],
    ['with the pages of another file', ['--pages', '.', '1-2', '.', '1', '--']],
  ])('saved by another programme: %s', (_, options) => {
    expect(readAttachment(resaved(options), 'r.pdf')).toBe(review);
  });

  test('whose name is not that of a review', async () => {
    expect(readAttachment(await carrying(review, 'data.json'), 'r.pdf')).toBe(review);
  });

  test('with signs that bytes can be taken for an end of', async () => {
    const tricky =
      '{"format": "ips-fidelity-review", "note": "endstream endobj 1 0 obj << trailer ((\\\\ 🙂"}';
    expect(readAttachment(rebuilt(unpacked(await carrying(tricky))), 'r.pdf')).toBe(tricky);
  });

  test('in the state that was saved last', async () => {
    const text = Buffer.from(report).toString('latin1');
    const id = /(\d+) 0 obj\n<<\n\/Type \/EmbeddedFile/.exec(text)?.[1];
    const later = '{"format": "ips-fidelity-review", "later": true}';
    const update = `${id} 0 obj\n<</Type/EmbeddedFile/Length ${later.length}>>stream\r\n${later}\r\nendstream endobj\n`;
    expect(readAttachment(Buffer.from(text + update, 'latin1'), 'r.pdf')).toBe(later);
  });
});

describe('refuses', () => {
  test('a report that carries nothing', async () => {
    const bare = await renderPdf({ ...smallOutline, attachment: null }, look);
    expect(failure(bare)).toEqual(['no-review', '"r.pdf" carries no review.']);
  });

  test('a review that was taken out, although its bytes are still there', () => {
    const text = Buffer.from(report).toString('latin1');
    const [, id, pages] = /(\d+) 0 obj\n<<\n\/Type \/Catalog\n\/Pages (\d+ 0 R)/.exec(text) ?? [];
    const update = `${id} 0 obj\n<</Type/Catalog/Pages ${pages}>>\nendobj\n`;
    expect(failure(Buffer.from(text + update, 'latin1'))).toEqual([
      'no-review',
      '"r.pdf" carries no review.',
    ]);
  });

  test('a report that carries something else', async () => {
    expect(failure(await carrying('a,b', 'list.csv'))).toEqual([
      'no-review',
      '"r.pdf" carries a file (list.csv), but no review.',
    ]);
    expect(failure(await carrying('{"a": 1}'))[0]).toBe('no-review');
  });

  test('one with a password', () => {
    expect(failure(resaved(['--encrypt', 'a', 'b', '256', '--']))).toEqual([
      'locked',
      '"r.pdf" is protected by a password.',
    ]);
  });

  test('what is damaged or no PDF at all', () => {
    const cut = report.subarray(0, report.length / 2);
    for (const bytes of [cut, Buffer.from(''), Buffer.from('PK'), Buffer.from('%PDF-1.7\n')])
      expect(failure(bytes)).toEqual(['damaged', '"r.pdf" is not a PDF, or is damaged.']);
  });

  test('one that unpacks to more than fits, without unpacking it', async () => {
    const bomb = deflateSync(Buffer.alloc(60 * 1024 * 1024, ' '));
    const text = unpacked(report).replace(
      /(\/Type \/EmbeddedFile\n[\s\S]*?)\/Length \d+\n>>\nstream\n[\s\S]*?\nendstream/,
      (_, start) =>
        `${start}/Filter /FlateDecode\n/Length 1\n>>\nstream\n${bomb.toString('latin1')}\nendstream`,
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(failure(rebuilt(text))[0]).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
  });

  test.each(['1 0 obj (', '1 0 obj [', '1 0 obj <<', '1 0 obj [[[[[[', 'trailer <<', '1 0 obj % '])(
    'ten million bytes of “%s” in a moment',
    (junk) => {
      const bytes = Buffer.from(`%PDF-1.7\n${junk.repeat(10_000_000 / junk.length)}`);
      const start = performance.now();
      expect(failure(bytes)[0]).toBe('damaged');
      expect(performance.now() - start).toBeLessThan(8000);
    },
  );
});

function carrying(text: string, name = 'north-vale.review.json'): Promise<Uint8Array> {
  const attachment = { name, description: 'A file', mediaType: 'application/json', text };
  return renderPdf({ ...smallOutline, attachment }, look);
}

function resaved(options: readonly string[]): Uint8Array {
  const folder = temporaryFolder({ 'report.pdf': report });
  const to = join(folder, 'saved.pdf');
  execFileSync('qpdf', [join(folder, 'report.pdf'), ...options, to]);
  return readFileSync(to);
}

function failure(bytes: Uint8Array): [string, string] {
  try {
    readAttachment(bytes, 'r.pdf');
  } catch (error) {
    if (error instanceof StorageFailure) return [error.code, error.message];
    throw error;
  }
  throw new Error('It was read.');
}
