import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.js';
import './provided.js';

/** Run by Vitest once, before the first browser story: finds a browser by starting it. */
export async function setup(project: TestProject): Promise<void> {
  const chromium = await findChromium();
  if (chromium === null) {
    const said = 'No browser starts on this machine (CHROMIUM_PATH names one)';
    if (process.env['BOKVAR_NO_SKIP'] === '1') throw new Error(said);
    console.warn(`\n!!! ${said}: the browser stories are SKIPPED. !!!\n`);
  }
  project.provide('chromium', chromium);
}
