import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends every run with the plain line that CI reads: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      count.failed += brokenPlaces(module);
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'pending') count.skipped += 1;
        else count[state] += 1;
      }
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}

/** Files and groups that broke outside of a test, in a hook or an import: their tests count as skipped only. */
function brokenPlaces(module: TestModule): number {
  const places = [module, ...module.children.allSuites()];
  return places.filter((place) => place.errors().length > 0).length;
}
