import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/core/audience.ts';
import { welsh } from '../../../src/reports/words/welsh.ts';
import { agreedReview } from '../support/agreed-review.ts';
import { first, textsOf, under } from '../support/outline-text.ts';
import { goodReview, outlineOf, ukRubric } from '../support/sample-reviews.ts';

const outlineFor = (audience: Audience, review = agreedReview) =>
  outlineOf(review, ukRubric, [], { audience });

describe('the form for commissioners', () => {
  const outline = outlineFor('commissioner');

  it('counts the evidence by source instead of telling it', () => {
    expect(first(under(outline, 'item-caseload-size-evidence'), 'list').items).toEqual([
      'Management information (MIS): 2',
      'Interview (INT): 1',
    ]);
    expect(textsOf(outline)).not.toContain('143 active clients on the lists');
    expect(textsOf(outline)).toContain('Anna Żółkiewska-Świątek');
  });

  it('says what it leaves out', () => {
    expect(textsOf(under(outline, 'method'))).toContain('This is the form for commissioners.');
    expect(textsOf(outlineFor('service'))).not.toContain('What is left out');
  });
});

describe('the form for the public', () => {
  const outline = outlineFor('public');

  it('names sources without a count, and nobody', () => {
    expect(first(under(outline, 'item-caseload-size-evidence'), 'list').items).toEqual([
      'Management information (MIS)',
      'Interview (INT)',
    ]);
    expect(JSON.stringify(outline)).not.toMatch(/Żółkiewska|Gwynfryn/);
    expect(textsOf(under(outline, 'agreement'))).toContain('Reviewer 1 and Reviewer 2 rated alone');
    expect(outline.document.authors).toEqual(['Reviewer 1', 'Reviewer 2']);
  });

  it('says “fewer than 5” of small counts, without the arithmetic that would give them away', () => {
    const item = goodReview.items['caseload-size'];
    if (item === undefined) throw new Error('The sample has changed.');
    const few = { ...item, inputs: { 'active-clients': 4, 'specialists-fte': 0.2 } };
    const review = { ...goodReview, items: { ...goodReview.items, 'caseload-size': few } };
    const facts = first(under(outlineFor('public', review), 'item-caseload-size'), 'facts').facts;
    expect(facts.map(({ value }) => value)).toEqual(['Fewer than 5', '0.2 full-time equivalents', '5']);
    expect(textsOf(facts)).not.toContain('÷');
  });

  it('says of lists that they were recorded', () => {
    const days = under(outline, 'item-rapid-job-search-inputs');
    expect(textsOf(days)).toContain('Recorded; not shown in this form of the report');
  });

  it('counts the notes of each source, small counts as fewer than 5', () => {
    const rows = first(under(outline, 'method-evidence'), 'table').rows;
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toContainEqual([
      'Observation (OBS)',
      'fewer than 5',
      'fewer than 5',
    ]);
    expect(textsOf(under(outline, 'method-evidence'))).toMatch(/interviewed, as named in the notes: 12\./);
  });
});

describe('in Welsh', () => {
  const outline = outlineOf(agreedReview, ukRubric, [], { language: welsh });

  it('has Welsh headings, bands, months and fixed sentences, and says that they are not checked', () => {
    expect(outline.language).toBe('cy');
    expect(outline.contents.title).toBe('Cynnwys');
    expect(first(outline.cover.blocks, 'standing').title).toBe('Ffyddlondeb da');
    expect(outline.furniture.footer.start).toBe('Adolygiad 2 a 3 Mawrth 2026');
    expect(outline.furniture.pageNumber).toBe('Tudalen {page} o {pages}');
    const parts = outline.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(parts.map((block) => textsOf(block).split('\n')[2])).toEqual([
      ...[
        'Proffil',
        'Taflen sgoriau',
        'Beth sydd wedi newid ers y tro diwethaf',
        'Sut y cytunodd yr adolygwyr',
      ],
      ...['Staffio', 'Trefniadaeth', 'Gwasanaethau', 'Cynllun gweithredu', 'Sut y cynhaliwyd yr adolygiad'],
    ]);
    expect(textsOf(under(outline, 'method'))).toContain('Heb ei wirio gan gyfieithydd eto');
  });

  it('says the same as in English, block for block', () => {
    const shape = (blocks: typeof outline.blocks) => blocks.map(({ kind }) => kind).join(' ');
    const method = outline.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'method');
    expect(shape(outline.blocks.slice(0, method))).toBe(
      shape(outlineOf(agreedReview).blocks.slice(0, method)),
    );
  });
});

describe('what is chosen', () => {
  it('gives the report another name on its front page, on every page and in the file', () => {
    const outline = outlineOf(goodReview, ukRubric, [], { title: 'How we are doing' });
    expect(outline.title).toBe('How we are doing: Brookvale Employment Service');
    expect(outline.cover.kicker).toBe('How we are doing');
    expect(outline.furniture.header.end).toBe('How we are doing');
  });

  it('names the organisation that publishes it', () => {
    const outline = outlineOf(goodReview, ukRubric, [], { organisation: 'Fenmarsh ICB' });
    expect(outline.document.publisher).toBe('Fenmarsh ICB');
    expect(textsOf(outline.cover)).toContain('Published by Fenmarsh ICB.');
    expect(outlineOf(goodReview).document.publisher).toBeNull();
  });

  it('gives every item a place for an answer, where answers are wanted', () => {
    const asked = outlineOf(goodReview, ukRubric, [], { comments: true }).blocks;
    expect(asked.filter(({ kind }) => kind === 'answer')).toHaveLength(25);
    expect(outlineOf(goodReview).blocks.filter(({ kind }) => kind === 'answer')).toHaveLength(0);
  });

  it('carries the review as its readers may see it', () => {
    const carry = (review: unknown) => ({
      name: 'a',
      description: 'b',
      mediaType: 'application/json',
      text: JSON.stringify(review),
    });
    const outline = outlineOf(goodReview, ukRubric, [], { carry, audience: 'public' });
    expect(outline.attachment?.text).toContain('"Reviewer 1"');
    expect(outline.attachment?.text).not.toContain('Gwynfryn');
    expect(outlineOf(goodReview).attachment).toBeNull();
    const odd = {
      ...goodReview,
      summary: { strengths: 'Joined 👩‍👩‍👧 and soft\u00adhyphen', priorities: null },
    };
    const carried = outlineOf(odd, ukRubric, [], { carry }).attachment?.text ?? '';
    expect(JSON.parse(carried).summary).toEqual(odd.summary);
  });
});
