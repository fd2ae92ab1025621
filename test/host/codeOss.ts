import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { type CodeOssInstallation, type Edition, installCodeOss } from './codeOssInstall.js';
import { runStep } from './npmPackage.js';
import { type ServerProcess, startServerProcess } from './serverProcess.js';
import { type UserSettings, writeUserSettings } from './workbenchSettings.js';
import { type TemporaryFolder, temporaryFolder } from './workspace.js';

/** What to open and with which extension. All paths are absolute. */
export interface CodeOssOptions {
  /** Which version of VS Code; the newest where nothing is said. */
  readonly edition?: Edition;
  readonly folder: string;
  /** Opened in the first editor when the page loads. */
  readonly file?: string;
  /** Folders of extensions to install, each with a package.json; they are linked, so a new build shows after a reload. */
  readonly extensions?: readonly string[];
  /** Packed extensions to install as a user does. */
  readonly packages?: readonly string[];
  /** An extension to load as one under development, in place of installing it. */
  readonly extensionDevelopmentPath?: string;
  /** A CommonJS file with `run()`; the page reports its end through `codeAutomationExit`. */
  readonly extensionTestsPath?: string;
  readonly settings?: UserSettings;
  /** A folder for the profile, which is then kept: settings, extensions, logs. */
  readonly profile?: string;
  /** A file for what the server and all its processes ask of the network, by the system's own trace. */
  readonly networkTrace?: string;
  readonly extraArgs?: readonly string[];
}

/** A running server. The profile behind it is its own and vanishes with `stop`. */
export interface CodeOss {
  /** The address that shows the folder, file and extension asked for; the bare origin shows the folder only. */
  readonly url: string;
  readonly port: number;
  /** Resolves with a description when the server ends, also when nobody asked it to. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts Code - OSS on a free loopback port, installing it first when needed.
 *
 * There is no connection token: whoever can open loopback ports on this machine can use the editor while it runs.
 */
export async function startCodeOss(options: CodeOssOptions): Promise<CodeOss> {
  const installation = await installCodeOss(options.edition);
  const profile = options.profile ? kept(options.profile) : await temporaryFolder();
  try {
    await fillProfile(profile.path, options);
    await installPackages(installation, profile.path, options.packages ?? []);
    const args = [...installation.start, ...serverArguments(profile.path, options)];
    const [program = '', ...others] = [...traced(options.networkTrace), installation.node, ...args];
    const server = await startServerProcess(program, others, serverEnvironment(profile.path));
    return describe(server, options, profile.remove);
  } catch (error) {
    await profile.remove();
    throw error;
  }
}

function kept(path: string): TemporaryFolder {
  return { path, remove: () => Promise.resolve() };
}

function traced(file: string | undefined): string[] {
  return file ? ['strace', '-f', '-qq', '--seccomp-bpf', '-s', '300', '-e', `trace=${TRACED}`, '-o', file] : [];
}

/** What leads to the network, and the programs that are started. */
const TRACED = 'execve,socket,connect,bind,sendto,sendmsg,sendmmsg';

function describe(server: ServerProcess, options: CodeOssOptions, removeProfile: () => Promise<void>): CodeOss {
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeProfile();
  };
  return { url: workbenchUrl(server.port, options), port: server.port, ended: server.ended, stop };
}

async function fillProfile(profile: string, options: CodeOssOptions): Promise<void> {
  await writeUserSettings(path.join(profile, 'data'), options.settings);
  const extensions = path.join(profile, 'extensions');
  await mkdir(extensions, { recursive: true });
  for (const folder of options.extensions ?? []) await symlink(folder, path.join(extensions, await folderName(folder)));
}

async function installPackages(
  { node, server }: CodeOssInstallation,
  profile: string,
  packages: readonly string[],
): Promise<void> {
  for (const file of packages) {
    const args = [server, '--install-extension', file, ...profileArguments(profile)];
    await runStep({
      program: node,
      args,
      cwd: profile,
      env: serverEnvironment(profile),
      advice: 'Is it a whole package?',
    });
  }
}

async function folderName(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8'));
  const field = (name: string): string => String(Object(manifest)[name]);
  return `${field('publisher')}.${field('name')}-${field('version')}`;
}

function profileArguments(profile: string): string[] {
  return ['--user-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
}

function serverArguments(profile: string, options: CodeOssOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    ...profileArguments(profile),
    ...['--default-folder', options.folder],
    // Without it the workbench ignores the test file.
    ...(options.extensionTestsPath ? ['--enable-smoke-test-driver'] : []),
    ...(options.extraArgs ?? []),
  ];
}

/** No gallery: it would be asked over the network at every start. Sockets and other leavings go with the profile. */
function serverEnvironment(profile: string): Record<string, string> {
  return { EXTENSIONS_GALLERY: '{}', TMPDIR: profile, XDG_RUNTIME_DIR: profile, XDG_CACHE_HOME: profile };
}

function workbenchUrl(port: number, options: CodeOssOptions): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const { file, extensionDevelopmentPath, extensionTestsPath } = options;
  const payload = [
    ['skipWelcome', 'true'],
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extensionDevelopmentPath ? [['extensionDevelopmentPath', remote(extensionDevelopmentPath)]] : []),
    ...(extensionTestsPath ? [['extensionTestsPath', remote(extensionTestsPath)]] : []),
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
