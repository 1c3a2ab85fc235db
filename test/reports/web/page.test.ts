import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/reports/charts/shapes.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { renderWeb } from '../../../src/reports/web/render.ts';
import { exampleOutlines } from '../support/example-outlines.ts';
import { hostileReview, hostileTexts } from '../support/hostile-review.ts';
import { expectNested, type HtmlToken, htmlTokens } from '../support/html-tokens.ts';
import { goodReview, openReview, outlineOf } from '../support/sample-reviews.ts';

const look = { paper: 'a4', palette, logo: null } as const;
const page = (outline: ReportOutline) => renderWeb(outline, look);

describe('the web page of a report', () => {
  it.each(exampleOutlines)(
    'is whole, with headings in order and ids that are there once: %s',
    (_, outline) => {
      const tokens = htmlTokens(page(outline));
      expectNested(tokens);
      const levels = names(tokens)
        .filter((name) => /^h[1-6]$/.test(name))
        .map((name) => Number(name[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      const ids = valuesOf(tokens, 'id');
      expect(ids).toHaveLength(new Set(ids).size);
      expect(
        valuesOf(tokens, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1))),
      ).toEqual([]);
      const named = ['aria-labelledby', 'aria-describedby'].flatMap((name) => valuesOf(tokens, name));
      expect(named.flatMap((value) => value.split(' ')).filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it('needs nothing beside itself and runs nothing', () => {
    for (const [, outline] of exampleOutlines) {
      const written = page(outline);
      expect(
        names(htmlTokens(written)).filter((name) =>
          ['script', 'link', 'iframe', 'object', 'form'].includes(name),
        ),
      ).toEqual([]);
      expect(written).toContain(
        'content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:',
      );
      expect(written).not.toMatch(/@import|url\(/);
    }
  });

  it('says what it is, in which language, and by whom', () => {
    const written = page(outlineOf(goodReview, undefined, [], { organisation: 'A & B' }));
    expect(written).toContain('<html lang="en-GB">');
    expect(written).toContain('<title>Fidelity review report: Brookvale Employment Service</title>');
    expect(written).toContain('<meta name="author" content="Anna Żółkiewska-Świątek">');
    expect(written).toContain('<meta name="publisher" content="A &amp; B">');
    expect(written).toMatch(/<meta name="description" content="IPS fidelity scale[^"]+March 2026">/);
  });

  it('carries the mark of a draft at its head, and on paper on every page', () => {
    expect(page(outlineOf(openReview))).toContain('<strong class="mark">DRAFT</strong>');
    expect(page(outlineOf(openReview))).toContain('@top-center { content: "DRAFT"');
    expect(page(outlineOf(goodReview))).not.toMatch(/class="mark"|@top-center/);
  });

  it('shows the logo with what it shows in words', () => {
    const logo = {
      alt: 'A "harbour"',
      type: 'png',
      bytes: new Uint8Array([1, 2, 3]),
      width: 30,
      height: 20,
    } as const;
    expect(renderWeb(outlineOf(goodReview), { ...look, logo })).toContain(
      '<img class="logo" src="data:image/png;base64,AQID" alt="A &quot;harbour&quot;" width="30" height="20">',
    );
  });

  it('carries the review as a file to be saved', () => {
    const [, outline] = exampleOutlines.find(([name]) => name === 'a report that asks for answers') ?? [];
    const links = htmlTokens(page(outline ?? outlineOf(goodReview))).filter(
      (token) => token.kind === 'open' && token.attributes.has('download'),
    );
    expect(links).toHaveLength(1);
    const [address = ''] = valuesOf(links, 'href');
    expect(address).toMatch(/^data:application\/json;charset=utf-8;base64,/);
    expect(Buffer.from(address.split(',')[1] ?? '', 'base64').toString()).toBe('{"title": "</script><b>"}');
  });

  it('is the same for the same review', () => {
    expect(page(outlineOf(goodReview))).toBe(page(outlineOf(goodReview)));
  });
});

describe('what people wrote', () => {
  it('makes no element and no attribute, whatever it is', () => {
    const base = outlineOf(goodReview, undefined, [], { comments: true });
    const plain = skeleton(page(withTexts(base, 'plain')));
    const anything = (text: string) => {
      expect(
        skeleton(page(withTexts(base, text.replace(/[\n\r]| *(https?:\/\/|mailto:)/gi, '') || 'x'))),
      ).toEqual(plain);
    };
    assert(property(string({ unit: 'binary-ascii', maxLength: 60 }), anything), { numRuns: 15 });
    assert(property(constantFrom(...hostileTexts), anything), { numRuns: hostileTexts.length });
  });

  it('leads nowhere but to web and mail addresses', () => {
    const hrefs = valuesOf(htmlTokens(page(outlineOf(hostileReview))), 'href');
    expect(hrefs.filter((href) => !/^(#|https?:\/\/|mailto:)/.test(href))).toEqual([]);
    expect(hrefs).toContain('http://a.example/?a=1&b=');
  });

  it('is shown as it was written', () => {
    const shown = htmlTokens(page(outlineOf(hostileReview)))
      .flatMap((token) =>
        token.kind === 'text' ? [token.text] : token.kind === 'open' && token.name === 'br' ? ['\n'] : [],
      )
      .join('');
    const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const text of hostileTexts) expect(oneLine(shown)).toContain(oneLine(text));
  });
});

function names(tokens: readonly HtmlToken[]): string[] {
  return tokens.flatMap((token) => (token.kind === 'open' ? [token.name] : []));
}

function valuesOf(tokens: readonly HtmlToken[], name: string): string[] {
  return tokens.flatMap((token) => (token.kind === 'open' ? (token.attributes.get(name) ?? []) : []));
}

/** Elements and the names of their attributes, without what charts are drawn with; wide tables may scroll. */
function skeleton(written: string): string[] {
  return htmlTokens(written)
    .flatMap((token) =>
      token.kind === 'open' ? [`${token.name} ${[...token.attributes.keys()].join(' ')}`] : [],
    )
    .filter((line) => !/^(text|rect|line|polygon) /.test(line))
    .map((line) => line.replace(/^div class role aria-labelledby tabindex$/, 'div class'));
}

/** The same report with other words in every place. */
function withTexts<T>(value: T, text: string, key = ''): T {
  if (typeof value === 'string') return (/^(kind|tone|style)$/.test(key) || value === '' ? value : text) as T;
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withTexts(inner, text, name)]),
  ) as T;
}
