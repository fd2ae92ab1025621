/** What the command line needs from the world. Tests give their own; the entry gives Node's. */
export interface CommandLineHost {
  readonly hasColours: boolean;
  /** The whole text of a file as UTF-8. Rejects with the system's error when it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
  /** The path of a file that is named in another file, relative to it. */
  readonly pathFrom: (file: string, path: string) => string;
  readonly readStandardInput: () => Promise<string>;
  /** The files that a file name, a folder or a glob stands for; empty when there are none. */
  readonly findFiles: (pattern: string) => Promise<readonly FoundFile[]>;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly writeFile: (path: string, text: string) => Promise<void>;
}

export interface FoundFile {
  readonly path: string;
  /** True for a file that the user named; one found in a folder is passed over when it is no decision. */
  readonly isNamed: boolean;
}
