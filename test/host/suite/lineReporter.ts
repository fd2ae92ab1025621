import Mocha from 'mocha';

/**
 * Prints one line per test through `console.log`, the only output that every host carries to the terminal; mocha's own
 * reporters write to the standard output of a process whose output nobody sees.
 */
export class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const events = Mocha.Runner.constants;
    runner.on(events.EVENT_TEST_PASS, (test) => console.log(`ok      ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on(events.EVENT_TEST_PENDING, (test) => console.log(`skipped ${test.fullTitle()}`));
    runner.on(events.EVENT_TEST_FAIL, (test, error) => {
      console.log(`FAILED  ${test.fullTitle()}`);
      console.log(error.stack ?? error.message);
    });
  }
}
