import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palette } from '../../../src/reports/charts/shapes.ts';
import { renderComparisonPage } from '../../../src/reports/comparison-page/render.ts';
import { hasChromium, openChromium } from '../../support/chromium.ts';
import { hostileTexts } from '../support/hostile-review.ts';
import { compared, fullComparison, madeFacts } from './compared.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const look = { palette, logo: null };
const full = renderComparisonPage(fullComparison, look);
const many = renderComparisonPage(compared(madeFacts(450), {}), look);
const services = '#set-1-services-table-table';

/** Rules of structure see the same page in every colour, so that there only contrast is looked at. */
const views = [
  { media: 'screen', colorScheme: 'light', width: 1280, rules: null },
  { media: 'screen', colorScheme: 'light', width: 320, rules: null },
  { media: 'screen', colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { media: 'screen', colorScheme: 'dark', width: 320, rules: ['color-contrast'] },
  { media: 'print', colorScheme: 'light', width: 642, rules: ['color-contrast'] },
] as const;

let browser: Browser;

describe.skipIf(!hasChromium)('the web page of a comparison in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it('has no fault of accessibility in any view, and is no wider than its screen', async () => {
    const page = await shown(full);
    await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
    for (const { width, rules, ...media } of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia(media);
      const view = `${media.media} ${media.colorScheme} ${width}`;
      expect(await faultsOf(page, rules), view).toEqual([]);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (media.media === 'screen') expect(wide, view).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  it('sorts by a button in the head of a column, by the keyboard too, what is not known last', async () => {
    const page = await shown(full);
    const button = page.locator(`${services} thead button`, { hasText: 'Total' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await sortedBy(page)).toEqual(['Total ascending']);
    const rising = (await column(page, 1)).filter(Boolean).map(Number);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect((await column(page, 1)).slice(-2)).toEqual(['', '']);
    await page.keyboard.press('Space');
    expect(await sortedBy(page)).toEqual(['Total descending']);
    expect((await column(page, 1)).filter(Boolean).map(Number)).toEqual(rising.reverse());
    expect((await column(page, 1)).slice(-2)).toEqual(['', '']);
    expect(await page.locator('.count').first().textContent()).toContain('sorted by Total, descending');
    await page.context().close();
  });

  it('sorts dates as dates, bands as bands and changes with their sign', async () => {
    const page = await shown(full);
    const days = async () => (await column(page, 4)).map((text) => Date.parse(`${text} UTC`));
    await press(page, 'Date');
    expect(await days()).toEqual([...(await days())].sort((a, b) => a - b));
    await press(page, 'Band');
    const bands = (await column(page, 2)).map((text) => text.replace(/,.*/, ''));
    expect([...new Set(bands)].slice(0, 4)).toEqual([
      ...['Not IPS', 'Fair fidelity', 'Good fidelity', 'Exemplary fidelity'],
    ]);
    await press(page, 'Change');
    const changes = (await column(page, 3)).filter(Boolean).map((text) => Number(text.replace('−', '-')));
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    await page.context().close();
  });

  it('finds rows by words and choices, says how many, and shows all again', async () => {
    const page = await shown(full);
    const count = page.locator('.count').first();
    expect(await count.getAttribute('role')).toBe('status');
    await page.getByLabel('Find', { exact: true }).first().fill('PROVIDÉR   brook');
    await expect.poll(() => count.textContent()).toMatch(/^\d of 34 reviews\.$/);
    for (const text of await rows(page)) expect(text).toMatch(/Brook.*Provider/);
    await page.getByRole('button', { name: 'Show all again' }).first().click();
    expect(await count.textContent()).toBe('34 reviews.');
    await page.getByLabel('Band', { exact: true }).first().selectOption('Good fidelity');
    expect(await count.textContent()).toMatch(/^6 of 34/);
    for (const text of await rows(page)) expect(text).toContain('Good fidelity');
    await page.getByLabel('Find', { exact: true }).first().fill('no such service');
    await expect.poll(() => count.textContent()).toBe('0 of 34 reviews.');
    await page.context().close();
  });

  it('shows the first of many rows, more when asked, and all on paper', async () => {
    const page = await shown(many);
    expect(await rows(page)).toHaveLength(200);
    expect(await page.locator('.count').first().textContent()).toBe('450 reviews, the first 200 are shown.');
    await page.emulateMedia({ media: 'print' });
    expect(await rows(page)).toHaveLength(450);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Show 250 more rows' }).click();
    expect(await rows(page)).toHaveLength(450);
    await page.context().close();
  });

  it('is read without a script: all rows, and nothing that would not work', async () => {
    const page = await shown(many, { javaScriptEnabled: false });
    expect(await page.locator(`${services} tbody tr:visible`).count()).toBe(450);
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    await page.context().close();
  });

  it('is all there when a chart is opened by the keyboard', async () => {
    const page = await shown(full, { javaScriptEnabled: false });
    const details = page.locator('details', { hasText: 'The figures: Totals by band' }).first();
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await details.locator('table').isVisible()).toBe(true);
    await page.context().close();
  });

  it('runs only its own script, whatever people wrote, and asks for nothing', async () => {
    const facts = madeFacts(12).map((one, index) => {
      const text = hostileTexts[index % hostileTexts.length] ?? '';
      return { ...one, name: text, provider: text, area: `${index} ${text}`, file: text };
    });
    const page = await shown(renderComparisonPage(compared(facts), look));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await press(page, 'Service');
    await page.getByLabel('Area', { exact: true }).first().selectOption({ index: 2 });
    const found = await page.evaluate<{ scripts: number; handlers: string[] }>(`({
      scripts: document.querySelectorAll('script, iframe, object, embed, form, img').length,
      handlers: [...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    })`);
    expect(found).toEqual({ scripts: 1, handlers: [] });
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('refuses any other script', async () => {
    const strange = full.replace('</body>', '<script>document.title = "taken"</script></body>');
    const page = await shown(strange);
    expect(await page.title()).toBe('Comparison of fidelity reviews');
    expect(await page.locator('html.live').count()).toBe(1);
    await page.context().close();
  });

  it('clips no word of a chart', async () => {
    const page = await shown(full);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const outside = await page.evaluate(`[...document.querySelectorAll('svg text')]
        .filter((text) => {
          const [inner, outer] = [text, text.closest('svg')].map((element) => element.getBoundingClientRect());
          const beside = inner.left < outer.left - 1 || inner.right > outer.right + 1;
          return outer.width > 0 && (beside || inner.bottom > outer.bottom + 1);
        })
        .map(({ textContent }) => textContent)`);
      expect(outside, `${width}`).toEqual([]);
    }
    await page.context().close();
  });

  it('stays usable with 5,000 services', async () => {
    const start = performance.now();
    const page = await shown(renderComparisonPage(compared(madeFacts(5000), {}), look));
    expect(performance.now() - start).toBeLessThan(15_000);
    const sorting = await page.evaluate<number>(`new Promise((done) => {
      const start = performance.now();
      document.querySelector('${services} thead button').click();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    })`);
    expect(sorting).toBeLessThan(2000);
    await page.getByLabel('Find', { exact: true }).first().fill('Service 4711');
    await expect.poll(() => page.locator('.count').first().textContent()).toBe('1 of 5,000 reviews.');
    await page.context().close();
  });

  it('prints wide tables across the page', async () => {
    const page = await shown(full);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = new Set(
      [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        Number(width) > Number(height) ? 'landscape' : 'portrait',
      ),
    );
    expect(sizes).toEqual(new Set(['portrait', 'landscape']));
    await page.context().close();
  });
});

/** The page under its own policy, as a reader opens it. */
async function shown(html: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.route('https://page.example/', (route) =>
    route.fulfill({ body: html, contentType: 'text/html' }),
  );
  await page.goto('https://page.example/');
  return page;
}

async function press(page: Page, title: string): Promise<void> {
  await page.locator(`${services} thead button`, { hasText: title }).click();
}

function rows(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('${services} tbody tr')]
    .filter((row) => row.getClientRects().length > 0)
    .map((row) => [...row.cells].map((cell) => cell.textContent).join(' '))`);
}

function column(page: Page, index: number): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('${services} tbody tr')].map((row) => row.cells[${index}].textContent)`,
  );
}

function sortedBy(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('${services} [aria-sort]')]
    .map((head) => head.textContent + ' ' + head.getAttribute('aria-sort'))`);
}

/** What axe finds, best practices too, each with the first place where it stands. */
async function faultsOf(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ resultTypes: ['violations'], ${rules === null ? '' : `runOnly: ${JSON.stringify(rules)}`} })`,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}: ${nodes[0]?.html})`);
}
