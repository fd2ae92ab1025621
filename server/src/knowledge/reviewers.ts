import specialtyTable from '../../data/specialties.json' with { type: 'json' };
import stateTable from '../../data/states.json' with { type: 'json' };
import { once } from '../once.js';

/** A specialty or profession that a reviewer may name. */
export interface Specialty {
  readonly name: string;
  /** `read` was seen in a source; anything else is unverified and serves recognition and completion only. */
  readonly confidence: string;
  readonly source: string;
}

/** A state, the district or a territory whose licence a reviewer may hold (Labor Code 139.5(d)(4)(B)). */
export interface LicensingState {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export const specialties: readonly Specialty[] = specialtyTable.specialties;
export const states: readonly LicensingState[] = stateTable.states;

/** Names that hold commas, by which a list of states or specialties is not to be cut. */
export const namesWithCommas: readonly string[] = [
  ...specialties.map(({ name }) => name),
  ...states.flatMap(({ name, aliases }) => [name, ...aliases]),
].filter((name) => name.includes(','));

const stateNames = once(
  () =>
    new Map(
      states.flatMap((state) => [state.name, ...state.aliases].map((name) => [name.toLowerCase(), state] as const)),
    ),
);
const stateCodes = once(() => new Map(states.map((state) => [state.code, state])));
const specialtyNames = once(
  () => new Map(specialties.map((specialty) => [foldedSpecialty(specialty.name), specialty])),
);

/** The state with this name, whatever its capitals; abbreviations are no names. */
export function stateNamed(name: string): LicensingState | undefined {
  return stateNames().get(name.toLowerCase());
}

/** The state with this two-letter abbreviation. */
export function stateWithCode(code: string): LicensingState | undefined {
  return stateCodes().get(code.toUpperCase());
}

/** The specialty with this name; "&" and "and" are the same. */
export function specialtyNamed(name: string): Specialty | undefined {
  return specialtyNames().get(foldedSpecialty(name));
}

function foldedSpecialty(name: string): string {
  return name.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim();
}
