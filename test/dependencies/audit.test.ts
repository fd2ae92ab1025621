import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import * as z from 'zod';
import { projectRoot } from '../support/language-client.js';

const securityPath = '/-/npm/v1/security/';
const portSchema = z.object({ port: z.number() });

/** What a registry answers to the question for advisories. */
interface Answer {
  readonly status: number;
  readonly body: object;
}

/** A registry on this machine that knows nothing but advisories. */
async function withRegistry<T>(
  answer: Answer,
  use: (address: string, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  const asked: string[] = [];
  const registry = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { status, body } = request.url?.startsWith(securityPath) ? answer : { status: 404, body: {} };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const { port } = portSchema.parse(registry.address());
  try {
    return await use(`http://127.0.0.1:${port}`, asked);
  } finally {
    registry.closeAllConnections();
    registry.close();
  }
}

/** Runs the command in a project with one dependency and a cache of its own: npm keeps advisories by their number. */
async function audit(registry: string, locked = true): Promise<{ readonly said: string; readonly code: unknown }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imr-audit-'));
  const inFolder = (name: string) => path.join(folder, name);
  try {
    const project = { name: 'project', version: '1.0.0', devDependencies: { lamp: '1.0.0' } };
    const packages = { '': project, 'node_modules/lamp': { version: '1.0.0', dev: true } };
    await writeFile(inFolder('package.json'), JSON.stringify(project));
    if (locked) await writeFile(inFolder('package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    const command = spawn(process.execPath, [path.join(projectRoot, 'scripts/audit.mjs')], {
      cwd: folder,
      env: {
        ...process.env,
        npm_config_registry: registry,
        npm_config_cache: inFolder('cache'),
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said, [code]] = await Promise.all([text(command.stdout), once(command, 'close')]);
    return { said, code };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function advisory(severity: string): Answer {
  const found = {
    id: 1,
    title: 'Lights up',
    url: 'https://example.org/1',
    severity,
    vulnerable_versions: '<2',
    cwe: [],
  };
  return { status: 200, body: { lamp: [{ ...found, cvss: { score: 0, vectorString: null } }] } };
}

test('passes where the registry knows of nothing', async () => {
  await withRegistry({ status: 200, body: {} }, async (registry, asked) => {
    assert.deepEqual(await audit(registry), {
      said: '1 packages asked about: 0 vulnerable at high severity or above, 0 below.\n',
      code: 0,
    });
    assert.deepEqual(asked, [`POST ${securityPath}advisories/bulk`]);
  });
});

for (const severity of ['high', 'critical'])
  test(`fails at a vulnerability of ${severity} severity, and names it`, async () => {
    await withRegistry(advisory(severity), async (registry) => {
      assert.deepEqual(await audit(registry), {
        said: `lamp: ${severity}: Lights up (https://example.org/1)
1 packages asked about: 1 vulnerable at high severity or above, 0 below.
`,
        code: 1,
      });
    });
  });

test('passes at a vulnerability of moderate severity, and counts it', async () => {
  await withRegistry(advisory('moderate'), async (registry) => {
    assert.deepEqual(await audit(registry), {
      said: '1 packages asked about: 0 vulnerable at high severity or above, 1 below.\n',
      code: 0,
    });
  });
});

for (const [status, words] of [
  [405, 'Method Not Allowed'],
  [404, 'Not Found'],
] as const)
  test(`says that nothing was checked where the registry answers with ${status}`, async () => {
    await withRegistry({ status, body: {} }, async (registry) => {
      const { said, code } = await audit(registry);
      assert.match(said, new RegExp(`^NOTHING WAS CHECKED: .*: ${status} ${words} - POST ${registry}\\S*\n$`));
      assert.equal(code, 0);
    });
  });

test('says that nothing was checked where there is no registry', async () => {
  const gone = await withRegistry({ status: 200, body: {} }, async (registry) => registry);
  const { said, code } = await audit(gone);
  assert.match(said, /^NOTHING WAS CHECKED: .*ECONNREFUSED.*\n$/);
  assert.equal(code, 0);
});

test('fails where npm cannot ask', async () => {
  await withRegistry({ status: 200, body: {} }, async (registry) => {
    assert.deepEqual(await audit(registry, false), {
      said: 'npm audit could not be run: This command requires an existing lockfile.\n',
      code: 2,
    });
  });
});
