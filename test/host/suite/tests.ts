/** Every test file that runs in all hosts. One that is missing here does not run. */
import './smoke.test.js';
import './decision.test.js';
import './restarting.test.js';
import './guidelines.test.js';
import './insert-citation.test.js';
import './configuration.test.js';
import './fixes.test.js';
import './formatting.test.js';
import './reading.test.js';
import './new-decision.test.js';
import './whole-decision.test.js';
import './workspace-check.test.js';
