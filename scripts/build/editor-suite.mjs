// The editor suite, one bundle for an extension host in Node and one for an extension host in a browser, into out/host/.
import { cp, mkdir } from 'node:fs/promises';
import process from 'node:process';
import { build } from 'esbuild';

export async function buildEditorSuite() {
  const common = {
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
  };
  const forNode = { ...common, platform: 'node', target: 'node20', external: ['vscode', 'mocha'] };
  const forBrowser = { ...common, platform: 'browser', target: 'es2022', external: ['vscode'] };
  const extension = 'test/host/web/extension';
  await mkdir('out/host/web', { recursive: true });
  await Promise.all([
    build({ ...forNode, entryPoints: ['test/host/suite/index.ts'], outfile: 'out/host/suite.cjs' }),
    build({ ...forNode, entryPoints: ['test/host/suite/installed.ts'], outfile: 'out/host/installed-suite.cjs' }),
    build({
      ...forBrowser,
      entryPoints: ['test/host/suite/web.ts'],
      outfile: 'out/host/web/suite.js',
      plugins: [browserStandIns],
      define: { global: 'globalThis', process: 'browserProcess' },
      banner: { js: 'const browserProcess = { env: {}, platform: "browser", stdout: {} };' },
    }),
    build({ ...forBrowser, entryPoints: [`${extension}/extension.ts`], outfile: 'out/host/web/extension.js' }),
    cp(`${extension}/manifest.json`, 'out/host/web/package.json'),
  ]);
}

// What the tests use of Node, as there is for browsers.
const standIns = {
  mocha: "import 'mocha/mocha.js'; export default globalThis.Mocha;",
  'node:assert/strict': "import assert from 'assert/'; export default assert.strict;",
};

const browserStandIns = {
  name: 'browser-stand-ins',
  setup(build) {
    build.onResolve({ filter: /^(?:mocha|node:assert\/strict)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: standIns[path],
      resolveDir: process.cwd(),
    }));
  },
};
