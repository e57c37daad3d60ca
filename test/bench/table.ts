import process from 'node:process';
import { median, type Round, middle } from './measure.js';

const rate = (one: Round) => one.operations / one.seconds;

/** What was measured, written as it comes, with the bars beside it. */
export class Table {
  readonly #alone: { what: string; cases: number; round: Round }[] = [];

  /** The portal and the reference, by the ratios of the rounds that ran beside each other. */
  compared(what: string, ours: readonly Round[], theirs: readonly Round[]): void {
    const ratio = (of: (one: Round) => number) => median(ours.map((one, index) => of(one) / of(theirs[index] ?? one))).toFixed(2);
    this.#round(what, middle(ours));
    this.#round('  reference A', middle(theirs));
    this.line(`  CPU ×${ratio((one) => one.cpu)}  p95 ×${ratio((one) => one.p95)}  throughput ×${ratio(rate)} of reference A`, 'CPU ≤ 2.5, p95 ≤ 3, throughput ≥ 0.85 (moonshot)');
  }

  alone(what: string, cases: number, round: Round): void {
    this.#alone.push({ what, cases, round });
    this.#round(`${what}, ${cases} cases`, round);
  }

  /** How what was measured at several sizes grows with them. */
  growth(): void {
    const groups = Map.groupBy(this.#alone, ({ what }) => what);
    for (const [what, sizes] of groups) {
      const [first] = sizes;
      if (first === undefined || sizes.length < 2) continue;
      const grown = sizes.map(({ cases, round }) => `${cases / first.cases}: ×${(round.cpu / first.round.cpu).toFixed(2)}`).join('  ');
      this.line(`growth of CPU, ${what}: ${grown}`, '≤ 1.3 at ten times the data');
    }
  }

  line(text: string, bar: string): void {
    process.stdout.write(`${text}${bar === '' ? '' : `   [bar: ${bar}]`}\n`);
  }

  #round(what: string, one: Round): void {
    const figures = `CPU ${one.cpu.toFixed(1).padStart(6)} ms/op (node ${one.node.toFixed(1)})  p50 ${one.p50.toFixed(0).padStart(5)}  p95 ${one.p95.toFixed(0).padStart(5)} ms  ${rate(one).toFixed(1)}/s`;
    this.line(`${what.padEnd(44)} ${figures}`, '');
  }
}
