import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/reports/markdown/render.ts';
import type { Block, ReportOutline } from '../../../src/reports/outline/model.ts';
import { exampleOutlines } from '../support/example-outlines.ts';
import { hostileTexts } from '../support/hostile-review.ts';
import { goodReview, openReview, outlineOf } from '../support/sample-reviews.ts';

const markdown = (...blocks: Block[]) =>
  renderMarkdown({
    ...outlineOf(goodReview),
    blocks,
    cover: { kicker: 'k', title: 't', subtitle: null, blocks: [] },
  })
    .split('## Contents\n\n')[1]
    ?.trimEnd();
const paragraph = (text: string) => markdown({ kind: 'paragraph', text, tone: 'normal' });

describe('a report in Markdown', () => {
  it('begins with its title, and has contents that lead to every part and item', () => {
    for (const [, outline] of exampleOutlines) {
      const written = renderMarkdown(outline);
      expect(written.match(/^# /gm)).toHaveLength(1);
      const targets = [...written.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
      const anchors = [...written.matchAll(/^<a id="([^"]+)"><\/a>$/gm)].map(([, id]) => id);
      expect(targets.filter((id) => !anchors.includes(id))).toEqual([]);
      expect(anchors).toHaveLength(new Set(anchors).size);
      const listed = outline.blocks.filter((block) => block.kind === 'heading' && block.listed);
      expect(targets.slice(0, listed.length)).toEqual(
        listed.map((block) => block.kind === 'heading' && block.id),
      );
    }
  });

  it('says that it is a draft', () => {
    expect(renderMarkdown(outlineOf(openReview))).toMatch(/^\*\*DRAFT\*\*\n/);
  });

  it('has tables with a header and one width', () => {
    for (const [, outline] of exampleOutlines) {
      const tables = renderMarkdown(outline).match(/(^\|.*\n)+/gm) ?? [];
      expect(tables.length).toBeGreaterThan(2);
      for (const table of tables) {
        const rows = table.trimEnd().split('\n');
        expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length)).size, table.slice(0, 300)).toBe(1);
        expect(rows[1]).toMatch(/^\|( -+:? \|)+$/);
      }
    }
  });

  it('keeps line ends in cells, paragraphs apart, and notes as quotations', () => {
    expect(paragraph('one\n\ntwo\nthree')).toBe('one\n\ntwo<br>three');
    expect(markdown({ kind: 'note', tone: 'warning', title: 'Take care', text: 'of\n\nthis' })).toBe(
      '> **Take care**\n>\n> of\n>\n> this',
    );
    const table = {
      kind: 'table',
      title: 'T',
      columns: [{ title: 'A|B', kind: 'number', share: 0, names: false }],
      rows: [
        { kind: 'plain', cells: [{ text: '1\n2 | 3', link: null }] },
        { kind: 'sum', cells: [{ text: '', link: null }] },
      ],
    } as const;
    expect(markdown(table)).toBe('**T**\n\n| A\\|B |\n| ---: |\n| 1<br>2 \\| 3 |\n|  |');
  });

  it('has charts in fences that no title of theirs can close', () => {
    const { chart } = outlineOf(goodReview).cover.blocks.find((block) => block.kind === 'chart') ?? {};
    if (chart?.kind !== 'gauge') throw new Error('There is a gauge on the cover.');
    const bands = chart.bands.map((band) => ({ ...band, title: '```` x' }));
    const lines = markdown({ kind: 'chart', chart: { ...chart, bands } })?.split('\n') ?? [];
    expect([lines[0], lines.at(-1)]).toEqual(['`````text', '`````']);
  });
});

describe('what people wrote, in Markdown', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['> no quotation', '\\> no quotation'],
    ['    no code', 'no code'],
    ['=', '\\='],
    ['*a* _b_ ~c~ `d`', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['<b>&amp; & R&D', '\\<b>\\&amp; & R&D'],
    ['www.a.example, a@b.example', 'www<!-- -->.a.example, a<!-- -->@b.example'],
    ['see https://a.example/b_c.', 'see <https://a.example/b_c>.'],
    ['$x$ \\', '\\$x\\$ \\\\'],
  ])('is text: %s', (text, written) => {
    expect(paragraph(text)).toBe(written);
  });

  it('makes no line that means something', () => {
    const plain = kindsOf(outlineOf(goodReview), 'x');
    for (const text of hostileTexts)
      expect(kindsOf(outlineOf(goodReview), text.replace(/\n/g, ' '))).toEqual(plain);
  });
});

/** What each line of a report is, where every text that is no part of a chart is another one. */
function kindsOf(outline: ReportOutline, text: string): string[] {
  const blocks = outline.blocks.filter(({ kind }) => kind !== 'chart').map((block) => withTexts(block, text));
  return (
    renderMarkdown({ ...outline, blocks })
      .split('## Contents')[1]
      ?.split('\n')
      .map((line) => /^(#+|\||>|<a id="|```|\s*- |[=+*-]|\d+[.)]|$)/.exec(line)?.[0] ?? 'words') ?? []
  );
}

function withTexts<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string')
    return (/^(kind|tone|id|link)$/.test(key) || value === '' ? value : text) as T;
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withTexts(inner, text, name)]),
  ) as T;
}
