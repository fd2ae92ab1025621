import Mocha from 'mocha';
import { runSuite } from './run-suite.js';

/** What the editor calls after it has loaded this bundle: the suite in an extension host that is a Node process. */
export function run(): Promise<void> {
  return runSuite(Mocha, async () => {
    await import('./tests.js');
    await import('./tests-of-node.js');
  });
}
