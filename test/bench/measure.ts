import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU seconds that the threads of a process have used; zero once it is gone. Linux: `schedstat` counts nanoseconds, where `stat`
 * counts hundredths of a second, which is more than an operation costs.
 */
export function cpuSeconds(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9, 0);
  } catch {
    return 0;
  }
}

/** The processes of a PostgreSQL server: its postmaster and all backends. */
export function postgresPids(): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
    } catch {
      return false;
    }
  });
}

export interface Round { readonly seconds: number; readonly cpu: number; readonly node: number; readonly p50: number; readonly p95: number; readonly operations: number }

/**
 * Asks `operation` `operations` times, `atOnce` at a time.
 * @param server the process whose CPU is counted, with every PostgreSQL backend
 * @returns times in milliseconds, CPU in milliseconds per operation
 */
export async function round(operation: () => Promise<void>, server: number, operations: number, atOnce: number): Promise<Round> {
  const backends = new Map(postgresPids().map((pid) => [pid, cpuSeconds(pid)]));
  const before = cpuSeconds(server);
  const times: number[] = [];
  const start = performance.now();
  let left = operations;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left > 0) {
      left -= 1;
      const asked = performance.now();
      await operation();
      times.push(performance.now() - asked);
    }
  }));
  const seconds = (performance.now() - start) / 1000;
  const database = postgresPids().reduce((sum, pid) => sum + cpuSeconds(pid) - (backends.get(pid) ?? 0), 0);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { seconds, operations, p50: at(0.5), p95: at(0.95), node: ((cpuSeconds(server) - before) * 1000) / operations, cpu: ((cpuSeconds(server) - before + database) * 1000) / operations };
}

/** The middle one of several. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The middle round, figure by figure. */
export function middle(each: readonly Round[]): Round {
  const of = (figure: (one: Round) => number) => median(each.map(figure));
  return {
    operations: each[0]?.operations ?? 0, seconds: of((one) => one.seconds), cpu: of((one) => one.cpu), node: of((one) => one.node), p50: of((one) => one.p50), p95: of((one) => one.p95) };
}
