import { describe, expect, it } from 'vitest';
import { resultShown, shownTo } from '../../src/core/audience.ts';
import { conformityProblems } from '../../src/core/conformity.ts';
import { readReview } from '../../src/core/review/read.ts';
import { writeReview } from '../../src/core/review/write.ts';
import { scoreReview } from '../../src/core/scoring.ts';
import { agreedReview } from '../reports/support/agreed-review.ts';
import { goodReview, stressReview, ukRubric } from '../reports/support/sample-reviews.ts';

const notes = Object.values(agreedReview.items).flatMap(({ evidence }) => evidence.map(({ note }) => note));

function textFor(audience: Parameters<typeof shownTo>[0], review = agreedReview): string {
  return JSON.stringify(shownTo(audience, review, ukRubric).review);
}

describe('what a reader may see of a review', () => {
  it('is all of it for the service, but for the question at which a session stands', () => {
    const place = { item: 'disclosure', step: 'rating', draft: 'half a thought', entry: null };
    expect(shownTo('service', { ...goodReview, place }, ukRubric)).toEqual({
      review: goodReview,
      hidden: new Set(),
      interviewed: 12,
    });
    expect(textFor('commissioner', { ...goodReview, place })).not.toContain('half a thought');
  });

  it.each(['commissioner', 'public'] as const)(
    'has no note of evidence for the %s, and from whom',
    (audience) => {
      const text = textFor(audience);
      expect(notes.length).toBeGreaterThan(40);
      expect(notes.filter((note) => note !== '' && text.includes(note))).toEqual([]);
      expect(text).not.toContain('Employment specialists, group of five');
      const { review } = shownTo(audience, agreedReview, ukRubric);
      for (const [id, { evidence }] of Object.entries(agreedReview.items))
        expect(review.items[id]?.evidence.map(({ source }) => source)).toEqual(
          evidence.map(({ source }) => source),
        );
    },
  );

  it('keeps the count of those interviewed, each once, where their names are gone', () => {
    expect(shownTo('public', goodReview, ukRubric).interviewed).toBe(12);
    const said = (from: string | null) => ({ source: 'INT', from, note: '', by: null });
    const evidence = [said('Team leader'), said('team leader '), said(' '), said(null)];
    const items = {
      disclosure: { ...stressReview.items.disclosure, evidence },
    } as typeof goodReview.items;
    expect(shownTo('public', { ...goodReview, items }, ukRubric).interviewed).toBe(1);
  });

  it('leaves of the record only what became of ratings and of the review as a whole', () => {
    const fields = shownTo('commissioner', agreedReview, ukRubric).review.history.map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['rating', 'status']));
    expect(agreedReview.history.some(({ field }) => !['rating', 'status'].includes(field))).toBe(true);
  });

  it('names nobody to the public, not even where a name stands in a text, and keeps roles', () => {
    const told = {
      ...agreedReview,
      items: {
        ...agreedReview.items,
        disclosure: { ...goodReview.items.disclosure, recommendation: 'Ask Llŷr ap Gwynfryn about it.' },
      },
    } as typeof goodReview;
    const text = textFor('public', told);
    for (const name of ['Anna', 'Żółkiewska', 'Llŷr', 'Gwynfryn', '"az"', '"lg"'])
      expect(text).not.toContain(name);
    expect(text).toContain('Ask Reviewer 2 about it.');
    const { reviewers, items } = shownTo('public', told, ukRubric).review;
    expect(reviewers).toEqual([
      { id: 'Reviewer 1', name: null, role: 'lead reviewer' },
      { id: 'Reviewer 2', name: null, role: 'reviewer' },
    ]);
    expect(items['executive-support']?.independent).toEqual({ 'Reviewer 1': 2, 'Reviewer 2': 4 });
  });

  it('hides from the public whole counts below five and lists of what was found for each', () => {
    const { review, hidden } = shownTo('public', goodReview, ukRubric);
    expect([...hidden]).toContain('rapid-job-search.days-to-first-employer-contact');
    for (const key of hidden) {
      const [item = '', input = ''] = key.split('.');
      expect(review.items[item]?.inputs[input]).toBeNull();
    }
    expect(review.items['caseload-size']?.inputs['active-clients']).toBe(143);
    expect(review.items['caseload-size']?.inputs['specialists-fte']).toBe(6.8);
    const few = small(4);
    expect(few.hidden.has('caseload-size.active-clients')).toBe(true);
    expect(small(0).hidden.has('caseload-size.active-clients')).toBe(true);
    expect(small(5).hidden.has('caseload-size.active-clients')).toBe(false);
  });

  it('leaves nothing in the scores that was taken out of the review', () => {
    const told = {
      ...goodReview,
      items: {
        ...goodReview.items,
        disclosure: { ...goodReview.items.disclosure, recommendation: 'Ask Llŷr ap Gwynfryn about it.' },
      },
    } as typeof goodReview;
    const result = scoreReview(told, ukRubric);
    const shown = JSON.stringify(resultShown(result, shownTo('public', told, ukRubric)));
    expect(shown).not.toMatch(/Llŷr|Gwynfryn|Żółkiewska/);
    expect(shown).toContain('Ask Reviewer 2 about it.');
    const days = (of: typeof result) => of.items.find(({ id }) => id === 'rapid-job-search')?.figures;
    expect(days(result)).toHaveLength(1);
    expect(days(resultShown(result, shownTo('public', told, ukRubric)))).toEqual([]);
    expect(resultShown(result, shownTo('service', told, ukRubric))).toEqual(result);
  });

  it('is a sound review with the same ratings, whoever reads it', () => {
    for (const audience of ['service', 'commissioner', 'public'] as const) {
      const shown = shownTo(audience, agreedReview, ukRubric).review;
      const { review, problems } = readReview(JSON.parse(writeReview(shown, [])));
      expect(problems).toEqual([]);
      expect(review).toEqual(shown);
      const faults = conformityProblems(shown, ukRubric).filter(({ severity }) => severity === 'error');
      expect(faults).toEqual([]);
      expect(ratings(shown)).toEqual(ratings(agreedReview));
    }
  });
});

function small(clients: number) {
  const item = goodReview.items['caseload-size'];
  if (item === undefined) throw new Error('The sample has changed.');
  const items = {
    ...goodReview.items,
    'caseload-size': { ...item, inputs: { ...item.inputs, 'active-clients': clients } },
  };
  return shownTo('public', { ...goodReview, items }, ukRubric);
}

function ratings({ items }: typeof goodReview) {
  return Object.fromEntries(Object.entries(items).map(([id, { rating }]) => [id, rating]));
}
