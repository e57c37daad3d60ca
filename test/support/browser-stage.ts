import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.js';
import { openTestPortal, type TestPortal } from './portal.js';

/** Opens a portal and a browser before the stories of a test file, and closes both after them. */
export function onStage(opened: (portal: TestPortal, browser: Browser) => void | Promise<void>): void {
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    const portal = await openTestPortal();
    open.unshift(portal);
    const browser = await openBrowser();
    open.unshift(browser);
    await opened(portal, browser);
  });
  afterAll(async () => {
    for (const each of open) await each.close();
  });
}
