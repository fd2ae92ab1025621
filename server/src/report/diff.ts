import type { Reporter } from './report.js';

/** What mending would change and nothing else, so that the output can be given to `git apply`. */
export const diffReporter: Reporter = {
  start: () => '',
  file: (outcome) => (outcome.kind === 'checked' ? (outcome.patch ?? '') : ''),
  end: () => '',
};
