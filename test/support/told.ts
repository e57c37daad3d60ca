import type { BrowserContext } from 'playwright-core';

/** What a screen has shown, text by text, each with the address that it was shown at. */
export interface Told { readonly at: string; readonly text: string }

/**
 * Listens to what the pages of a context draw, from the first text on, also what is gone again the moment after.
 * @returns a list that grows
 */
export async function listenToScreen(context: BrowserContext): Promise<readonly Told[]> {
  const told: Told[] = [];
  await context.exposeFunction('tellOfText', (at: string, texts: string[]) => { for (const text of texts) told.push({ at, text }); });
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { tellOfText: (at: string, texts: string[]) => void }).tellOfText;
    new MutationObserver((records) => {
      const texts = records.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target.textContent ?? ''] : [...addedNodes].map((node) => node.textContent ?? ''))).filter((text) => text.trim() !== '');
      if (texts.length > 0) tell(location.pathname + location.search, texts);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return told;
}
