import { expect, test } from 'vitest';
import type { RatedItem, Review } from '../../src/core/review/model.ts';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { ratedReview, reviewFile } from './support/review-file.ts';
import { ratingsOf99 } from './support/review-text.ts';
import { inView, pdfText, savedReview, sitAt } from './support/reviewer.ts';

test.each([80, 40])(
  'reviews of the whole scale are agreed on at %i columns: ratings, then facts, then what one could not rate',
  async (columns) => {
    const cwd = temporaryFolder({
      'nv.AB.review.json': reviewFile(alone('AB', annsItems)),
      'nv.CD.review.json': reviewFile(alone('CD', carlsItems)),
    });
    const args = ['consensus', 'nv.AB.review.json', 'nv.CD.review.json', '-o', 'nv'];
    const both = sitAt(args, { cwd, columns });
    await both.pick('Above: how far you agree. 3 items are open.', 'g', 'Begin');
    await both.screen.until('The rating that you agree on for 9 Zero exclusion criteria', 'm menu');
    expect(inView(both)).toContain('The rating that you agree on for 9 Zero exclusion criteria');
    expect(both.screen.text()).toMatch(/ 5 .*\(given by AB\) .* 2 .*\(given by CD\) /);
    await both.pick('The rating that you agree on for 9 Zero exclusion criteria', '4', 'm menu');
    await both.note(
      'AB gave 5, CD gave 2. How did you come to 4?',
      'Drinkers are asked to wait, nobody else.',
    );
    await both.line('How many active clients', '39');
    await both.line('How many full-time equivalent', '');
    await both.pick('The rating that you agree on for 1 Caseload size', '5', 'm menu');
    await both.pick('The rating that you agree on for 17 Job development', '4', 'm menu');
    expect(both.screen.text()).toContain('CD: Not enough evidence');
    await both.note('AB gave 3. How did you come to 4?', 'We read the log together.');
    await both.screen.until('All 25 items rated', 'b back');
    expect(inView(both)).toMatch(/25 Assertive .* All 25 items rated .* Overview > f Finish/);
    await both.pick('All 25 items rated', 'x', 'b back');
    await both.ends(0);
    expect((await ips(['review', 'nv', '--finish'], { cwd })).code).toBe(0);
    const { items, status } = savedReview(cwd, 'nv');
    expect(status).toBe('final');
    expect(items['caseload-size']).toMatchObject({ rating: 5, inputs: { 'active-clients': 39 } });
    expect(items['employer-contact-frequency']).toMatchObject({
      rating: 4,
      independent: { AB: 3 },
      consensusReason: 'We read the log together.',
    });
    await ips(['report', 'nv.review.json'], { cwd });
    expect(await pdfText(cwd, 'nv.pdf')).toContain('Reason: Drinkers are asked to wait, nobody else.');
  },
  60_000,
);

const reviewers = [
  { id: 'AB', name: 'Ann Bell', role: null },
  { id: 'CD', name: 'Carl Dow', role: null },
];

function alone(id: string, items: Readonly<Record<number, Partial<RatedItem>>>): Review {
  return { ...ratedReview(ratingsOf99, items), id: null, reviewers, ratedBy: id };
}

const contacts = {
  ...{ 'employer-contacts': 141, weeks: 4, 'specialists-fte': 6.8, 'job-seekers': 97 },
  'log-review': 'weekly',
};
const annsItems = {
  1: { inputs: { 'active-clients': 40, 'specialists-fte': 2 } },
  17: { rating: 3, inputs: contacts },
};
const carlsItems = {
  1: { inputs: { 'active-clients': 38, 'specialists-fte': 2 } },
  9: { rating: 2 },
  17: { rating: null, notRated: 'insufficient-evidence' as const },
};
