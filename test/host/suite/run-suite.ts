import type Mocha from 'mocha';
import { LineReporter } from './lineReporter.js';

const TEST_DEADLINE = 60_000;

/**
 * Runs what `load` describes. It is called only after mocha has put `describe` and `it` in place; the bundler keeps that
 * order. `only` is a part of the names of the tests to run; without it all run. Rejects when a test failed and when there
 * was none: a suite that found no test has not passed.
 */
export async function runSuite(Runner: typeof Mocha, load: () => Promise<unknown>, only = ''): Promise<void> {
  const mocha = new Runner({ ui: 'bdd', timeout: TEST_DEADLINE, forbidOnly: true, reporter: LineReporter });
  if (only !== '') mocha.grep(only);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const { passed, failed } = await counts(mocha);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} editor tests failed.`);
  if (passed === 0) throw new Error('No editor test ran.');
}

function counts(mocha: Mocha): Promise<{ passed: number; failed: number }> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
}
