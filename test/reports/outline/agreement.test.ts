import { describe, expect, it } from 'vitest';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { agreedReview, agreedWith, ownReview } from '../support/agreed-review.ts';
import { first, notesOf, textsOf, under } from '../support/outline-text.ts';
import { goodReview, openReview, outlineOf } from '../support/sample-reviews.ts';

const outline = outlineOf(agreedReview);

describe('the part on how the reviewers agreed', () => {
  it('tells the figures of agreement in words, with the names of the reviewers', () => {
    const part = under(outline, 'agreement');
    expect(textsOf(part)).toContain(
      'Anna Żółkiewska-Świątek and Llŷr ap Gwynfryn rated alone before they met.',
    );
    const lines = first(part, 'list').items;
    expect(lines).toContain('1 of 25 items is not counted: not every reviewer has rated it.');
    expect(lines).toContain('Exact agreement 88% (21 of 24 items): the reviewers gave the same rating.');
    expect(lines.join('\n')).toMatch(/Weighted kappa 0\.72.*\nIntraclass correlation/);
  });

  it('lists the items on which they differed, with what each gave, the agreed rating and the reason', () => {
    const { rows } = first(under(outline, 'agreement-differences'), 'table');
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      [
        '11',
        'Executive team support',
        'Anna Żółkiewska-Świątek: 2\nLlŷr ap Gwynfryn: 4',
        '3',
        'A steering group meets, but fidelity was on its agenda only once.',
      ],
      [
        '1',
        'Caseload size',
        'Anna Żółkiewska-Świątek: 4\nLlŷr ap Gwynfryn: 3',
        '4',
        agreedReview.items['caseload-size']?.consensusReason,
      ],
      ['13', 'Disclosure', 'Anna Żółkiewska-Świątek: 5\nLlŷr ap Gwynfryn: 4', '5', 'No reason is recorded.'],
      [
        '17',
        'Job development: frequent employer contact',
        'Anna Żółkiewska-Świątek: 3\nLlŷr ap Gwynfryn: not rated',
        '3',
        '',
      ],
    ]);
    expect(rows[0]?.cells[1]?.link).toBe('item-executive-support');
  });

  it('says so where they differed on nothing', () => {
    const alike = Object.entries(goodReview.items).map(([id, rated]) => [
      id,
      { ...rated, independent: { az: rated.rating ?? 1, lg: rated.rating ?? 1 } },
    ]);
    const text = textsOf(under(outlineOf({ ...goodReview, items: Object.fromEntries(alike) }), 'agreement'));
    expect(text).toContain('None: all gave every item the same rating.');
  });

  it('takes three reviewers, and one whom the review does not list by id', () => {
    const text = textsOf(
      under(outlineOf(agreedWith('disclosure', { independent: { xy: 3, lg: 4, az: 5 } })), 'agreement'),
    );
    expect(text).toContain('Anna Żółkiewska-Świątek: 5\nLlŷr ap Gwynfryn: 4\nxy: 3');
  });

  it('is there only where two or more rated alone', () => {
    const ids = (review: Review) =>
      outlineOf(review).blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(ids(agreedReview)).toContain('agreement');
    expect(ids(goodReview)).not.toContain('agreement');
    const one = { ...goodReview.items, disclosure: { ...untouchedItem, rating: 4, independent: { az: 4 } } };
    expect(ids({ ...goodReview, items: one })).not.toContain('agreement');
  });
});

describe('independent ratings at an item', () => {
  it('stand in one line where all gave the agreed rating', () => {
    const blocks = under(outline, 'item-team-contact');
    expect(textsOf(blocks)).toContain(
      'Rated alone, before agreement: Anna Żółkiewska-Świątek 4, Llŷr ap Gwynfryn 4.',
    );
    expect(blocks.filter(({ kind }) => kind === 'note')).toEqual([]);
  });

  it('stand with the reason where they differed', () => {
    expect(first(under(outline, 'item-executive-support'), 'note')).toMatchObject({
      title: 'How the reviewers came to this rating',
      text: 'Rated alone, before agreement: Anna Żółkiewska-Świątek 2, Llŷr ap Gwynfryn 4.\nReason: A steering group meets, but fidelity was on its agenda only once.',
    });
  });

  it('say where the reason is missing, and where nothing is agreed yet', () => {
    expect(item(agreedReview, 'disclosure')).toContain('Llŷr ap Gwynfryn 4.\nNo reason is recorded.');
    expect(item(agreedWith('disclosure', { rating: null }), 'disclosure')).toContain(
      'Llŷr ap Gwynfryn 4.\nNot agreed yet.',
    );
  });
});

describe('evidence', () => {
  it('says who noted it, where that is known', () => {
    const { entries } = first(under(outline, 'item-caseload-size-evidence'), 'evidence');
    expect(entries.map(({ from }) => from)).toEqual([
      'Caseload report of 27 February 2026\nNoted by Anna Żółkiewska-Świątek',
      'Staffing list, March 2026\nNoted by Llŷr ap Gwynfryn',
      'Employment specialists, group of five',
    ]);
  });

  it('says so where from whom or what is not known, and by id where there is no name', () => {
    const evidence = [{ source: 'OBS', from: null, note: 'Seen.', by: 'xy' }];
    expect(item(agreedWith('disclosure', { evidence }), 'disclosure')).toContain('Noted by xy\nSeen.');
  });
});

describe('the file of one reviewer', () => {
  it('is not to be taken for the agreed review', () => {
    const own = outlineOf(ownReview);
    expect(notesOf(own.cover.blocks)[0]).toMatchObject({
      tone: 'warning',
      title: 'Ratings of one reviewer alone, before agreement',
    });
    expect(notesOf(own.cover.blocks)[0]?.text).toContain('the ratings of Llŷr ap Gwynfryn');
    expect(own.furniture.header.end).toBe('Fidelity review report, one reviewer alone');
    expect(textsOf(outlineOf(agreedReview).cover)).not.toContain('alone');
  });

  it('is said to be a draft as well while items are open', () => {
    const { cover, title } = outlineOf({ ...openReview, ratedBy: 'lg' });
    expect(notesOf(cover.blocks).map((note) => note.title)).toEqual([
      'Ratings of one reviewer alone, before agreement',
      'This is a draft',
    ]);
    expect(title).toMatch(/^Draft fidelity review report, one reviewer alone: /);
  });
});

function item(review: Review, id: string): string {
  return textsOf(under(outlineOf(review), `item-${id}`));
}
