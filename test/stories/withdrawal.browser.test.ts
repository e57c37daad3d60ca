import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, type Screen } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * Withdrawal that reaches the room: two browsers have the agenda open, the consent ends in a third. What rested on it
 * is gone from the screen, from every later answer and frame, and from the packet; the landlord's own facts stay.
 */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const MEETING = `/moten/${townId.meeting('alvsalahem-soc', '7')}`;
/** Social services' own words about Fateme, open to the landlord through her consent; and the landlord's own. */
const RESTED_ON_CONSENT = ['Blåmes', 'Koltrast'];
const OWN = 'Gärdsmygen';
const WITHIN_MS = 5_000;

/** Everything that reaches a page after the call: bodies of answers and frames of sockets. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('response', (response) => {
    void response.text().then((text) => heard.push(text), () => undefined);
  });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  return heard;
}

async function at(person: string, path: string): Promise<Screen & { heard: string[] }> {
  const screen = await openScreen(browser, portal.origin);
  const heard = listen(screen.page);
  await screen.page.goto(`/auth/login?person=${person}`);
  await screen.page.getByRole('heading', { level: 1 }).waitFor();
  await screen.page.goto(path);
  await screen.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...screen, heard };
}

describe('a consent ends while the agenda is open', () => {
  browserStory('within seconds nobody sees what rested on it, and the landlord’s own facts remain', async () => {
    const landlord = await at('yvonne', MEETING);
    const social = await at('ibrahim', MEETING);
    for (const canary of RESTED_ON_CONSENT) await landlord.page.getByText(canary).waitFor();
    await landlord.page.getByText(OWN).waitFor();
    await picture(landlord.page, 'agenda-before-withdrawal');

    const third = await at('karin', `/arenden/${townId.case('fateme')}`);
    await third.page.getByRole('button', { name: 'Ta tillbaka', exact: true }).first().click();
    landlord.heard.length = 0;
    const started = performance.now();
    await third.page.getByRole('button', { name: 'Ta tillbaka hela samtycket' }).click();
    for (const canary of RESTED_ON_CONSENT) await landlord.page.getByText(canary).waitFor({ state: 'detached', timeout: WITHIN_MS });
    expect(performance.now() - started).toBeLessThan(WITHIN_MS);

    const text = await landlord.page.locator('body').innerText();
    expect(text).toContain('Fateme Rezaei');
    expect(text).toContain(OWN);
    expect(text).toContain('Uppgifter kan inte längre lämnas');
    expect(text).not.toMatch(/återkall/i);
    await picture(landlord.page, 'agenda-after-withdrawal');
    expect(await social.page.locator('body').innerText()).not.toContain('Sidan kan inte visas');

    // Going back to the page, asking again and printing give no more than the screen.
    await landlord.page.reload();
    await landlord.page.getByText(OWN).waitFor();
    const packet = await landlord.context.request.get(`/packet/${townId.meeting('alvsalahem-soc', '7')}.pdf`);
    expect(packet.status()).toBe(200);
    for (const canary of RESTED_ON_CONSENT) for (const heard of landlord.heard) expect(heard).not.toContain(canary);
    for (const screen of [landlord, social, third]) {
      expect(screen.strangers).toEqual([]);
      expect(screen.faults).toEqual([]);
      await screen.context.close();
    }
  });

  browserStory('a row of the partner’s that rested on a consent becomes an empty seat, and nothing moves', async () => {
    const landlord = await at('yvonne', MEETING);
    await landlord.page.getByText('Svartmes').waitFor();
    const before = await landlord.page.getByText('Eleni Papadopoulou').first().boundingBox();
    const social = await portal.as('ibrahim');
    const { case: found } = await social.get<{ case: { consents: { id: string }[] } }>(`query($id: ID!) { case(id: $id) { consents { id } } }`, { id: townId.case('siriporn') });
    for (const { id } of found.consents) {
      await social.get(`mutation($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }`, { key: crypto.randomUUID(), id });
    }
    await landlord.page.getByText('Svartmes').waitFor({ state: 'detached', timeout: WITHIN_MS });
    const text = await landlord.page.locator('main').innerText();
    for (const gone of ['Siriporn', 'Pilgrimsfalk', 'Domherre', 'Ringduva']) expect(text).not.toContain(gone);
    expect(text).toContain('Tom plats');
    expect(await landlord.page.getByText('Eleni Papadopoulou').first().boundingBox()).toEqual(before);
    await picture(landlord.page, 'agenda-empty-seat');
    await landlord.context.close();
  });

  browserStory('with the server out of reach the screen forgets, and shows again when it answers', async () => {
    const beside = await openTestPortal({ beside: portal });
    const screen = await openScreen(browser, beside.origin);
    await screen.page.goto('/auth/login?person=yvonne');
    await screen.page.getByRole('heading', { level: 1 }).waitFor();
    await screen.page.goto(MEETING);
    await screen.page.getByText(OWN).waitFor();
    await beside.close();
    await screen.page.getByText(OWN).waitFor({ state: 'detached', timeout: 20_000 });
    const text = await screen.page.locator('body').innerText();
    expect(text).toContain('Sidan kan inte visas just nu');
    expect(text).not.toContain('Gavrilo');
    await picture(screen.page, 'forgotten');
    await screen.context.close();
  });
});
