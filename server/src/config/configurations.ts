import { type Chain, ConfigurationChains } from './chains.js';
import { defaultSettings, type Settings, settingsSchema } from './config.js';
import type { ConfigurationFiles, Place } from './files.js';
import type { Origin, PlacedFault, SourceText } from './origin.js';
import { keyOf, objectOf, type Setting, settingsByPath } from './setting.js';

/** What holds for one document, and where each value comes from. */
export interface Configuration {
  readonly settings: Settings;
  /** Where the value at a path was set, and for a list each of its entries. */
  readonly originOf: (path: readonly string[]) => Origin;
  readonly entriesOf: (path: readonly string[]) => readonly Origin[];
  /** The files that were read for it, the nearest first. */
  readonly files: readonly string[];
  /** The URIs of files that these name: extended ones and catalogues, there or not. */
  readonly named: readonly string[];
  /** What cannot be used of these files. */
  readonly faults: readonly PlacedFault[];
}

/**
 * The configurations of documents: defaults, then what the editor says, then the files from afar to near, then their
 * overrides for the document in the same order. Each folder is looked at once; documents for which the same holds
 * share one object.
 */
export class Configurations {
  readonly #chains: ConfigurationChains;
  readonly #made = new WeakMap<Chain, Map<string, Configuration>>();

  constructor(files: ConfigurationFiles) {
    this.#chains = new ConfigurationChains(files);
  }

  /** What holds for a document by the files in its folder and above, and under them by the settings of the editor. */
  async of(place: Place, editor: readonly Setting[] = []): Promise<Configuration> {
    return this.#effective(await this.#chains.above(place), place, editor);
  }

  /** What holds for a document by one file, wherever that is; its globs begin at a folder. */
  async by(file: Place, place: Place, folder: string): Promise<Configuration> {
    return this.#effective(await this.#chains.from(file, folder), place, []);
  }

  /** What cannot be used of one file with this text. */
  faultsIn(source: SourceText, place: Place): Promise<readonly PlacedFault[]> {
    return this.#chains.faultsIn(source, place);
  }

  /** True for a file that was read or looked for. */
  uses(uri: string): boolean {
    return this.#chains.uses(uri);
  }

  /** Forgets what was read: files have changed. */
  forget(): void {
    this.#chains.forget();
  }

  #effective(chain: Chain, place: Place, editor: readonly Setting[]): Configuration {
    const matching = chain.overrides.map(({ isMatch }) => isMatch(place.path));
    const known = this.#made.get(chain) ?? new Map<string, Configuration>();
    this.#made.set(chain, known);
    // Most files have nothing but their folder: for them no key has to be made.
    const key = matching.length + editor.length === 0 ? '' : JSON.stringify([matching, editor]);
    const kept = known.get(key);
    if (kept) return kept;
    const overrides = chain.overrides.filter((_, index) => matching[index]).flatMap(({ settings }) => settings);
    const made = merged([...editor, ...chain.settings, ...overrides], chain);
    known.set(key, made);
    return made;
  }
}

const byDefault: Origin = { kind: 'default' };

function merged(settings: readonly Setting[], { files, named, faults }: Chain): Configuration {
  const byPath = settingsByPath(settings);
  const found = (path: readonly string[]) => byPath.get(keyOf(path));
  return {
    settings: byPath.size === 0 ? defaultSettings : settingsSchema().parse(objectOf(byPath.values())),
    originOf: (path) => found(path)?.origin ?? byDefault,
    entriesOf: (path) => found(path)?.entries ?? [],
    files: files.toReversed().map(({ uri }) => uri),
    named,
    faults,
  };
}
