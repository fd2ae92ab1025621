import type { ConfigurationFiles } from '../config/files.js';

/** The files of the workspace, as the server needs them. Files are named by URI, as in the protocol. */
export interface WorkspaceFiles extends ConfigurationFiles {
  /**
   * The text of a file of a folder, without a byte order mark. Rejects with words for the user when it cannot be read,
   * is larger than `largestFile`, or lies outside the folder by way of a symbolic link.
   */
  readonly read: (uri: string, folderUri: string) => Promise<string>;
  /** The files of a folder, and of the folders in it, that are or may be decisions: by their names alone. */
  readonly findDecisions: (folderUri: string) => Promise<FoundDecisions>;
  /** What lies in a folder, in no order. Rejects with words for the user when it cannot be looked through. */
  readonly entriesOf: (folderUri: string) => Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  /** Links are not followed: what they lead to may lie outside the folder, or lead back. */
  readonly kind: 'file' | 'folder' | 'link';
}

export interface FoundDecisions {
  /** In the order of their names, folder by folder. */
  readonly uris: readonly string[];
  /** False when there are more than `mostDecisions`. */
  readonly isComplete: boolean;
}

/** The most bytes of a file that is read whole. */
export const largestFile = 10_000_000;

/** Why a file of this many bytes is not read, in words for the user. */
export function tooLarge(bytes: number): string {
  return `it has ${megabytes(bytes)} MB, and more than ${megabytes(largestFile)} MB are not read`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}

/** The most files that are looked at in one folder. */
export const mostDecisions = 10_000;

/** A form of a URI in which those of one file are equal: editors and systems escape different characters. */
export function comparableUri(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
