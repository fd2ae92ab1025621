import { comparableUri } from '../workspace/workspace-files.js';
import {
  type ConfigurationFile,
  configurationName,
  type NamedFile,
  nothingIn,
  readConfigurationFile,
} from './configuration-file.js';
import type { ConfigurationFiles, Place } from './files.js';
import { globMatcher, type IsMatch } from './globs.js';
import type { Origin, PlacedFault, SourceText } from './origin.js';
import type { Setting } from './setting.js';

/** All that the configuration files of a folder say, from afar to near: what comes later holds. */
export interface Chain {
  readonly settings: readonly Setting[];
  readonly overrides: readonly MatchedOverride[];
  readonly files: readonly SourceText[];
  /** The URIs of files that these name: extended ones and catalogues, there or not. */
  readonly named: readonly string[];
  readonly faults: readonly PlacedFault[];
}

interface MatchedOverride {
  /** True for a path below the bounding folder for which the settings hold. */
  readonly isMatch: IsMatch;
  readonly settings: readonly Setting[];
}

const emptyChain: Chain = { settings: [], overrides: [], files: [], named: [], faults: [] };

/** More files than anybody extends; it ends what extends itself over many ways. */
const MOST_FILES = 100;

/** The configuration files that hold for folders; each folder is looked at once. */
export class ConfigurationChains {
  readonly #files: ConfigurationFiles;
  readonly #byFolder = new Map<string, Promise<Chain>>();
  readonly #asked = new Set<string>();

  constructor(files: ConfigurationFiles) {
    this.#files = files;
  }

  /** The files in the folder of a document and above it, up to the bounding folder or one that is a root. */
  above({ folder, path }: Place): Promise<Chain> {
    const slash = path.lastIndexOf('/');
    return this.#ofFolder(folder, slash < 0 ? '' : path.slice(0, slash));
  }

  /** One file alone, with those that it extends; the globs begin at a folder below the bounding one. */
  from({ folder, path }: Place, globFolder: string): Promise<Chain> {
    return this.#kept(JSON.stringify(['file', folder, path, globFolder]), async () => {
      const uri = this.#files.resolve(folder, path);
      const file = await this.#read(uri, folder);
      const missing = () => cannotRead({ uri, text: '' }, new Error('there is no such file'));
      return this.#extended(file ?? missing(), folder, globFolder);
    });
  }

  /** What cannot be used of one file with this text. */
  async faultsIn(source: SourceText, { folder, path }: Place): Promise<readonly PlacedFault[]> {
    const { faults } = await this.#extended(readConfigurationFile(source), folder, path);
    return faults.filter((fault) => fault.source === source);
  }

  /** True for a file that was read or looked for. */
  uses(uri: string): boolean {
    return this.#asked.has(comparableUri(uri));
  }

  forget(): void {
    this.#byFolder.clear();
    this.#asked.clear();
  }

  #ofFolder(folder: string, path: string): Promise<Chain> {
    return this.#kept(`${folder}\n${path}`, async () => {
      const uri = this.#uriIn(folder, path);
      const file = uri === undefined ? undefined : await this.#read(uri, folder);
      const own = file && (await this.#extended(file, folder, path));
      if (path === '' || file?.isRoot) return own ?? emptyChain;
      const slash = path.lastIndexOf('/');
      const above = await this.#ofFolder(folder, slash < 0 ? '' : path.slice(0, slash));
      return own ? joined(above, own) : above;
    });
  }

  /** Where the file of a folder would be; `undefined` in a folder whose files cannot be named: that of a new document. */
  #uriIn(folder: string, path: string): string | undefined {
    try {
      return this.#files.resolve(folder, `${path}${path && '/'}${configurationName}`);
    } catch {
      return undefined;
    }
  }

  /** A file behind those that it extends. */
  async #extended(
    file: ConfigurationFile,
    folder: string,
    globFolder: string,
    way: readonly string[] = [],
    count = { files: 0 },
  ): Promise<Chain> {
    count.files++;
    let chain: Chain = emptyChain;
    const catalogues = await this.#catalogues(file, folder);
    const faults = [...file.faults, ...catalogues.faults];
    const named = [...catalogues.named];
    const ownWay = [...way, file.source.uri];
    for (const each of file.extended) {
      const found = await this.#named(each, folder, ownWay, count.files);
      if (found.uri !== undefined) named.push(found.uri);
      if ('fault' in found) faults.push(found.fault);
      else chain = joined(chain, await this.#extended(found.file, folder, globFolder, ownWay, count));
    }
    const overrides = file.overrides.map(({ globs, settings }) => ({
      isMatch: below(globFolder, globMatcher(globs)),
      settings: settings.map(catalogues.resolved),
    }));
    const settings = file.settings.map(catalogues.resolved);
    return joined(chain, { settings, overrides, files: file.isUsed ? [file.source] : [], named, faults });
  }

  async #named({ path, origin }: NamedFile, folder: string, way: readonly string[], count: number): Promise<FoundFile> {
    let uri: string | undefined;
    const fault = (why: string): FoundFile => {
      const { source, span } = origin;
      return { fault: { source, span, message: `"${path}" is not extended: ${why}.` }, uri };
    };
    try {
      uri = this.#files.resolve(folder, path, origin.source.uri);
      if (way.includes(uri)) return fault(way.at(-1) === uri ? 'it is this file itself' : 'it extends this file');
      if (count >= MOST_FILES) return fault(`more than ${MOST_FILES} files are extended`);
      const file = await this.#read(uri, folder, true);
      return file ? { file, uri } : fault('there is no such file');
    } catch (error) {
      return fault(reasonOf(error));
    }
  }

  async #read(uri: string, folder: string, throws = false): Promise<ConfigurationFile | undefined> {
    this.#asked.add(comparableUri(uri));
    try {
      const text = await this.#files.readIfThere(uri, folder);
      return text === undefined ? undefined : readConfigurationFile({ uri, text });
    } catch (error) {
      if (throws) throw error;
      return cannotRead({ uri, text: '' }, error);
    }
  }

  /** The catalogues that a file names, as URIs; those that cannot be read are faults. */
  async #catalogues(file: ConfigurationFile, folder: string) {
    const faults: PlacedFault[] = [];
    const named: string[] = [];
    const byPlace = new Map<Origin, string>();
    const all = [...file.settings, ...file.overrides.flatMap(({ settings }) => settings)];
    for (const { path, origin } of all.flatMap(cataloguesIn)) {
      if (origin.kind !== 'file') continue;
      try {
        const uri = this.#files.resolve(folder, path, file.source.uri);
        named.push(uri);
        this.#asked.add(comparableUri(uri));
        if ((await this.#files.readIfThere(uri, folder)) === undefined) throw new Error('there is no such file');
        byPlace.set(origin, uri);
      } catch (error) {
        const { source, span } = origin;
        faults.push({ source, span, message: `The catalogue "${path}" is not used: ${reasonOf(error)}.` });
      }
    }
    const resolved = (setting: Setting): Setting => {
      if (!isCatalogues(setting)) return setting;
      const entries = (setting.entries ?? []).filter((entry) => byPlace.has(entry));
      return { ...setting, value: entries.map((entry) => byPlace.get(entry)), entries };
    };
    return { faults, named, resolved };
  }

  #kept(key: string, make: () => Promise<Chain>): Promise<Chain> {
    const known = this.#byFolder.get(key);
    if (known) return known;
    const made = make();
    this.#byFolder.set(key, made);
    return made;
  }
}

type FoundFile =
  | { readonly file: ConfigurationFile; readonly uri: string }
  | { readonly fault: PlacedFault; readonly uri: string | undefined };

function isCatalogues({ path }: Setting): boolean {
  return path[0] === 'catalogues';
}

function cataloguesIn(setting: Setting): { readonly path: string; readonly origin: Origin }[] {
  if (!isCatalogues(setting) || !Array.isArray(setting.value)) return [];
  return setting.value.map((path, index) => ({
    path: String(path).trim(),
    origin: setting.entries?.[index] ?? setting.origin,
  }));
}

/** The globs of a folder as a test of paths below the bounding folder. A file outside it is compared with its whole path. */
function below(folder: string, isMatch: IsMatch): IsMatch {
  if (folder === '') return isMatch;
  const start = `${folder}/`;
  return (path) => isMatch(path.startsWith(start) ? path.slice(start.length) : path);
}

function joined(before: Chain, after: Chain): Chain {
  return {
    settings: [...before.settings, ...after.settings],
    overrides: [...before.overrides, ...after.overrides],
    files: [...before.files, ...after.files],
    named: [...before.named, ...after.named],
    faults: [...before.faults, ...after.faults],
  };
}

function cannotRead(source: SourceText, error: unknown): ConfigurationFile {
  const message = `The configuration cannot be read: ${reasonOf(error)}.`;
  return { ...nothingIn(source), faults: [{ source, span: { start: 0, end: 0 }, message }] };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the reason is not known';
}
