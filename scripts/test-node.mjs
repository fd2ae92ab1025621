// Runs the compiled tests of the named folders with Node's own test runner: node scripts/test-node.mjs unit cli
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { globSync } from 'tinyglobby';

const folders = process.argv.slice(2);
const files = globSync(
  folders.map((folder) => `out/test/${folder}/**/*.test.js`),
  { cwd: process.cwd() },
).sort();
if (files.length === 0) {
  console.error(`No compiled test in: ${folders.join(', ')}. Run "npx tsc -b" first.`);
  process.exit(1);
}
// By default one core is left idle; on two that doubles the time.
const atOnce = `--test-concurrency=${availableParallelism()}`;
const options = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', '--test', atOnce];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
