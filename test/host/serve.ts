import path from 'node:path';
import { type CodeOss, startCodeOss } from './codeOss.js';
import type { UserSettings } from './workbenchSettings.js';

/** What to show. Paths may be relative to the working directory. */
export interface ServeOptions {
  readonly folder: string;
  readonly file: string;
  /** The extension's folder: package.json and whatever that names, built. */
  readonly extensionPath: string;
  readonly settings?: UserSettings;
}

/** Serves a workbench with our extension installed and the file open; `url` of the result is what to open in a browser. */
export function serveCodeOss(options: ServeOptions): Promise<CodeOss> {
  return startCodeOss({
    folder: path.resolve(options.folder),
    file: path.resolve(options.file),
    extensions: [path.resolve(options.extensionPath)],
    ...(options.settings && { settings: options.settings }),
  });
}

/** Serves until Ctrl-C (or the end of the server), and prints the address. */
export async function serveUntilInterrupted(options: ServeOptions): Promise<void> {
  const codeOss = await serveCodeOss(options);
  const interrupted = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
  });
  console.log(`The editor is at\n\n  ${codeOss.url}\n\nCtrl-C ends it. It answers on this machine only.`);
  console.log(`Code - OSS: ${await Promise.race([interrupted, codeOss.ended])}`);
  await codeOss.stop();
}
