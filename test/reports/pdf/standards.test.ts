import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readReview } from '../../../src/core/review/read.ts';
import type { Look } from '../../../src/reports/look.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { renderPdf } from '../../../src/reports/pdf/render.ts';
import { type Verdict, veraPdf, whyNoVeraPdf } from '../../support/verapdf/verapdf.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { mutants } from '../support/mutants.ts';
import { faultsOf } from '../support/own-checks.ts';
import { rebuilt, unpacked } from '../support/pdf-bytes.ts';
import { look } from '../support/pdf-tools.ts';
import { outlineOf, stressReview } from '../support/sample-reviews.ts';
import { clearLogo, exampleText, logo, smallOutline } from '../support/small-outline.ts';

const letter: Look = { ...look, paper: 'letter' };

/** Every kind of report there is, each as it may be asked for. */
const reports: Record<string, [ReportOutline, Look]> = {
  'north-vale, with a logo and the review inside': [carrying('north-vale'), { ...look, logo }],
  'harbour-point, on letter paper': [example('harbour-point'), letter],
  'elm-street, a draft, with a logo that is half clear': [
    example('elm-street'),
    { ...look, logo: clearLogo },
  ],
  'an agreed review': [outlineOf(agreedReview), look],
  'the longest and most awkward': [outlineOf(stressReview), look],
  'the longest and most awkward, on letter paper': [outlineOf(stressReview), letter],
  'one of everything': [smallOutline, { ...letter, logo }],
};

const folder = mkdtempSync(join(tmpdir(), 'ips-standards-'));
const files = new Map<string, string>();
const broken = new Map<string, string>();
const reason = whyNoVeraPdf();

beforeAll(async () => {
  for (const [name, [outline, asked]] of Object.entries(reports))
    files.set(name, save(`${files.size}`, await renderPdf(outline, asked)));
  const text = unpacked(await renderPdf(smallOutline, look));
  files.set('one of everything, unpacked', save('unpacked', rebuilt(text)));
  for (const { name, change } of mutants)
    broken.set(name, save(`mutant-${broken.size}`, rebuilt(change(text))));
}, 120_000);

describe('a report passes our own checks:', () => {
  it.each([...Object.keys(reports), 'one of everything, unpacked'])('%s', async (name) => {
    expect(await faultsOf(readFileSync(files.get(name) ?? ''))).toEqual([]);
  });
});

describe('our own checks find', () => {
  it.each(mutants.filter(({ foundBy }) => 'own' in foundBy))('$name', async ({ name, foundBy }) => {
    const faults = await faultsOf(readFileSync(broken.get(name) ?? ''));
    expect(faults.join('\n')).toContain('own' in foundBy ? foundBy.own : '');
  });
});

if (reason === null) describe('veraPDF', withVeraPdf);
else {
  if (process.env.IPS_VERAPDF === 'required') throw new Error(`veraPDF must run here, but ${reason}.`);
  console.warn(
    `\nONLY THE CHECKS WITHOUT JAVA RAN. The reports were not held to PDF/UA-1 and PDF/A-3a: ${reason}.\n`,
  );
  test.skip(`veraPDF did not run: ${reason}`, () => {});
}

function withVeraPdf(): void {
  let verdicts: Verdict[];
  beforeAll(() => {
    verdicts = veraPdf([...files.values(), ...broken.values()], ['ua1', '3a']);
  }, 240_000);

  it.each([...Object.keys(reports), 'one of everything, unpacked'])('passes %s', (name) => {
    const found = verdicts.filter(({ file }) => file === files.get(name));
    expect(found.map(({ standard }) => standard)).toEqual(['ua1', '3a']);
    expect(found.flatMap((verdict) => verdict.broken)).toEqual([]);
    expect(Math.min(...found.map(({ tested }) => tested))).toBeGreaterThan(5000);
  });

  it.each(mutants.filter(({ foundBy }) => !('own' in foundBy)))('finds $name', ({ name, foundBy }) => {
    const [[standard, rule] = []] = Object.entries(foundBy);
    const found = verdicts.find(
      (verdict) => verdict.file === broken.get(name) && verdict.standard === standard,
    );
    expect(found?.broken.map((one) => one.rule)).toContain(rule);
  });
}

function example(name: string): ReportOutline {
  const { review, problems } = readReview(JSON.parse(exampleText(name)));
  if (review === null) throw new Error(JSON.stringify(problems));
  return outlineOf(review);
}

function carrying(name: string): ReportOutline {
  const text = exampleText(name);
  const description = 'The review that this report was made from';
  return {
    ...example(name),
    attachment: { name: `${name}.review.json`, description, mediaType: 'application/json', text },
  };
}

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
}
