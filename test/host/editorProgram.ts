import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './cache.js';

/** The oldest VS Code that the extension and its protocol library ask for. */
const OLDEST = '1.91.0';

/**
 * The program to run the editor suite with: the installed VS Code that VSCODE_EXECUTABLE names; with IMR_DOWNLOAD_VSCODE=1
 * a downloaded one, if the network allows; else Code - OSS in a headless browser, behind a small script in `folder` that
 * can be spawned like the desktop program.
 */
export async function editorProgram(folder: string, isOldest: boolean): Promise<string> {
  const installed = process.env.VSCODE_EXECUTABLE;
  if (installed) return installed;
  return (await downloaded(isOldest)) ?? (await codeOssScript(folder, isOldest));
}

async function downloaded(isOldest: boolean): Promise<string | undefined> {
  if (process.env.IMR_DOWNLOAD_VSCODE !== '1') return undefined;
  try {
    return await downloadAndUnzipVSCode({ cachePath: cacheFolder(), ...(isOldest && { version: OLDEST }) });
  } catch (error) {
    console.log(`VS Code could not be downloaded (${error instanceof Error ? error.message : error}).`);
    return undefined;
  }
}

async function codeOssScript(folder: string, isOldest: boolean): Promise<string> {
  const script = path.join(folder, 'code-oss');
  const program = fileURLToPath(new URL('./code-oss-program.js', import.meta.url));
  const command = [process.execPath, program, ...(isOldest ? ['--oldest'] : [])].map(quoted).join(' ');
  await writeFile(script, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return script;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
