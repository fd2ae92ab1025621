import Mocha from 'mocha';
import { runSuite } from './run-suite.js';

/** The part of the suite that shows that a package is whole: language, findings, rule pages, fixes, samples, export. */
export function run(): Promise<void> {
  return runSuite(Mocha, async () => {
    await import('./installed.test.js');
    await import('./decision.test.js');
    await import('./whole-decision.test.js');
  });
}
