import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, openScreen, scrollsSideways, type Screen, type Width } from './browser.js';

/** A case page as somebody has it open, with the part that a story is about. */
export interface CaseScreen extends Screen {
  readonly part: Locator;
  /** Expects no violation of accessibility and nothing to scroll sideways to, as the page stands now. */
  sound(): Promise<void>;
}

/**
 * Signs somebody in and opens a case.
 * @param key the case's, in the town
 * @param name the part's heading
 */
export async function openCaseAt(browser: Browser, origin: string, { person, key, name, width }: { person: string; key: string; name: string; width: Width }): Promise<CaseScreen> {
  const screen = await openScreen(browser, origin, width);
  const { page } = screen;
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`/arenden/${townId.case(key)}`);
  const part = page.getByRole('region', { name });
  await part.waitFor();
  const sound = async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  return { ...screen, part, sound };
}
