import type { WorkspaceFiles } from '../workspace/workspace-files.js';

/** Takes files of this computer from `own`, where there is such a way, and all others from `client`, if it can read them. */
export function chosenFiles(
  own: WorkspaceFiles | undefined,
  client: WorkspaceFiles,
  canClientRead: () => boolean,
): WorkspaceFiles {
  const by = (uri: string): WorkspaceFiles => {
    const isClients = own === undefined || (!uri.startsWith('file:') && canClientRead());
    return isClients ? client : own;
  };
  return {
    resolve: (folder, path, file) => by(folder).resolve(folder, path, file),
    readIfThere: (uri, folder) => by(folder).readIfThere(uri, folder),
    read: (uri, folder) => by(folder).read(uri, folder),
    findDecisions: (folder) => by(folder).findDecisions(folder),
    entriesOf: (folder) => by(folder).entriesOf(folder),
  };
}
