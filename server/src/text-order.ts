/** The order of texts by their code units, for dates, ids and names: no language decides, so none has to be loaded. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
