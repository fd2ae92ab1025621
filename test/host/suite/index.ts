import process from 'node:process';
import Mocha from 'mocha';
import { runSuite } from './run-suite.js';

/**
 * What the editor calls after it has loaded this bundle: the suite in an extension host that is a Node process. Only the
 * tests with IMR_EDITOR_TESTS in their names, where that is set.
 */
export function run(): Promise<void> {
  const load = async () => {
    await import('./tests.js');
    await import('./tests-of-node.js');
  };
  return runSuite(Mocha, load, process.env.IMR_EDITOR_TESTS);
}
