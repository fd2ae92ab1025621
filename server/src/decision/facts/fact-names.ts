/** The names by which treatments and parts of the body are known in prose. Built from the knowledge tables. */
export interface FactNames {
  /** Placeholder until the tables are tied in. */
  readonly version: 1;
}
