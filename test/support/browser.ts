import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launch } from './chromium.js';
import './provided.js';

const program = inject('chromium');

/**
 * A story in a real browser. Where no browser starts it does not run, which the set-up has said loudly
 * and which CI counts as a failure.
 */
export function browserStory(title: string, run: () => Promise<void>): void {
  test.runIf(program !== null)(title, run);
}

/** The widths every page is looked at in: a desk, and 400 % zoom on it [WCAG 1.4.10]. */
export type Width = 1280 | 320;

/** A browser for one test file; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  if (program === null) throw new Error('No browser starts on this machine');
  return launch(program);
}

/** One person at one screen: a cookie jar of its own, and nothing reached but the portal. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the portal that the page asked for. Must stay empty. */
  readonly strangers: readonly string[];
  /** Errors that the page wrote to its console or threw. */
  readonly faults: readonly string[];
}

/** Opens a screen that can reach `origin` and nothing else. */
export async function openScreen(browser: Browser, origin: string, width: Width = 1280): Promise<Screen> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width === 320 ? 640 : 800 },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  const strangers: string[] = [];
  const faults: string[] = [];
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // Listened for from the start: asked for only when the key is pressed, the press may come before the browser knows that it is taken.
  page.on('filechooser', () => undefined);
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  return { page, context, strangers, faults };
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.0–2.2 A and AA, and axe's own best practices. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands: one line per rule and element; none is what we want.
 * @param except rules allowed in this state, each with its reason beside the call.
 */
export async function axeViolations(page: Page, except: readonly string[] = []): Promise<string[]> {
  // Through the debugger's channel: a script tag would be stopped by the page's own policy.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(axeSource, 'utf8'));
  const results = (await page.evaluate(
    async (tags) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<unknown> } };
      return axe.run({ runOnly: { type: 'tag', values: tags } });
    },
    axeTags,
  )) as AxeResults;
  return results.violations
    .filter((rule) => !except.includes(rule.id))
    .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

/** Is there anything to scroll sideways for? At 320 px there must not be [WCAG 1.4.10]. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return (await beyondTheEdge(page)).length > 0;
}

/**
 * What lies beyond the right edge of the window, one line per element. Elements are measured one by one, since a page
 * that is its own container does not scroll for what flows over it: that would simply be out of reach.
 */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    // A text for screen readers only is cut away, and a box of its own may be scrolled by itself.
    const cut = (element: Element): boolean => {
      const { overflowX, clipPath } = getComputedStyle(element);
      return overflowX !== 'visible' || clipPath !== 'none' || (element.parentElement !== null && element.parentElement !== document.body && cut(element.parentElement));
    };
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // A word may reach further than the box it stands in.
      const reach = Math.max(right, left + element.scrollWidth);
      return width > 0 && reach > edge && !cut(element) ? [`${Math.round(reach)} px: ${element.outerHTML.slice(0, 120)}`] : [];
    });
  });
}

/**
 * Expects of the page as it stands, at a desk's width and at a narrow one, that axe finds nothing wrong and that there is nothing
 * to scroll sideways for. Takes a picture of each. The page is then as wide as it was.
 */
export async function soundAtBothWidths(page: Page, name: string): Promise<void> {
  const own = page.viewportSize();
  for (const size of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await picture(page, name);
    expect(await axeViolations(page), `${name}, ${size.width} wide`).toEqual([]);
    expect(await beyondTheEdge(page), `${name}, ${size.width} wide`).toEqual([]);
  }
  if (own !== null) await page.setViewportSize(own);
}

/** Text at so many times its size, as a person may have set the browser; 1 is back to the ordinary [WCAG 1.4.4]. */
export async function textTimes(page: Page, times: number): Promise<void> {
  await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', `${percent}%`), times * 100);
}

/** Saves the whole page as `<BOKVAR_PICTURES>/<name>-<width>.png`; does nothing when the variable is not set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BOKVAR_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
