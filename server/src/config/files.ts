/** The files that configurations are read from. Files are named by URI. */
export interface ConfigurationFiles {
  /**
   * The URI of a path that is relative to another file, else to the folder, or absolute. Throws an error with words for
   * the user when the path leaves the folder.
   */
  readonly resolve: (folderUri: string, path: string, file?: string) => string;
  /**
   * The text of a file in the folder, without a byte order mark; `undefined` when there is none. Rejects with
   * words for the user when it cannot be read.
   */
  readonly readIfThere: (uri: string, folderUri: string) => Promise<string | undefined>;
}

/** A document or file and the folder that nothing outside of is read for it. */
export interface Place {
  /** The URI of the bounding folder. */
  readonly folder: string;
  /** The path below this folder, its parts parted by "/". */
  readonly path: string;
}
