import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFacts } from '../../../src/core/comparison/facts.ts';
import { forPublic } from '../../../src/core/comparison/public.ts';
import { palette } from '../../../src/reports/charts/shapes.ts';
import { renderComparisonPage } from '../../../src/reports/comparison-page/render.ts';
import { pageScript, scriptHash } from '../../../src/reports/comparison-page/script.ts';
import { hostileTexts } from '../support/hostile-review.ts';
import { expectNested, type HtmlToken, htmlTokens } from '../support/html-tokens.ts';
import { compared, everything, fullComparison, madeFacts, selvesOf } from './compared.ts';

const look = { palette, logo: null };
const full = renderComparisonPage(fullComparison, look);

describe('the web page of a comparison', () => {
  it.each([
    ['with all there can be', full],
    ['of nothing', renderComparisonPage(compared([], everything), look)],
    ['of one review', renderComparisonPage(compared(madeFacts(1), everything), look)],
    ['of many reviews', renderComparisonPage(compared(madeFacts(300)), look)],
  ])('is whole, with headings in order and ids that are there once: %s', (_, page) => {
    const tokens = htmlTokens(page);
    expectNested(tokens);
    const levels = names(tokens)
      .filter((name) => /^h[1-6]$/.test(name))
      .map((name) => Number(name[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = valuesOf(tokens, 'id');
    expect(ids).toHaveLength(new Set(ids).size);
    const links = valuesOf(tokens, 'href').filter((href) => href.startsWith('#'));
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const named = valuesOf(tokens, 'aria-labelledby').flatMap((value) => value.split(' '));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says first what was not read, with the reason', () => {
    const unread = full.indexOf('It is no JSON: line 3.');
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(full.indexOf('Totals at a glance'));
  });

  it('runs one script, its own, and loads nothing', () => {
    expect(full.split('<script>')).toHaveLength(2);
    expect(full).toContain(`script-src &#39;${scriptHash}&#39;`);
    expect(pageScript).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval|fetch|import/);
    expect(full).not.toMatch(/@import|url\(|https?:\/\/(?!www\.w3\.org)/);
  });

  it('tells nothing of a single service where it is for the public', () => {
    const page = renderComparisonPage(forPublic(fullComparison), look);
    expect(page).not.toMatch(/Employment Service \d|\.review\.json/);
    for (const said of ['Weak items', 'Over the years', 'Mean distance of totals', 'Pearson 0.'])
      expect(page).toContain(said);
    expect(page).not.toContain('Totals by service');
  });

  it('draws bands alone where only some of the services are asked for', () => {
    const page = renderComparisonPage(compared(madeFacts(30), { top: 5 }), look);
    expect(page).not.toContain('Highest column');
    expect(page).toContain('the first 5 rows; figures rest on all');
  });

  it('shows the strongest and the weakest of many, and folds all away in parts', () => {
    const page = renderComparisonPage(compared(madeFacts(600), {}), look);
    expect(page).toContain('The 20 highest and 20 lowest totals of 565.');
    expect(page).toContain('All ratings, rows 501 to 600');
  });

  it('stays small: less than two kilobytes for each of many services', () => {
    const many = renderComparisonPage(compared(madeFacts(2000), {}), look);
    expect(many.length).toBeLessThan(2000 * 2000);
  });

  it('is the same for the same comparison', () => {
    expect(renderComparisonPage(fullComparison, look)).toBe(full);
  });
});

describe('what people wrote', () => {
  it('makes no element, no attribute and no script, whatever it is', () => {
    const plain = skeleton(renderComparisonPage(saying('plain'), look));
    const anything = (text: string) => {
      const page = renderComparisonPage(saying(text), look);
      expect(skeleton(page)).toEqual(plain);
      expect(page).toContain(`<script>${pageScript}</script>`);
    };
    assert(property(string({ unit: 'binary-ascii', minLength: 1, maxLength: 60 }), anything), {
      numRuns: 15,
    });
    assert(property(constantFrom(...hostileTexts), anything), { numRuns: hostileTexts.length });
  });
});

/** A comparison in which every text that people write says the same. */
function saying(text: string) {
  const own = (facts: ReviewFacts): ReviewFacts => ({
    ...facts,
    ...{ name: `x${text}`, provider: `x${text}`, region: `x${text}`, area: `x${text}` },
    file: `${facts.file}${text}`,
    alone: Object.fromEntries(Object.values(facts.alone).map((signs, index) => [`${text}${index}`, signs])),
  });
  const facts = madeFacts(8, [2025, 2026]);
  const unread = [{ file: `x${text}`, reason: `x${text}` }];
  return compared([...facts, ...selvesOf(facts)].map(own), everything, unread);
}

function names(tokens: readonly HtmlToken[]): string[] {
  return tokens.flatMap((token) => (token.kind === 'open' ? [token.name] : []));
}

function valuesOf(tokens: readonly HtmlToken[], name: string): string[] {
  return tokens.flatMap((token) => (token.kind === 'open' ? (token.attributes.get(name) ?? []) : []));
}

/** Elements and the names of their attributes, without what charts are drawn with. */
function skeleton(page: string): string[] {
  return htmlTokens(page)
    .flatMap((token) =>
      token.kind === 'open' ? [`${token.name} ${[...token.attributes.keys()].join(' ')}`] : [],
    )
    .filter((line) => !/^(text|rect|line|polygon) /.test(line));
}
