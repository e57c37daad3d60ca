import type { Reader } from './reader.js';

/** What was answered to a file: the import it became, or why it was not taken. */
export interface HandedIn { status: number; body: { importId?: string; code?: string; text?: string } }

/** Hands in a file as the landlord's page does. */
export async function handIn(reader: Reader, file: Uint8Array, name = 'restlista.tsv'): Promise<HandedIn> {
  const answer = await reader.jar.send(`/import/file?name=${encodeURIComponent(name)}`, {
    method: 'POST', body: Buffer.from(file), headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1', origin: reader.origin, 'sec-fetch-site': 'same-origin' } });
  return { status: answer.status, body: (await answer.json()) as { importId?: string } };
}
