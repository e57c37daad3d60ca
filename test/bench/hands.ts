import type { Locator, Page } from 'playwright-core';

/** What one step took: presses (a button, a choice, a field, a key of its own), characters written, and seconds until the screen was ready for the next. */
export interface Cost { readonly presses: number; readonly characters: number; readonly seconds: number }

/** Somebody's hands at a screen. */
export class Hands {
  #cost: Cost = { presses: 0, characters: 0, seconds: 0 };

  constructor(readonly page: Page) {}

  /** What everything since the last time came to. */
  taken(): Cost {
    const taken = this.#cost;
    this.#cost = { presses: 0, characters: 0, seconds: 0 };
    return taken;
  }

  async #does(doing: () => Promise<unknown>, characters = 0): Promise<void> {
    const from = performance.now();
    await doing();
    const { presses, characters: before, seconds } = this.#cost;
    this.#cost = { presses: presses + 1, characters: before + characters, seconds: seconds + (performance.now() - from) / 1000 };
  }

  async press(role: 'button' | 'link', name: string | RegExp, then?: Locator): Promise<void> {
    await this.#does(async () => {
      await this.page.getByRole(role, { name }).first().press('Enter');
      await then?.waitFor();
    });
  }

  async key(key: string, then?: Locator): Promise<void> {
    await this.#does(async () => {
      await this.page.keyboard.press(key);
      await then?.waitFor();
    });
  }

  async write(into: Locator, text: string): Promise<void> {
    await this.#does(async () => { await into.fill(text); }, text.length);
  }

  async choose(from: Locator, label: string | { value: string }): Promise<void> {
    await this.#does(async () => { await from.selectOption(typeof label === 'string' ? { label } : label); });
  }

  async tick(box: Locator): Promise<void> {
    await this.#does(async () => { await box.check(); });
  }

  /** A file, by the button that asks for it. */
  async file(button: string | RegExp, path: string, then: Locator): Promise<void> {
    await this.#does(async () => {
      const chooser = this.page.waitForEvent('filechooser');
      await this.page.getByRole('button', { name: button }).first().press('Enter');
      await (await chooser).setFiles(path);
      await then.waitFor();
    });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }
}
