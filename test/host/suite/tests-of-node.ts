/**
 * The tests of what only an extension host in Node has here: processes, tasks, the disk, and the editor's own JSON
 * features, which this build of the editor does not carry for browsers.
 */
import './catalogue.test.js';
import './server-process.test.js';
import './workspace-on-disk.test.js';
import './lint-task.test.js';
