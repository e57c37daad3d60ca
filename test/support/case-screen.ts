import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Locator } from 'playwright-core';
import { openScreen, soundAtBothWidths, type Screen, type Width } from './browser.js';

/** A case page as somebody has it open, with the part that a story is about. */
export interface CaseScreen extends Screen {
  readonly part: Locator;
  /** Expects the page to be sound at both widths, as it stands now. */
  sound(picture: string): Promise<void>;
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
  return { ...screen, part, sound: async (picture) => { await soundAtBothWidths(page, picture); } };
}
