import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './cache.js';
import { runStep, unpackNpmPackage } from './npmPackage.js';

const VERSION = '153.0.0';
const ARCHIVES = ['al2023', 'fonts', 'swiftshader'];

// The package's own file names a fixed folder. With no font at all, Chromium crashes at the first input field.
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A browser program and the environment that it needs on top of ours. */
export interface BrowserProgram {
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Installs the headless Chromium that the npm package `@sparticuz/chromium` carries, compressed, for machines without one.
 *
 * We unpack it ourselves: the package's own code wants a newer Node and a fixed folder that all programs share. Its libraries
 * (`al2023`) stand in for `libnss3`, its font for machines that have none.
 */
export async function installBundledBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('this npm package is for Linux x64 only');
  const folder = await installOnce(`chromium-${VERSION}-linux-x64`, build);
  const env = { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return { path: path.join(folder, 'chromium'), env };
}

async function build(draft: string): Promise<void> {
  console.log(`Installing Chromium (@sparticuz/chromium ${VERSION}); once.`);
  const unpacked = path.join(draft, 'package');
  await mkdir(unpacked);
  await unpackNpmPackage(`@sparticuz/chromium@${VERSION}`, unpacked);
  const compressed = (name: string): string => path.join(unpacked, 'bin', name);
  for (const name of ARCHIVES)
    await unpackArchive(compressed(`${name}.tar.br`), draft, name === 'fonts' ? 'fonts' : '.');
  await writeFile(path.join(draft, 'fonts', 'fonts.conf'), FONT_SETTINGS);
  const program = path.join(draft, 'chromium');
  await decompress(compressed('chromium.br'), program);
  await chmod(program, 0o755);
  await rm(unpacked, { recursive: true });
}

async function unpackArchive(archive: string, draft: string, folder: string): Promise<void> {
  const cwd = path.join(draft, folder);
  await mkdir(cwd, { recursive: true });
  const tar = path.join(draft, 'unpacking.tar');
  await decompress(archive, tar);
  const advice = "Is the program 'tar' installed, and the disk not full?";
  await runStep({ program: 'tar', args: ['-xf', tar, '--no-same-owner'], cwd, advice });
  await rm(tar);
}

function decompress(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
