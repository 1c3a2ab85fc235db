import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { filledIn, type Written, withPart } from '../support/word-answers.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99, yamlReview } from './support/review-text.ts';
import { inView, pdfText, savedReview, sitAt } from './support/reviewer.ts';

const final: Review = {
  ...ratedReview(ratingsOf99),
  status: 'final',
  reviewers: [{ id: 'AB', name: 'Ann Bell', role: null }],
};

const said: Record<string, Written> = {
  'caseload-size': { verdict: 'disagree', comment: 'We have seven.', evidence: 'Staff list of 2 March.' },
  'employment-services-staff': { verdict: 'agree' },
  'zero-exclusion': { verdict: 'agree', comment: 'Write to a.bell@example.org about it.' },
};

let written: Promise<Record<string, Uint8Array>> | null = null;

/** The reports of the review, written once: with places for answers, without, and as PDF. */
function reports(): Promise<Record<string, Uint8Array>> {
  written ??= writeReports();
  return written;
}

async function writeReports(): Promise<Record<string, Uint8Array>> {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(final) });
  const report = ['report', 'nv.review.json', '-o'];
  const asked = await ips([...report, 'empty.docx', '--comments'], { cwd });
  const others = await ips([...report, 'plain.docx', '-o', 'nv.pdf'], { cwd });
  expect([asked, others]).toMatchObject([{ code: 0 }, { code: 0 }]);
  const names = ['empty.docx', 'plain.docx', 'nv.pdf'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(cwd, name))]));
}

/** A folder with a review, and its report as it came back with what the service said. */
async function sentBack(review: Review): Promise<string> {
  const cwd = temporaryFolder({ 'nv.review.json': reviewFile(review) });
  await fill(cwd, 'back.docx', said);
  return cwd;
}

async function fill(cwd: string, name: string, answers: Readonly<Record<string, Written>>): Promise<void> {
  const { 'empty.docx': empty = new Uint8Array() } = await reports();
  writeFileSync(join(cwd, name), filledIn(empty, answers));
}

const bring = ['answers', 'back.docx', '-o', 'nv.review.json'];
const today = /\d{4}-\d{2}-\d{2}/;

describe('without a terminal', () => {
  test('answers are brought in, and what is open is told', async () => {
    const cwd = await sentBack(final);
    const { code, stdout, stderr } = await ips(bring, { cwd });
    expect(stdout.replace(today, 'DAY')).toBe(
      [
        'Answers of the service, from back.docx, brought in on DAY',
        '',
        '   2  items agreed',
        '   1  item not agreed',
        '   1  item with further evidence',
        '  22  items without an answer',
        '',
        'Still to be decided: 1 Caseload size, 9 Zero exclusion criteria',
        '',
      ].join('\n'),
    );
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'Note: 9 Zero exclusion criteria: This looks like an e-mail address: “a.bell@example.org”.',
    );
    expect(code).toBe(0);
    const review = savedReview(cwd, 'nv');
    expect(review).toMatchObject({
      status: 'final',
      answers: [
        {
          file: 'back.docx',
          items: {
            'caseload-size': {
              verdict: 'disagree',
              comment: 'We have seven.',
              evidence: 'Staff list of 2 March.',
              rating: ratingsOf99[0],
              decision: null,
            },
          },
        },
      ],
      history: [{ by: 'AB', item: null, field: 'answers', from: null, to: 'back.docx' }],
    });
    const { stdout: told } = await ips(['history', 'nv.review.json'], { cwd });
    expect(told).toContain('answers of the service: back.docx');
  });

  test('the same file is not brought in twice, nor what says the same; a later one is a further round', async () => {
    const cwd = await sentBack(final);
    await ips(bring, { cwd });
    const once = readFileSync(join(cwd, 'nv.review.json'), 'utf8');
    const twice = await ips(bring, { cwd });
    expect(twice.code).toBe(0);
    expect(twice.stderr.replace(/\s+/g, ' ')).toMatch(
      /^Note: These answers were brought in on .* already, from back.docx; nothing was added\. $/,
    );
    const again = withPart(
      readFileSync(join(cwd, 'back.docx')),
      'word/settings.xml',
      (text) => `${text}<!-- -->`,
    );
    writeFileSync(join(cwd, 'again.docx'), again);
    await ips(['answers', 'again.docx', '-o', 'nv.review.json'], { cwd });
    expect(readFileSync(join(cwd, 'nv.review.json'), 'utf8')).toBe(once);
    await fill(cwd, 'later.docx', { ...said, 'job-type-diversity': { comment: 'More types.' } });
    const later = await ips(['answers', 'later.docx', '-o', 'nv', '--json'], { cwd });
    expect(JSON.parse(later.stdout)).toMatchObject({
      file: 'later.docx',
      tally: { agreed: 2, notAgreed: 1, onlyWords: 1, withEvidence: 1, without: 21 },
      open: ['caseload-size', 'zero-exclusion', 'job-type-diversity'],
      notices: [expect.stringContaining('e-mail address')],
    });
    expect(savedReview(cwd, 'nv').answers.map(({ file }) => file)).toEqual(['back.docx', 'later.docx']);
    expect((await ips(['answers', 'nv'], { cwd })).stdout).toContain('from later.docx');
    expect((await ips(['check', 'nv.review.json'], { cwd })).stdout).toContain('answers[0].items');
  });
});

describe('is refused, with what to do', () => {
  const refused: [what: string, args: string[], code: number, line: string][] = [
    [
      'a document without its review',
      ['back.docx'],
      2,
      'It is not said into which review the answers go. Name its file: ips-fidelity answers back.docx -o REVIEW',
    ],
    [
      'a review in place of the document',
      ['nv.review.json', '-o', 'nv.review.json'],
      2,
      '“nv.review.json” is a review file, not a document with answers. Name the Word document first, and the review file after -o.',
    ],
    [
      'a review in YAML',
      ['back.docx', '-o', 'nv.review.yaml'],
      2,
      '“nv.review.yaml” is YAML, which can be read but not written. Answers go into a file that ends in .review.json.',
    ],
    [
      'a review that is not there',
      ['back.docx', '-o', 'gone.review.json'],
      3,
      'There is no file "gone.review.json". Check the name, the ending and the folder for a slip.',
    ],
    [
      'a review without answers, alone',
      ['nv.review.json'],
      1,
      '“nv.review.json” holds no answers of the service. Bring them in: ips-fidelity answers REPORT.docx -o nv.review.json',
    ],
    [
      'answers to another review',
      ['back.docx', '-o', 'other.review.json'],
      1,
      '“back.docx” answers to another review than this one, of North Vale. Name the review file from which that report was made.',
    ],
    [
      'a report without places for answers',
      ['plain.docx', '-o', 'nv.review.json'],
      1,
      '“plain.docx” has no places for answers. Write the report that is sent to the service with --comments, and bring in the file that comes back.',
    ],
    [
      'a report that nobody filled in',
      ['empty.docx', '-o', 'nv.review.json'],
      1,
      '“empty.docx” has places for answers, but none of them is filled in. Check that it is the file that the service sent back.',
    ],
    [
      'something else',
      ['nv.pdf', '-o', 'nv.review.json'],
      3,
      '"nv.pdf" is not a Word document. Answers come in the report that was sent to the service, saved as a Word document (.docx).',
    ],
  ];
  test.each(refused)('%s', async (_, args, code, line) => {
    const cwd = await sentBack(final);
    writeFileSync(join(cwd, 'nv.review.yaml'), yamlReview);
    writeFileSync(join(cwd, 'other.review.json'), reviewFile({ ...final, id: 'another' }));
    for (const [name, bytes] of Object.entries(await reports())) writeFileSync(join(cwd, name), bytes);
    const before = readFileSync(join(cwd, 'nv.review.json'), 'utf8');
    expect(await ips(['answers', ...args], { cwd })).toEqual({ code, stdout: '', stderr: `${line}\n` });
    expect(readFileSync(join(cwd, 'nv.review.json'), 'utf8')).toBe(before);
  });
});

describe.each([false, true])('on a terminal (plain: %s)', (plain) => {
  test('each answer is decided on with a reason; a changed rating opens a final review again', async () => {
    const cwd = await sentBack(final);
    const both = sitAt(bring, { cwd, plain });
    const first = 'What do you do about the answer on 1 Caseload size?';
    const second = 'What do you do about the answer on 9 Zero exclusion criteria?';
    await both.screen.until(first, plain ? 'Your choice:' : 'x stop');
    expect(both.screen.text()).toMatch(
      /The service does not agree\.[\s\S]*We have seven\.[\s\S]*Staff list of 2 March\.[\s\S]*Rated /,
    );
    const higher = ratingsOf99[0] === 5 ? '4' : '5';
    await both.screen.send(...(plain ? [higher, '\r'] : [higher]));
    await both.screen.until(`Why is it ${higher} now?`, plain ? '>' : 'Esc goes back');
    await both.screen.send('The list bears it');
    await both.screen.until('> The list bears it', plain ? '' : 'Esc goes back');
    await both.breakOff();
    expect(savedReview(cwd, 'nv')).toMatchObject({
      status: 'final',
      answers: [{ items: { 'caseload-size': { decision: null, reason: 'The list bears it' } } }],
    });

    const on = sitAt(['answers', 'nv.review.json'], { cwd, plain });
    await on.pick(first, higher, 'x stop');
    await on.note(`Why is it ${higher} now?`, 'So we say now.', 'Esc goes back');
    await on.pick(second, 'k', 'x stop');
    await on.note('Why is the rating kept?', 'It is what we saw.', 'Esc goes back');
    await on.screen.until('Close it as final again?', plain ? 'Your choice:' : '(y/N)');
    await on.screen.send('y', '\r');
    await on.ends(0);
    const review = savedReview(cwd, 'nv');
    // What is typed goes on where it stopped; in plain, on a line of its own.
    const why = `The list bears it${plain ? '\n' : ''}So we say now.`;
    expect(review.status).toBe('final');
    expect(review.items['caseload-size']?.rating).toBe(Number(higher));
    expect(review.answers[0]?.items).toMatchObject({
      'caseload-size': { decision: 'changed', reason: why, newRating: Number(higher) },
      'zero-exclusion': { decision: 'kept', reason: 'It is what we saw.', newRating: null },
    });
    const changes = review.history.map(({ item, field, from, to, reason }) => [
      item,
      field,
      from,
      to,
      reason,
    ]);
    expect(changes).toEqual([
      [null, 'answers', null, 'back.docx', null],
      [null, 'status', 'final', 'in-progress', why],
      ['caseload-size', 'rating', ratingsOf99[0], Number(higher), why],
      ['caseload-size', 'answer', null, 'changed', why],
      ['zero-exclusion', 'answer', null, 'kept', 'It is what we saw.'],
      [null, 'status', 'in-progress', 'final', null],
    ]);
    await ips(['report', 'nv.review.json'], { cwd });
    const text = await pdfText(cwd, 'nv.pdf');
    expect(text).toContain('What the service said, and what the reviewers did');
    expect(text).toContain('Rating changed. The list bears it');
  }, 60_000);
});

test('a decision can be taken back, put off, and all fits a small screen', async () => {
  const cwd = await sentBack({ ...final, status: 'in-progress' });
  const both = sitAt(bring, { cwd, columns: 60, rows: 20 });
  const first = 'What do you do about the answer on 1 Caseload size?';
  await both.pick(first, 'k', 'x stop');
  await both.note('Why is the rating kept?', 'A slip.', 'Esc goes back');
  const second = 'What do you do about the answer on 9 Zero exclusion criteria?';
  await both.screen.until(second, 'x stop');
  expect(inView(both)).toContain('9 Zero exclusion criteria? k Keep');
  await both.pick(second, 'b', 'x stop');
  await both.pick(first, 's', 'x stop');
  await both.pick(second, 's', 'x stop');
  await both.ends(0);
  expect(both.screen.text()).toContain('Still to be decided: 1 Caseload size, 9 Zero exclusion criteria');
  const { answers, history, status } = savedReview(cwd, 'nv');
  expect(answers[0]?.items['caseload-size']?.decision).toBeNull();
  expect(history.map(({ field, to }) => [field, to])).toEqual([
    ['answers', 'back.docx'],
    ['answer', 'kept'],
    ['answer', null],
  ]);
  expect(status).toBe('in-progress');
}, 60_000);
