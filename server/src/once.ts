/** A value that is made when it is first asked for, and then kept; what it was made of is let go. */
export function once<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ('make' in state) state = { value: state.make() };
    return state.value;
  };
}

/** What is kept under a key, made when it is first asked for. The key is mostly the function that tells how it is made. */
export function onceFor<T>(kept: Map<unknown, unknown>, key: unknown, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}

/** A value that is there already, for who takes one that is made when it is asked for. It holds nothing else. */
export function already<T>(value: T): () => T {
  return () => value;
}
