/**
 * By decision of test/fixtures/cases: words, what is written in their place, the rule that finds it, the words under the
 * finding.
 */
export type InjectedFaults = Readonly<
  Record<string, readonly (readonly [from: string, to: string, rule: string, at: string])[]>
>;

/** By decision: words and what is written in their place. */
export type HarmlessEdits = Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;

/** The decision with the words changed. Throws unless they stand in it exactly once. */
export function changed(text: string, from: string, to: string): string {
  const form = new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'), 'g');
  const places = Array.from(text.matchAll(form));
  const [place] = places;
  if (!place || places.length > 1) throw new Error(`"${from}" stands ${places.length} times in the decision`);
  return text.slice(0, place.index) + to + text.slice(place.index + place[0].length);
}
