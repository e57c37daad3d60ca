import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { holdMeeting, writeMinutes } from '../privacy/held-meeting.js';
import { beyondTheEdge, browserStory, openScreen, picture, soundAtBothWidths, textTimes } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { townLetter } from '../support/letter.js';
import type { TestPortal } from '../support/portal.js';

/**
 * Every page, as somebody who has it meets it: nothing that axe finds wrong, nothing to scroll sideways for, also with text
 * at twice the size and with names that no line can hold, and no fault in the console.
 */
let portal: TestPortal;
let browser: Browser;
let importId: string;
onStage(async (...opened) => {
  [portal, browser] = opened;
  const yvonne = await portal.as('yvonne');
  const answer = await yvonne.jar.send('/import/file?name=restlista.tsv', {
    method: 'POST', headers: { 'x-bokvar': '1', origin: portal.origin, 'content-type': 'application/octet-stream' },
    body: readFileSync(join(import.meta.dirname, '../data/arrears/restlista-tabb-utf8-med-fel.tsv')) });
  await writeMinutes(portal);
  await holdMeeting(portal);
  importId = ((await answer.json()) as { importId: string }).importId;
});

const meeting = townId.meeting('alvsalahem-soc', '7');
const fateme = townId.case('fateme');
const pages: Readonly<Record<string, readonly (readonly [name: string, path: () => string])[]>> = {
  yvonne: [
    ['idag', () => '/'], ['moten', () => '/moten'], ['dagordning', () => `/moten/${meeting}`], ['granska-och-skicka', () => `/moten/${meeting}/skicka`],
    ['nytt-mote', () => '/moten/nytt'], ['moten-for-ett-ar', () => '/moten/serie'], ['flytta-mote', () => `/moten/${meeting}/flytta`], ['restlista', () => '/restlista'], ['granska-restlista', () => `/restlista/${importId}`], ['arenden', () => '/arenden'],
    ['arende-hyresvard', () => `/arenden/${fateme}`], ['nytt-arende', () => '/arenden/nytt'], ['tillganglighet', () => '/tillganglighet'], ['kontrollera', () => '/kontrollera'],
    ['sa-ser-partnern', () => `/moten/${meeting}?som=PARTNER`], ['vem-har-sett-vad', () => '/vem-har-sett-vad'],
    ['steg', () => '/steg'], ['samverkan', () => '/samverkan'], ['sekretess', () => '/sekretess'], ['minnesanteckning', () => `/moten/${townId.meeting('alvsalahem-soc', '-28')}/minnesanteckning`], ['motesrummet', () => `/moten/${meeting}/rum`], ['delad-skarm', () => `/moten/${meeting}/rum?skarm=delad`],
  ],
  ibrahim: [
    ['idag-socialtjanst', () => '/'], ['dagordning-socialtjanst', () => `/moten/${meeting}`], ['arende-socialtjanst', () => `/arenden/${fateme}`], ['arende-tom-plats', () => `/arenden/${townId.case('lukasz')}`],
    ['arenden-socialtjanst', () => '/arenden'], ['processen', () => '/processen'], ['avsiktsforklaring', () => `/samverkan/avsiktsforklaring/${townLetter.next}`],
    ['nytt-arende-socialtjanst', () => '/arenden/nytt'], ['nytt-mote-socialtjanst', () => '/moten/nytt'],
    ['samtycke', () => `/arenden/${fateme}/samtycke`], ['vem-har-sett', () => `/arenden/${fateme}/sett`],
  ],
  gunilla: [['chef', () => '/'], ['lika-behandling-chef', () => `/samverkan/lika-behandling/${townId.partnership('alvsalahem-soc')}`], ['samverkan-chef', () => '/samverkan'], ['slutar', () => '/samverkan/slutar'], ['mandat-chef', () => '/samverkan/mandat'], ['processmal', () => `/samverkan/processmal/${townId.partnership('alvsalahem-soc')}`], ['styrande-dokument', () => '/samverkan/styrande-dokument'], ['forsta-motet', () => `/samverkan/forsta-motet/${townId.partnership('alvsalahem-soc')}`], ['malgrupper', () => `/samverkan/malgrupper/${townId.partnership('alvsalahem-soc')}`], ['mal', () => `/samverkan/mal/${townId.partnership('alvsalahem-soc')}`], ['chefsmoten', () => '/samverkan/chefsmoten'], ['utbildningar-chef', () => '/samverkan/utbildning'], ['chefsmote', () => `/samverkan/chefsmoten/${townId.managerMeeting('alvsalahem-soc')}`], ['avsiktsforklaring-chef', () => `/samverkan/avsiktsforklaring/${townLetter.held}`]],
  pekka: [['samverkan-inte-etablerad', () => '/samverkan'], ['mandat', () => '/samverkan/mandat']],
  zoe: [['natverk', () => '/'], ['natverk-ser-inte', () => `/arenden/${fateme}`]],
};

it('that has an address is among them', () => {
  const routes = [...readFileSync(join(import.meta.dirname, '../../client/src/routes.tsx'), 'utf8').matchAll(/^  path: '([^']+)'/gm)].map(([, path = '']) => path);
  const visited = Object.values(pages).flatMap((own) => own.map(([, path]) => path().replace(/\?.*/, '')));
  expect(routes.length).toBeGreaterThan(10);
  const unvisited = routes.filter((route) => !visited.some((path) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path)));
  expect(unvisited).toEqual([]);
});

describe('every page', () => {
  for (const [person, own] of Object.entries(pages)) {
    browserStory(`of ${person}`, async () => {
      const screen = await openScreen(browser, portal.origin);
      const { page } = screen;
      await page.goto(`/auth/login?person=${person}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const found: string[] = [];
      for (const [name, path] of own) {
        await page.goto(path());
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await soundAtBothWidths(page, name);
        await textTimes(page, 2);
        await picture(page, `${name}-text-200`);
        found.push(...(await beyondTheEdge(page)).map((what) => `${name} with text twice the size: ${what}`));
      }
      expect(found).toEqual([]);
      expect(screen.strangers).toEqual([]);
      expect(screen.faults).toEqual([]);
      await screen.context.close();
    });
  }
});

describe('names without a space in them', () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';
  for (const person of ['yvonne', 'ibrahim']) {
    browserStory(`on every page of ${person}`, async () => {
      // For whoever reads it the same name throughout; what the town's own clock and rules made of it stands.
      await portal.database.system().transactional(async (em) => await (em as Em).execute('update case_person set name = ?', [long]));
      const screen = await openScreen(browser, portal.origin, 320);
      const { page } = screen;
      await page.goto(`/auth/login?person=${person}`);
      const found: string[] = [];
      for (const [name, path] of pages[person] ?? []) {
        await page.goto(path());
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await picture(page, `${name}-long-names`);
        found.push(...(await beyondTheEdge(page)).map((what) => `${name}: ${what}`));
        if (['idag', 'arenden'].includes(name)) expect(await page.locator('main').innerText()).toContain(long);
      }
      expect(found).toEqual([]);
      await screen.context.close();
    });
  }
});
