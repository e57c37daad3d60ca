import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticClient } from './static-client.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bokvar-client-'));
  writeFileSync(join(folder, 'index.html'), '<meta name="contact" content="" />');
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function pageWith(contact: string | null): Promise<string> {
  const server = createServer(express().use(staticClient(folder, contact)));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tillganglighet`, { headers: { accept: 'text/html' } });
  const text = await answer.text();
  await new Promise((resolve) => { server.close(resolve); });
  return text;
}

describe('the page', () => {
  it('carries whom to write to about accessibility, when somebody has said', async () => {
    expect(await pageWith('tillganglighet@example.se')).toBe('<meta name="contact" content="tillganglighet@example.se" />');
  });

  it('carries nobody when nobody has said', async () => {
    expect(await pageWith(null)).toBe('<meta name="contact" content="" />');
  });

  it('takes an address for what it is and never for markup', async () => {
    expect(await pageWith('o\'brien$&"><b>@example.se')).toBe('<meta name="contact" content="o&#39;brien$&amp;&quot;&gt;&lt;b&gt;@example.se" />');
  });
});
