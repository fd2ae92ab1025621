// Everything that must hold, stage by stage: node scripts/test-all.mjs. Ends at the first stage that fails.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const bin = (name) => `node_modules/.bin/${name}`;
const node = process.execPath;
const stages = [
  ['type check', bin('tsc'), ['-b']],
  ['build', node, ['scripts/build.mjs']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['generated files', node, ['scripts/generate.mjs', '--check']],
  ['bundled packages', node, ['scripts/bundles.mjs']],
  ['catalogue of guidelines', node, ['scripts/check-catalogue.mjs']],
  ['unit and feature tests', node, ['scripts/test-node.mjs', 'unit', 'features']],
  ['hostile patterns', node, ['scripts/test-node.mjs', 'patterns']],
  ['fuzzing and steps', node, ['scripts/test-node.mjs', 'fuzz']],
  ['protocol and command line tests', node, ['scripts/test-node.mjs', 'protocol', 'cli']],
  ['other editors', node, ['scripts/test-node.mjs', 'editors']],
  ['what is said of known vulnerabilities', node, ['scripts/test-node.mjs', 'dependencies']],
  ['pages in a browser', node, ['scripts/test-node.mjs', 'pages']],
  ['corpus tests', node, ['scripts/test-node.mjs', 'corpus']],
  ['benchmark of citations', node, ['out/test/bench/guideline-lines.js']],
  ['benchmark of facts', node, ['out/test/bench/facts.js']],
  ['benchmark of requests', node, ['out/test/bench/requests.js']],
  ['benchmark of editing', node, ['out/test/bench/editing.js', '--quick']],
  ['benchmark of the command line', node, ['out/test/bench/command-line/main.js', '--quick']],
  ['package', node, ['scripts/package.mjs']],
  ['installed packages', node, ['scripts/test-node.mjs', 'packages']],
  ['installed extension', node, ['out/test/host/installed.js']],
  ['grammar tests', bin('vscode-tmgrammar-test'), ['--config', 'package.json', 'test/grammar/*.imr.md']],
  ['editor tests, network and logs watched', node, ['out/test/host/watched.js']],
  ['wheel, reload and clicks in the editor', node, ['out/test/host/clicked.js']],
  ['hostile words in the editor', node, ['out/test/host/injection.js']],
  ['editor tests in a browser', node, ['out/test/host/web/run.js']],
  // Last: advisories come without a change of ours, and are to hide no other failure.
  ['known vulnerabilities', node, ['scripts/audit.mjs']],
];

for (const [name, command, args] of stages) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n== ${name}: FAILED after ${seconds} s`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: passed in ${seconds} s`);
}
console.log(`\nAll ${stages.length} stages passed.`);
