import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/core/comparison/model.ts';
import { forPublic } from '../../../src/core/comparison/public.ts';
import { comparisonOutline } from '../../../src/reports/comparison/outline.ts';
import { tablesOf } from '../../../src/reports/comparison/tables/all.ts';
import type { Block, ReportOutline } from '../../../src/reports/outline/model.ts';
import { comparisonOf, someFacts } from '../../support/comparisons.ts';

const usual = { by: null, trend: false, selfExternal: false, agreement: false, outcomes: false };
const unread = [{ file: 'reviews/cut.review.json', reason: 'It is cut short.' }];

describe('the paper about a comparison', () => {
  it('has a part only for what was asked for', () => {
    expect(partsOf(comparisonOutline(comparisonOf(60, usual)))).toEqual(['services', 'items', 'method']);
    expect(partsOf(comparisonOutline(comparisonOf(60)))).toEqual([
      ...['services', 'items', 'groups', 'trend', 'self', 'agreement', 'outcomes', 'method'],
    ]);
  });

  it('says three things in numbers on its front page, and draws the bands', () => {
    const { cover } = comparisonOutline(comparisonOf(60));
    const lists = cover.blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
    expect(lists.map((items) => items.length)).toEqual([3]);
    const comparison = comparisonOf(60);
    const counts = comparison.sets[0]?.spread.bands.map(({ count }) => count).reverse();
    const chart = cover.blocks.find(({ kind }) => kind === 'chart');
    expect(chart?.kind === 'chart' && chart.chart.kind === 'bars' ? values(chart.chart) : []).toEqual(counts);
  });

  it('names every item of the largest set, the weakest first', () => {
    const table = tablesIn(comparisonOutline(comparisonOf(60, usual)), 'Items, the weakest first')[0];
    expect(table?.rows).toHaveLength(25);
    const means = table?.rows.map(({ cells }) => Number(cells[2]?.text)) ?? [];
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  it('names the files that were not read, and says so on its front page', () => {
    const outline = comparisonOutline(comparisonOf(12, usual, unread));
    expect(JSON.stringify(outline.cover)).toContain('1 file could not be read');
    expect(JSON.stringify(outline.blocks)).toContain('reviews/cut.review.json: It is cut short.');
  });

  it('shows no figures of a group that is too small', () => {
    const outline = comparisonOutline(comparisonOf(60, { ...usual, by: 'area', minGroup: 5 }));
    const small = tablesIn(outline, 'group').flatMap(({ rows }) => rows);
    const hidden = small.filter(({ cells }) => cells[0]?.text.endsWith('(too few to be shown)'));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ cells }) => cells.slice(3).every(({ text }) => text === '–'))).toBe(true);
  });

  it('keeps to a few rows where there are many services, and says how many more there are', () => {
    const many: Comparison = comparisonOf(400, { ...usual, which: 'all' });
    expect(tablesIn(comparisonOutline(many), 'Services:')[0]?.rows).toHaveLength(60);
    const told = JSON.stringify(comparisonOutline(many).blocks);
    expect(told.includes('more rows are not shown here')).toBe(true);
  });

  it('tells the public nothing of a single service, in no format', () => {
    const shown = forPublic(comparisonOf(300, { which: 'all', minGroup: 3 }));
    const outline = comparisonOutline(shown);
    const texts = [outline, tablesOf(shown)].map((one) => JSON.stringify(one)).join();
    for (const { name, service, file } of someFacts(12))
      for (const text of [name, service, file]) expect(texts.includes(text)).toBe(false);
    expect(partsOf(outline)).not.toContain('services');
    expect(partsOf(outline)).toContain('outcomes');
    expect(outline.cover.title).not.toMatch(/^0/);
  });

  it('has each heading by an id of its own', () => {
    const ids = comparisonOutline(comparisonOf(90)).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be made of nothing, of one review, and of reviews without a total', () => {
    const open = comparisonOf(60);
    const openOnly = { ...open, sets: open.sets.map((set) => ({ ...set, rows: set.rows.slice(0, 1) })) };
    for (const comparison of [comparisonOf(0), comparisonOf(1), openOnly])
      expect(JSON.stringify(comparisonOutline(comparison))).not.toMatch(/NaN|undefined|Infinity/);
    expect(comparisonOutline(comparisonOf(0)).cover.title).toBe('No reviews to compare');
  });
});

function partsOf({ blocks }: ReportOutline): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.id] : []));
}

function tablesIn({ blocks }: ReportOutline, title: string): Extract<Block, { kind: 'table' }>[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.title.includes(title) ? [block] : []));
}

function values({ groups }: { groups: readonly { bars: readonly { value: number | null }[] }[] }) {
  return groups.flatMap(({ bars }) => bars.map(({ value }) => value));
}
