import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What stands in for the native packages of Code - OSS on a machine without a compiler. The extension host does not
 * start without a logger and a watchdog; terminals and file watching are not needed to write a decision. Each export is
 * assigned by name, or Node would not offer it to the ES modules that import it.
 */
const standIns: Readonly<Record<string, string>> = {
  '@vscode/spdlog': `
    const quiet = () => undefined;
    class Logger {}
    for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop'])
      Logger.prototype[name] = quiet;
    Logger.prototype.getLevel = () => 2;
    const create = async () => new Logger();
    exports.version = 0;
    exports.setLevel = quiet;
    exports.setFlushOn = quiet;
    exports.Logger = Logger;
    exports.createRotatingLogger = create;
    exports.createAsyncRotatingLogger = create;`,
  '@vscode/native-watchdog': `
    exports.start = (pid) => setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(0); } }, 1000).unref();
    exports.exit = (code) => process.exit(code || 0);`,
  'node-pty': `
    exports.spawn = () => { throw new Error('no terminal: node-pty was not built on this machine'); };`,
  '@parcel/watcher': `
    const none = async () => undefined;
    exports.subscribe = async () => ({ unsubscribe: none });
    exports.unsubscribe = none;
    exports.writeSnapshot = none;
    exports.getEventsSince = async () => [];`,
};

/** Puts the stand-ins in the place of the entry files of the native packages below `folder`. */
export async function writeStandIns(folder: string): Promise<void> {
  for (const [name, code] of Object.entries(standIns)) {
    const packageFolder = path.join(folder, 'node_modules', name);
    const manifest: unknown = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
    await writeFile(path.join(packageFolder, entryOf(manifest)), `${code}\n`);
  }
}

function entryOf(manifest: unknown): string {
  const hasMain = typeof manifest === 'object' && manifest !== null && 'main' in manifest;
  const main = hasMain && typeof manifest.main === 'string' ? manifest.main : 'index.js';
  return main.endsWith('.js') ? main : `${main}.js`;
}
