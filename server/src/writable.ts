/** The same with properties that may be set: for one that is put together step by step, and given away as it is. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
