import Mocha from 'mocha';
import { runSuite } from './run-suite.js';

/** What the editor calls after it has loaded this bundle: the suite in an extension host that is a worker of a page. */
export function run(): Promise<void> {
  return runSuite(Mocha, () => import('./tests.js'));
}
