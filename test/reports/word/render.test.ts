import { describe, expect, test } from 'vitest';
import type { Block, ReportOutline } from '../../../src/reports/outline/model.ts';
import { renderWord } from '../../../src/reports/word/render.ts';
import { goodReview, openReview, outlineOf, stressReview } from '../support/sample-reviews.ts';
import { WordFile } from '../support/word-file.ts';
import { plainLook, withForms } from '../support/word-samples.ts';

const outline = outlineOf(goodReview);
const file = new WordFile(await renderWord(outline, plainLook));

/** A report of some blocks and nothing else. */
async function reportOf(...blocks: readonly Block[]): Promise<WordFile> {
  const only: ReportOutline = { ...outline, cover: { ...outline.cover, blocks: [] }, blocks };
  return new WordFile(await renderWord(only, plainLook));
}

test('the same outline gives the same bytes, wherever and whenever', async () => {
  const zone = process.env.TZ;
  const first = await renderWord(withForms(stressReview), plainLook);
  process.env.TZ = 'Pacific/Auckland';
  const second = await renderWord(withForms(stressReview), plainLook);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

describe('a report is made of what Word knows', () => {
  test('headings by their level, those that are listed in the contents too', () => {
    const wanted = outline.blocks.filter((block) => block.kind === 'heading');
    const found = file.paragraphs().filter(({ style }) => /^Heading[123]/.test(style));
    const cover = outline.cover.blocks.filter(({ kind }) => kind === 'heading').length;
    expect(found.slice(cover).map(({ style, text }) => [style, text])).toEqual(
      wanted.map(({ level, number, text, listed }) => [
        `Heading${level}${listed || level === 3 ? '' : 'Unlisted'}`,
        number === null ? text : `${number}  ${text}`,
      ]),
    );
    const listed = wanted.filter((heading) => heading.listed);
    const entries = file.paragraphs().filter(({ style }) => /^TOC\d/.test(style));
    expect(entries.map(({ text }) => text)).toEqual(
      listed.map(({ number, text }) => (number === null ? text : `${number}\t${text}`)),
    );
  });

  test('every link leads to a heading that is there', () => {
    const places = [...file.main.matchAll(/<w:bookmarkStart [^>]*w:name="(.*?)"/g)].map(([, name]) => name);
    const links = [...file.main.matchAll(/<w:hyperlink w:anchor="(.*?)"/g)].map(([, name]) => name);
    expect(new Set(places).size).toBe(places.length);
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((name) => !places.includes(name))).toEqual([]);
  });

  test('tables with a header row that is repeated, and a word on what they hold', () => {
    const tables = file.tables();
    expect(tables.length).toBeGreaterThan(20);
    for (const { xml } of tables) {
      expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(xml).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
    }
  });

  test('charts as pictures that say in words what they show', () => {
    const charts = [...outline.cover.blocks, ...outline.blocks].filter((block) => block.kind === 'chart');
    const told = [...file.main.matchAll(/<wp:docPr [^>]*descr="(.*?)"/g)].map(([, alt]) => alt);
    expect(told).toHaveLength(charts.length);
    expect(told[0]).toBe(charts[0]?.chart.alt);
    for (const name of file.names().filter((one) => one.startsWith('word/media/')))
      expect(file.part(name).slice(1, 4)).toBe('PNG');
  });

  test('with its language, title, authors and date, and without asking to be updated', () => {
    expect(file.part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    const core = file.part('docProps/core.xml');
    expect(core).toContain(`<dc:title>${outline.title}</dc:title>`);
    expect(core).toContain('<dc:creator>Anna Żółkiewska-Świątek; Llŷr ap Gwynfryn</dc:creator>');
    expect(core).toContain('2026-03-03T00:00:00Z</dcterms:modified>');
    expect(file.part('word/settings.xml')).not.toContain('updateFields');
    expect(file.part('word/footer1.xml')).toMatch(/Page .* PAGE .* of .* NUMPAGES /);
  });

  test('a draft says so on every page', async () => {
    const draft = new WordFile(await renderWord(outlineOf(openReview), plainLook));
    for (const part of ['header1', 'header2', 'footer1'])
      expect(draft.part(`word/${part}.xml`)).toContain('DRAFT');
    for (const part of ['header1', 'header2', 'footer1'])
      expect(file.part(`word/${part}.xml`)).not.toContain('DRAFT');
  });
});

describe('a text', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph', text, tone: 'normal' }) as const;

  test('is escaped, and loses what XML cannot hold', async () => {
    const report = await reportOf(paragraph('<b> & "q" ]]> \u0001\ud800\uffff=1+1'));
    expect(report.paragraphs().at(-1)?.text).toBe('<b> & "q" ]]> \ufffd=1+1');
  });

  test('is parted at its line ends', async () => {
    const report = await reportOf(paragraph('One.\nTwo.\n\nThree.'));
    expect(
      report
        .paragraphs()
        .slice(-2)
        .map(({ text }) => text),
    ).toEqual(['One.\nTwo.', 'Three.']);
  });

  test('leads to web and mail addresses, and to nothing else', async () => {
    const report = await reportOf(
      paragraph('See https://ips.example/a?b=1&c=2 or javascript:alert(1) or file:///etc.'),
    );
    const relations = report.part('word/_rels/document.xml.rels');
    const outside = [...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, to]) => to);
    expect(outside).toEqual(['https://ips.example/a?b=1&amp;c=2']);
  });
});

test('a long row may be split over two pages, a short one is not', async () => {
  const entry = (note: string) => ({ source: 'MIS', from: null, note });
  const report = await reportOf({
    kind: 'evidence',
    columns: { source: 'Source', note: 'Note' },
    entries: [entry('Short.'), entry('Long. '.repeat(400))],
  });
  const rows = report.tables()[0]?.xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
});

test('no column is too narrow for its words', async () => {
  const column = (title: string, share: number) => ({ title, kind: 'text', share, names: false }) as const;
  const cells = ['a', 'Responsibilities'].map((text) => ({ text, link: null }));
  const report = await reportOf({
    kind: 'table',
    title: 'T',
    columns: [column('Wide', 100), column('W', 1)],
    rows: [{ kind: 'plain', cells }],
  });
  const widths = [...(report.tables()[0]?.xml ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths[1]).toBeGreaterThan(1500);
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeLessThanOrEqual(9638);
});

test('a report with forms tells which review it is of, and each place which item', async () => {
  const asked = new WordFile(await renderWord(withForms(goodReview), plainLook));
  expect(asked.part('docProps/custom.xml')).toContain(`<vt:lpwstr>${goodReview.id}</vt:lpwstr>`);
  const tags = [...asked.main.matchAll(/<w:tag w:val="(.*?)"/g)].map(([, tag]) => tag);
  expect(tags).toHaveLength(75);
  expect(tags.slice(0, 3)).toEqual(
    ['verdict', 'comment', 'evidence'].map((field) => `answer-${field}:caseload-size`),
  );
  expect(file.names()).not.toContain('docProps/custom.xml');
});

test('what the report carries lies in the file as data', async () => {
  const attachment = {
    name: 'a.review.json',
    description: 'D',
    mediaType: 'application/json',
    text: '{"a": "<&>"}',
  };
  const carried = new WordFile(await renderWord({ ...outline, attachment }, plainLook));
  expect(carried.part('customXml/item1.xml')).toContain(
    '{&quot;a&quot;: &quot;&lt;&amp;&gt;&quot;}</attachment>',
  );
});
