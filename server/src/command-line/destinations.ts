export const formats = ['stylish', 'json', 'ndjson', 'sarif', 'junit', 'github', 'html'] as const;
export type Format = (typeof formats)[number];

/** One report of a run and where it goes. */
export interface Destination {
  /** `diff` prints what `--fix` would change. */
  readonly format: Format | 'diff';
  /** The file to write; standard output without one. */
  readonly path?: string;
}

/**
 * Where each report goes: `--output FORMAT=FILE` names the file of a format, `--output FILE` that of the one format that
 * has no other. Gives words for the user when this cannot be done.
 */
export function destinationsOf(
  named: readonly Format[],
  outputs: readonly string[],
  showsChanges: boolean,
): readonly Destination[] | string {
  const wanted = named.length === 0 && !(showsChanges && outputs.length === 0) ? ['stylish' as const] : named;
  const chosen = [...new Set(wanted)];
  const paths = new Map<Format, string>();
  for (const output of outputs) {
    const own = chosen.find((format) => output.startsWith(`${format}=`));
    const free = chosen.filter(
      (format) => !paths.has(format) && !outputs.some((each) => each.startsWith(`${format}=`)),
    );
    const format = own ?? (free.length === 1 ? free[0] : undefined);
    if (format === undefined) return cannotTell(output, free);
    if (paths.has(format)) return `--output names two files for the format ${format}. Leave one out.`;
    paths.set(format, own ? output.slice(own.length + 1) : output);
  }
  const destinations = chosen.map((format): Destination => {
    const path = paths.get(format);
    return path === undefined ? { format } : { format, path };
  });
  const all = showsChanges ? [...destinations, { format: 'diff' as const }] : destinations;
  return clashOf(all) ?? all;
}

function cannotTell(output: string, free: readonly Format[]): string {
  return free.length === 0
    ? `--output ${output}: every format has a file already. Leave it out, or name another format.`
    : `--output ${output}: it is not clear which report goes there. Write --output ${free[0]}=${output}.`;
}

/** Two reports on standard output, or in one file, would be a text that nobody can read. */
function clashOf(destinations: readonly Destination[]): string | undefined {
  for (const [index, { format, path }] of destinations.entries()) {
    const other = destinations.slice(0, index).find((each) => each.path === path);
    if (!other) continue;
    const place = path === undefined ? 'standard output' : path;
    const given = other.format === 'diff' ? format : other.format;
    return `${other.format} and ${format} would both go to ${place}. Name a file: --output ${given}=FILE.`;
  }
  return undefined;
}
