import path from 'node:path';
import { exitOnSignals } from './cleanup.js';
import { type CodeOssOptions, startCodeOss } from './codeOss.js';
import type { UserSettings } from './workbenchSettings.js';

/** What to show. Paths may be relative to the working directory. */
export interface ServeOptions {
  readonly folder: string;
  readonly file: string;
  /** The extension's folder: package.json and whatever that names, built. */
  readonly extensionPath: string;
  readonly settings?: UserSettings;
}

/** How Code - OSS is started for this. */
export function servedWith(options: ServeOptions): CodeOssOptions {
  return {
    folder: path.resolve(options.folder),
    file: path.resolve(options.file),
    extensions: [path.resolve(options.extensionPath)],
    ...(options.settings && { settings: options.settings }),
  };
}

/** Prints the address and serves until Ctrl-C, which ends the process; rejects when the server ends by itself. */
export async function serveUntilInterrupted(options: ServeOptions): Promise<never> {
  exitOnSignals(0);
  const codeOss = await startCodeOss(servedWith(options));
  console.log(`The editor is at\n\n  ${codeOss.url}\n\nCtrl-C ends it. It answers on this machine only.`);
  const how = await codeOss.ended;
  await codeOss.stop();
  throw new Error(`Code - OSS ended by itself (${how}).`);
}
