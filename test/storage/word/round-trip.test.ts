import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeAnswers } from '../../../src/core/answers/take.ts';
import type { AnswerRound } from '../../../src/core/review/model.ts';
import { allItems } from '../../../src/core/rubric/lookup.ts';
import { renderWord } from '../../../src/reports/word/render.ts';
import { readAnswers } from '../../../src/storage/word/answers.ts';
import { goodReview, stressReview, ukRubric } from '../../reports/support/sample-reviews.ts';
import { plainLook, withForms } from '../../reports/support/word-samples.ts';
import { temporaryFolder } from '../../support/temp.ts';
import { filledIn, type Written } from '../../support/word-answers.ts';

const ids = allItems(ukRubric).map(({ id }) => id);
const report = await renderWord(withForms(goodReview), plainLook);

/** What a review holds once a document was brought in. */
async function broughtIn(bytes: Uint8Array): Promise<AnswerRound['items']> {
  const path = join(temporaryFolder(), 'answers.docx');
  writeFileSync(path, bytes);
  const taken = takeAnswers(await readAnswers(path), goodReview, ukRubric, '2026-03-30T10:00:00Z');
  if (taken.kind === 'refused') throw new Error(taken.message);
  expect(taken.notices).toEqual([]);
  return taken.review.answers[0]?.items ?? {};
}

/** What it should hold. */
function expected(answers: Readonly<Record<string, Written>>): AnswerRound['items'] {
  const entries = Object.entries(answers).map(([id, { verdict, comment, evidence }]) => [
    id,
    {
      ...{ verdict: verdict ?? null, comment: comment ?? null, evidence: evidence ?? null },
      ...{ rating: goodReview.items[id]?.rating ?? null, decision: null, reason: null, newRating: null },
    },
  ]);
  return Object.fromEntries(entries);
}

/** A line as people write it, which no clean-up changes. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      'Żółty & <b> "naïve"',
      '&amp; &lt; ]]>',
      '=1+1',
      '日本語 🙂',
      'a  b',
      '- point',
      'We agree',
    ),
  )
  .map((text) => text.replace(/[\p{C}\p{Z}]/gu, ' ').trim())
  .filter((text) => text !== '' && !text.startsWith('…'));
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const answer = fc
  .record(
    { verdict: fc.constantFrom('agree' as const, 'disagree' as const), comment: text, evidence: text },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const someAnswers = fc.dictionary(fc.constantFrom(...ids), answer, {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
});

test('what is written into a report comes back word for word', async () => {
  await fc.assert(
    fc.asyncProperty(someAnswers, async (answers) => {
      expect(await broughtIn(filledIn(report, answers))).toEqual(expected(answers));
    }),
    { numRuns: 40 },
  );
});

test('also from a report of texts that layouts trip over', async () => {
  const bytes = await renderWord(withForms(stressReview), plainLook);
  const answers = { 'team-contact': { verdict: 'disagree', comment: 'No.' } } as const;
  expect(await broughtIn(filledIn(bytes, answers))).toEqual(expected(answers));
});

describe('after LibreOffice has saved the report', () => {
  const answers: Record<string, Written> = {
    'caseload-size': { verdict: 'agree' },
    'team-assignment': { verdict: 'disagree', comment: 'Not so.\nThe list of 2 March says 130.' },
    'employer-contact-frequency': {
      evidence: 'The log: “contacts & visits” <2026>.\n\nIn the shared folder.',
    },
    'assertive-outreach': { verdict: 'agree', comment: 'Well seen.', evidence: 'None.' },
  };

  test('the answers are still found', async (context) => {
    const saved = savedByLibreOffice(filledIn(report, answers));
    if (saved === null)
      return context.skip('soffice (LibreOffice) is not on this machine: nothing was tested');
    expect(await broughtIn(saved)).toEqual(expected(answers));
  });

  test('a report that nobody filled in is still empty', async (context) => {
    const saved = savedByLibreOffice(report);
    if (saved === null)
      return context.skip('soffice (LibreOffice) is not on this machine: nothing was tested');
    await expect(broughtIn(saved)).rejects.toThrow('none of them is filled in');
  });
});

/** A document as LibreOffice saves it; null where there is none. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array | null {
  const folder = temporaryFolder({ 'answers.docx': bytes });
  const home = `-env:UserInstallation=file://${folder}/home`;
  const args = [
    '--headless',
    home,
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    join(folder, 'saved'),
  ];
  try {
    execFileSync('soffice', [...args, join(folder, 'answers.docx')], { stdio: 'ignore', timeout: 60_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return readFileSync(join(folder, 'saved', 'answers.docx'));
}
