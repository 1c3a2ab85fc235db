import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to test pages with; where there is none, those tests are skipped and this says so. */
export const hasChromium = existsSync(path);
if (!hasChromium)
  console.warn(
    `WARNING: there is no Chromium at ${path}, so pages are NOT tested in a browser. Install it (apt-get install chromium), or say where it is with CHROMIUM_PATH.`,
  );

/** A browser without a network. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: switches });
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
