import Mocha from 'mocha';
import { LineReporter } from './lineReporter.js';

const TEST_DEADLINE = 30_000;

/**
 * What the editor calls after it has loaded this bundle.
 *
 * The test files are imported only here, after mocha has put `describe` and `it` in place; the bundler keeps that order.
 * Rejects when a test failed and when there was none: a suite that found no test has not passed.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_DEADLINE, forbidOnly: true, reporter: LineReporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./tests.js');
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
