import { defaultSettings, readSettings, type Settings } from '../config/config.js';
import { readCatalogues } from '../knowledge/catalogue/read-catalogues.js';
import type { NamedCatalogue } from '../knowledge/catalogue/shipped.js';
import { textDocument, toRange } from '../lsp/positions.js';
import type { CommandLineHost } from './host.js';
import { decodedText, reason, withoutByteOrderMark } from './reading.js';

/** What the file of `--config` and the catalogues that it names say. */
export interface ConfiguredRun {
  readonly settings: Settings;
  readonly catalogues: readonly NamedCatalogue[];
}

/** Reads the settings file, if there is one, and its catalogues. After a fault, which is written out, `undefined`. */
export async function readConfiguration(
  host: CommandLineHost,
  path: string | undefined,
): Promise<ConfiguredRun | undefined> {
  if (path === undefined) return { settings: defaultSettings, catalogues: [] };
  const settings = await readSettingsFile(host, path);
  if (!settings) return undefined;
  const catalogues = await readCatalogueFiles(
    host,
    settings.catalogues.map((catalogue) => host.pathFrom(path, catalogue)),
  );
  return catalogues && { settings, catalogues };
}

async function readSettingsFile(host: CommandLineHost, path: string): Promise<Settings | undefined> {
  try {
    const { settings, faults } = readSettings(JSON.parse(await plainText(host, path)));
    for (const { key, message } of faults) host.writeError(`${path}: ${key || 'the file'}: ${message}\n`);
    return faults.length === 0 ? settings : undefined;
  } catch (error) {
    host.writeError(`${path}: the settings cannot be read: ${reason(error)}\n`);
    return undefined;
  }
}

interface CatalogueText {
  readonly name: string;
  readonly text: string;
}

async function readCatalogueFiles(
  host: CommandLineHost,
  paths: readonly string[],
): Promise<readonly NamedCatalogue[] | undefined> {
  const distinct = [...new Set(paths)];
  const texts = (await Promise.all(distinct.map((path) => readText(host, path)))).filter((text) => text !== undefined);
  const { catalogues, faults } = readCatalogues(texts);
  for (const { name, text } of texts) {
    const document = textDocument(text);
    for (const { message, span } of faults.get(name) ?? []) {
      const { line, character } = toRange(document, span).start;
      host.writeError(`${name}:${line + 1}:${character + 1}: ${message}\n`);
    }
  }
  return texts.length === distinct.length && faults.size === 0 ? catalogues : undefined;
}

async function readText(host: CommandLineHost, name: string): Promise<CatalogueText | undefined> {
  try {
    return { name, text: await plainText(host, name) };
  } catch (error) {
    host.writeError(`${name}: the catalogue cannot be read: ${reason(error)}\n`);
    return undefined;
  }
}

async function plainText({ files }: CommandLineHost, path: string): Promise<string> {
  return withoutByteOrderMark(decodedText(await files.read(path)));
}
