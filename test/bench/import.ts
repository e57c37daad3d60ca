import process from 'node:process';
import { instant } from '@bokvar/domain/vocabulary';
import { openDatabase } from '@bokvar/server/database/database';
import { townId } from '@bokvar/server/database/seed/plant-town';
import { importFile } from '@bokvar/server/features/arrears/operator-import.service';
import { numberHashWith } from '@bokvar/server/features/cases/number-hash';
import { cpuSeconds, postgresPids } from './measure.js';

/** A list as a landlord's system writes it: two unpaid bills a tenant. */
export function arrearsList(rows: number): Uint8Array {
  const lines = ['Hyresgästnr;Kontraktsnr;Namn;Adress;Postnr;Ort;Telefon;Månadshyra;Förfallodag;Avinr;Belopp;Betalt;Restbelopp'];
  for (let row = 0; row < rows; row += 1) {
    const tenant = 200_000 + Math.floor(row / 2);
    lines.push(`${tenant};B-${tenant}-1;Prov, Person ${tenant};Provgatan ${tenant % 300};882 30;ÄLVSALA;070-174 06 ${String(tenant % 90 + 10)};7 100,00;${row % 2 === 0 ? '2026-10-31' : '2026-09-30'};9${String(row).padStart(6, '0')};7 100,00;0,00;7 100,00`);
  }
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Reads a list in, and the same list once more, which changes nothing. Seconds of each, and the CPU of the first a row. */
export async function importCost(loginUrl: string, rows: number): Promise<{ first: number; again: number; cpuPerRow: number; taken: string }> {
  const database = await openDatabase({ kind: 'postgres', url: loginUrl });
  const deps = { database, numberHash: numberHashWith('a key of the bench') };
  const bytes = arrearsList(rows);
  const landlord = { id: townId.organisation('alvsalahem'), kind: 'KOMMUNALT_BOLAG' as const };
  const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 + postgresPids().reduce((sum, pid) => sum + cpuSeconds(pid) * 1000, 0); };
  const once = async () => {
    const [start, before] = [performance.now(), cpu()];
    const record = await importFile(deps, landlord, instant(Date.now()), 'restlista.csv', bytes);
    return { seconds: (performance.now() - start) / 1000, cpu: cpu() - before, record };
  };
  const first = await once();
  const again = await once();
  await database.close();
  return { first: first.seconds, again: again.seconds, cpuPerRow: first.cpu / rows, taken: first.record.state };
}
