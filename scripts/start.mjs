// The first look: builds, prints the findings for a sample draft, and opens that draft in VS Code with the extension
// running: the desktop program when it is there, else Code - OSS served on this machine alone.
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';

const folder = 'test/fixtures/drafts';
const draft = `${folder}/shoulder.imr.md`;
const node = process.execPath;

run(node, [resolve('node_modules/typescript/bin/tsc'), '-b']);
run(node, ['scripts/build.mjs']);
console.log(`\nimr-lint ${draft}\n`);
spawnSync(node, ['dist/cli.cjs', draft], { stdio: 'inherit' });

const desktop = process.env.VSCODE_EXECUTABLE ?? (isThere('code') ? 'code' : undefined);
if (desktop && process.env.IMR_START !== 'served') {
  console.log(`Opening ${draft} in ${desktop}.`);
  const options = ['--new-window', `--extensionDevelopmentPath=${process.cwd()}`, resolve(folder), resolve(draft)];
  spawn(desktop, options, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
} else {
  console.log('No desktop VS Code ("code") on the path: serving Code - OSS on this machine alone instead.');
  run(node, ['out/test/host/serve-main.js', resolve(folder), resolve(draft)]);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function isThere(command) {
  const probe = spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return probe.status === 0;
}
