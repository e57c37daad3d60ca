import type { Reporter, TestModule } from 'vitest/node';

/** Set by CI: a test that did not run counts as a test that failed. */
export default class NoSkip implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const of = (state: 'passed' | 'failed' | 'skipped') => modules.flatMap((one) => [...one.children.allTests(state)]);
    const skipped = of('skipped');
    console.log(`\nTests: ${of('passed').length} passed, ${of('failed').length} failed, ${skipped.length} skipped`);
    if (skipped.length === 0) return;
    console.error(`\nBOKVAR_NO_SKIP=1 and ${skipped.length} tests did not run:`);
    for (const test of skipped) console.error(`  ${test.module.relativeModuleId} > ${test.fullName}`);
    process.exitCode = 1;
  }
}
