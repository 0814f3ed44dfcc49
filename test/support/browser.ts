import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that talks to nobody but the page. Each context of it has storage of its own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find(path => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error(`Expected Chromium in one of ${PLACES.slice(1).join(', ')}`);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
