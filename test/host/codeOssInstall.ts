import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from './cache.js';
import { writeStandIns } from './nativeStandIns.js';
import { runStep, unpackNpmPackage } from './npmPackage.js';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const NATIVE_PACKAGES = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty', '@parcel/watcher'];

/** The two paths that start Code - OSS: its own Node program and the server's entry file. */
export interface CodeOssInstallation {
  readonly node: string;
  readonly server: string;
}

/**
 * Makes sure that Code - OSS lies in the cache, and says where.
 *
 * The npm package `code-server` carries a whole VS Code server with its browser workbench. It needs a newer Node than
 * this project does, so that one comes from the registry too. About one minute from nothing, then no work at all.
 */
export async function installCodeOss(): Promise<CodeOssInstallation> {
  const platform = supportedPlatform();
  const folder = await installOnce(`code-oss-${CODE_SERVER}-node-${NODE}-${platform}`, (draft) =>
    build(draft, platform),
  );
  return installationIn(folder);
}

function supportedPlatform(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (platform === 'linux-x64' || platform === 'linux-arm64') return platform;
  throw new Error(
    `Code - OSS from the npm registry runs on Linux only, not on ${platform}. Set VSCODE_EXECUTABLE to an installed VS Code.`,
  );
}

function installationIn(folder: string): CodeOssInstallation {
  return {
    node: path.join(folder, 'node', 'bin', 'node'),
    server: path.join(folder, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

async function build(draft: string, platform: string): Promise<void> {
  console.log(`Installing Code - OSS (code-server ${CODE_SERVER}, Node ${NODE}); once, about a minute.`);
  const nodeFolder = path.join(draft, 'node');
  const codeServer = path.join(draft, 'code-server');
  await unpackInto(nodeFolder, `node-${platform}@${NODE}`);
  await unpackInto(codeServer, `code-server@${CODE_SERVER}`);
  await installDependencies(path.join(codeServer, 'lib', 'vscode'), nodeFolder);
  const { node, server } = installationIn(draft);
  for (const file of [node, server]) if (!existsSync(file)) throw new Error(`The installation lacks ${file}.`);
  console.log('Code - OSS is installed.');
}

async function unpackInto(folder: string, spec: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await unpackNpmPackage(spec, folder);
}

/** Scripts stay off but for four native packages: several others want system libraries or the open Internet. */
async function installDependencies(cwd: string, nodeFolder: string): Promise<void> {
  const env = { PATH: `${path.join(nodeFolder, 'bin')}:${process.env.PATH ?? ''}`, npm_config_nodedir: nodeFolder };
  console.log('  installing its dependencies');
  const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runStep({ program: 'npm', args: install, cwd, env, advice: 'Is the npm registry within reach?' });
  console.log(`  building ${NATIVE_PACKAGES.join(', ')}`);
  const advice = "Building native packages needs 'python3', 'make' and 'g++' (Debian: build-essential python3).";
  try {
    await runStep({ program: 'npm', args: ['rebuild', ...NATIVE_PACKAGES], cwd, env, advice });
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    console.log('  Going on without them: no terminal, and files changed by other programs are not noticed.');
    await writeStandIns(cwd);
  }
}
