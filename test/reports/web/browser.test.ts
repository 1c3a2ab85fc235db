import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palette } from '../../../src/reports/charts/shapes.ts';
import { renderWeb } from '../../../src/reports/web/render.ts';
import { hasChromium, openChromium } from '../../support/chromium.ts';
import { exampleOutlines } from '../support/example-outlines.ts';
import { hostileReview } from '../support/hostile-review.ts';
import { goodReview, outlineOf, stressReview } from '../support/sample-reviews.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const look = { paper: 'a4', palette, logo: null } as const;
const pages = exampleOutlines.map(([name, outline]) => [name, renderWeb(outline, look)] as const);

/** Rules of structure see the same page in every colour, so that there only contrast is looked at. */
const views = [
  { media: 'screen', colorScheme: 'light', width: 1280, rules: null },
  { media: 'screen', colorScheme: 'light', width: 320, rules: null },
  { media: 'screen', colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { media: 'screen', colorScheme: 'dark', width: 320, rules: ['color-contrast'] },
  { media: 'print', colorScheme: 'light', width: 642, rules: ['color-contrast'] },
] as const;

let browser: Browser;

describe.skipIf(!hasChromium)('the web page of a report in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(pages)(
    'has no fault of accessibility in any view, and is no wider than its screen: %s',
    async (_, html) => {
      const page = await shown(html);
      for (const { width, rules, ...media } of views) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia(media);
        expect(await faultsOf(page, rules), `${media.media} ${media.colorScheme} ${width}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(
          width,
        );
      }
      await page.context().close();
    },
  );

  it('finds faults where there are some', async () => {
    const page = await shown(
      '<!doctype html><title>x</title><p style="color: #aaa">pale</p><img src="data:,x">',
    );
    expect((await faultsOf(page, null)).length).toBeGreaterThan(1);
    await page.context().close();
  });

  it('runs no script and loads nothing, whatever people wrote', async () => {
    const page = await shown(renderWeb(outlineOf(hostileReview), look));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const found = await page.evaluate<{ scripts: number; handlers: string[]; schemes: string[] }>(`({
      scripts: document.querySelectorAll('script, iframe, object, embed, form, img').length,
      handlers: [...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      schemes: [...document.links].map(({ protocol }) => protocol),
    })`);
    expect(found.scripts).toBe(0);
    expect(found.handlers).toEqual([]);
    expect([...new Set(found.schemes)].sort()).toEqual(['about:', 'http:', 'https:']);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('clips no word of a chart', async () => {
    const page = await shown(renderWeb(outlineOf(goodReview), look));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const outside = await page.evaluate(`[...document.querySelectorAll('svg text')]
        .filter((text) => {
          const [inner, outer] = [text, text.closest('svg')].map((element) => element.getBoundingClientRect());
          const beside = inner.left < outer.left - 1 || inner.right > outer.right + 1;
          return outer.width > 0 && (beside || inner.bottom > outer.bottom + 1);
        })
        .map(({ textContent }) => textContent)`);
      expect(outside).toEqual([]);
    }
    await page.context().close();
  });

  it('is shown with charts in the colours of the dark page', async () => {
    const page = await shown(renderWeb(outlineOf(goodReview), look));
    const fill = () =>
      page.evaluate(`getComputedStyle(document.querySelector('.wide rect[fill="var(--accent)"]')).fill`);
    const light = await fill();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(light).toBe('rgb(0, 94, 184)');
    expect(await fill()).not.toBe(light);
    await page.context().close();
  });

  it('prints its cover on one page, and starts every part on a new one', async () => {
    for (const review of [goodReview, stressReview]) {
      const page = await shown(renderWeb(outlineOf(review), look));
      await page.setViewportSize({ width: 642, height: 948 });
      await page.emulateMedia({ media: 'print' });
      const cover = await page.evaluate("document.querySelector('.cover').getBoundingClientRect().height");
      expect(cover).toBeLessThan(948);
      const breaks = await page.evaluate<string[]>(
        "[...document.querySelectorAll('h2.new-page')].map((head) => getComputedStyle(head).breakBefore)",
      );
      expect(new Set(breaks)).toEqual(new Set(['page']));
      await page.context().close();
    }
  });
});

async function shown(html: string): Promise<Page> {
  const context = await browser.newContext({ offline: true, bypassCSP: true });
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

/** What axe finds, best practices too, each with the first place where it stands. */
async function faultsOf(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ resultTypes: ['violations'], ${rules === null ? '' : `runOnly: ${JSON.stringify(rules)}`} })`,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}: ${nodes[0]?.html})`);
}
