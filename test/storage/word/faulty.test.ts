import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderWord } from '../../../src/reports/word/render.ts';
import { readAnswers } from '../../../src/storage/word/answers.ts';
import { goodReview } from '../../reports/support/sample-reviews.ts';
import { plainLook, withForms } from '../../reports/support/word-samples.ts';
import { temporaryFolder } from '../../support/temp.ts';
import { filledIn, withMain, withPart } from '../../support/word-answers.ts';

const empty = await renderWord(withForms(goodReview), plainLook);
const report = filledIn(empty, { 'caseload-size': { comment: 'Seven.' } });

function read(bytes: Uint8Array | string) {
  return readAnswers(join(temporaryFolder({ 'a.docx': bytes }), 'a.docx'));
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file that says of one of its parts that it holds so many bytes. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    const sign = view.getUint32(at, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, size, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return copy;
}

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024).fill(0x20) }, { level: 9 });
const nested = (depth: number) => withMain(report, () => '<a>'.repeat(depth) + '</a>'.repeat(depth));
const entities = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;">]><a>&c;</a>';

const wrong: [what: string, bytes: Uint8Array | string, told: string][] = [
  ['nothing', '', 'is not a Word document'],
  ['a text', 'Dear reviewers', 'is not a Word document'],
  ['a PDF', '%PDF-1.7\n', 'is not a Word document'],
  ['a document of Writer', zipSync({ 'content.xml': strToU8('<a/>') }), 'is not a Word document'],
  ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'is not a Word document'],
  ['a document of the time before 2007', Uint8Array.from([...compound, 1, 2, 3]), 'old format of Word'],
  [
    'one that a password protects',
    Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')]),
    'protected with a password',
  ],
  ['one that was cut short', report.subarray(0, report.length / 2), 'is damaged'],
  ['one with a broken part', withMain(report, (main) => main.slice(0, 5000)), 'is damaged'],
  [
    'one that is no UTF-8',
    zipSync({ 'word/document.xml': Uint8Array.from([0xff, 0xfe, 0x41]) }),
    'is damaged',
  ],
  ['one that would burst when it is unpacked', bomb, 'is too large once it is unpacked'],
  ['one that says it is smaller than it is', claiming(bomb, 100), 'is damaged'],
  [
    'one that says it is larger than memory',
    claiming(report, 0xfffffff0),
    'is too large once it is unpacked',
  ],
  ['one that nests without end', nested(20_000), 'is damaged'],
  ['one that declares entities', withMain(report, () => entities), 'is damaged'],
];

describe('is refused', () => {
  test.each(wrong)('%s', async (_, bytes, told) => {
    const before = process.memoryUsage().rss;
    const failure = await read(bytes).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StorageFailure' });
    expect((failure as Error).message).toContain(told);
    expect(process.memoryUsage().rss - before).toBeLessThan(250e6);
  });

  test('a folder, and what is not there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.docx'));
    await expect(readAnswers(join(folder, 'a.docx'))).rejects.toThrow('is a folder, not a file');
    await expect(readAnswers(join(folder, 'b.docx'))).rejects.toThrow('There is no file');
  });

  test('a file larger than any report', async () => {
    const path = join(temporaryFolder(), 'a.docx');
    writeFileSync(path, Buffer.alloc(51 * 1024 * 1024));
    await expect(readAnswers(path)).rejects.toThrow('too large for a report with answers');
  });
});

describe('is read, and told of', () => {
  test('a document with macros: none is looked at', async () => {
    const { notices, places } = await read(withPart(report, 'word/vbaProject.bin', () => 'Sub AutoOpen()'));
    expect(notices).toEqual(['The document holds macros. They were neither read nor run.']);
    expect(places.filter(({ text }) => text === 'Seven.')).toHaveLength(1);
  });

  test('comments in the margin', async () => {
    const comments = '<w:comments xmlns:w="x"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>';
    const { notices } = await read(withPart(report, 'word/comments.xml', () => comments));
    expect(notices).toEqual([
      'There are 2 comments in the margin, which belong to no item and were not brought in. Read them in Word.',
    ]);
  });

  test('a report without places, and one that does not say its review', async () => {
    const { places } = await read(
      withMain(report, (main) => main.replace(/<w:(bookmarkStart|tag) [^>]*>/g, '')),
    );
    expect(places).toEqual([]);
    expect((await read(withPart(report, 'docProps/custom.xml', () => null))).review).toBeNull();
  });
});

describe('an answer is found', () => {
  const text = async (change: (main: string) => string) => {
    const { places } = await read(withMain(report, change));
    return places.find(({ names }) =>
      names.some((name) => /(:|_)caseload.size$/.test(name) && /comment|_c_/.test(name)),
    )?.text;
  };

  test('without its bookmark, by the tag', async () => {
    expect(await text((main) => main.replace(/<w:bookmark(Start|End) [^>]*>/g, ''))).toBe('Seven.');
  });

  test('without its content control, by the bookmark', async () => {
    expect(await text((main) => main.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, ''))).toBe('Seven.');
  });

  test('as it reads: with what was inserted and without what was deleted, with tabs, lists and tables', async () => {
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const inside = [
      `<w:p><w:del w:id="1" w:author="A">${run('Six')}</w:del><w:ins w:id="2" w:author="A">${run('Eight')}</w:ins></w:p>`,
      `<w:p><w:pPr><w:numPr/></w:pPr>${run('a point')}<w:r><w:tab/><w:instrText> PAGE </w:instrText></w:r></w:p>`,
      `<w:p><w:r><w:drawing/></w:r></w:p>`,
      `<w:tbl><w:tr><w:tc><w:p>${run('one')}</w:p></w:tc><w:tc><w:p>${run('two')}</w:p></w:tc></w:tr></w:tbl>`,
      `<w:p>${run('end &amp; &#8364;')}</w:p>`,
    ].join('');
    const found = await text((main) =>
      main.replace('<w:p><w:r><w:t xml:space="preserve">Seven.</w:t></w:r></w:p>', inside),
    );
    expect(found).toBe('Eight\n- a point\n[picture]\none | two\nend & €');
  });
});
