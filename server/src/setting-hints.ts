import { networkInterfaces } from 'node:os';

/** Where a server that listens on `host` is reached when nobody has stated it: 'http://192.0.2.2:4000'. Every address is reached on the machine itself. */
export function originOfHost(host: string, port: number): readonly [string, ...string[]] {
  const local = [origin('127.0.0.1', port), origin('localhost', port)] as const;
  if (['127.0.0.1', 'localhost', '0.0.0.0', '::'].includes(host)) return local;
  const stated = URL.parse(`http://${inUrl(host)}:${port}`);
  return stated === null ? local : [stated.origin];
}

/** What a server on every address may be reached as from outside, as this machine sees it. */
export function addressesToState(port: number): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => origin(address, port));
}

function origin(host: string, port: number): string {
  return new URL(`http://${host}:${port}`).origin;
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Letters that may differ between what was written and what was meant. */
const SLIPS = 3;

/** The name that a mistyped one most likely stands for; null when none is near. */
export function closestName(written: string, names: readonly string[]): string | null {
  const [nearest] = names.map((name) => ({ name, slips: slipsBetween(written, name) })).toSorted((a, b) => a.slips - b.slips);
  return nearest !== undefined && nearest.slips <= SLIPS ? nearest.name : null;
}

/** Letters to add, drop or change (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_cell, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...b].entries()) {
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, (row[index] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
