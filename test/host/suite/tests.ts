/** Every test file of the editor suite. One that is missing here does not run. */
import './smoke.test.js';
