import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { comparableUri, type FoundDecisions, mostDecisions } from '../workspace/workspace-files.js';
import type { Session } from './session.js';

/** A file and the open folder that it lies in. */
export interface FileOfFolder {
  readonly uri: string;
  readonly folder: string;
}

/** What is sought in files, as the user reads it where some cannot be looked at. */
export type Sought = 'Citations' | 'Treatments';

/** The files that may be decisions and are not open, each once, though one open folder may lie in another. */
export async function closedFiles(session: Session, token: CancellationToken, sought: Sought): Promise<FileOfFolder[]> {
  const seen = new Set(session.documents.keys().map(comparableUri));
  const files: FileOfFolder[] = [];
  for (const folder of session.folders.uris) {
    const { uris, isComplete } = await decisionsIn(session, folder, sought);
    endIfCancelled(token);
    if (!isComplete) {
      session.tellOnce(
        `IMR: a folder has more than ${mostDecisions} files. ${sought} in the files after these are not listed.`,
      );
    }
    for (const uri of uris) {
      if (seen.has(comparableUri(uri))) continue;
      seen.add(comparableUri(uri));
      files.push({ uri, folder });
    }
  }
  return files;
}

async function decisionsIn(session: Session, folder: string, sought: Sought): Promise<FoundDecisions> {
  try {
    return await session.files.findDecisions(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the reason is not known';
    session.tellOnce(
      `IMR: ${sought.toLowerCase()} in the folder "${comparableUri(folder)}" are not listed: ${reason}.`,
    );
    return { uris: [], isComplete: true };
  }
}

/** Throws what answers a request that nobody waits for any more. */
export function endIfCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
