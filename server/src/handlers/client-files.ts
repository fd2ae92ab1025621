import type { Connection } from 'vscode-languageserver';
import * as z from 'zod';
import { once } from '../once.js';
import { type ReadFileParams, type ReadFolderParams, readFileRequest, readFolderRequest } from '../protocol.js';
import { findDecisionsIn } from '../workspace/find-decisions.js';
import { placeIn } from '../workspace/uri-paths.js';
import { largestFile, tooLarge, type WorkspaceFiles } from '../workspace/workspace-files.js';

const fileSchema = once(() =>
  z.union([
    z.object({ text: z.string() }),
    z.object({ fault: z.string() }),
    z.object({ isMissing: z.literal(true) }),
    z.object({ isOutside: z.literal(true) }),
    z.object({ bytes: z.number() }),
  ]),
);
const entrySchema = once(() => z.object({ name: z.string(), kind: z.enum(['file', 'folder', 'link']) }));
const folderSchema = once(() =>
  z.union([z.object({ entries: z.array(entrySchema()) }), z.object({ fault: z.string() })]),
);

/** The files of the workspace as the client reads them: in a browser, and where they lie on no disk of this computer. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  const entriesOf = async (uri: string) => {
    const params: ReadFolderParams = { uri };
    const answer = folderSchema().parse(await connection.sendRequest(readFolderRequest, params));
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.entries;
  };
  const ask = async (uri: string, folder: string) => {
    const params: ReadFileParams = { uri, folder, mostBytes: largestFile };
    return fileSchema().parse(await connection.sendRequest(readFileRequest, params));
  };
  const textOf = (answer: z.infer<ReturnType<typeof fileSchema>>): string => {
    if ('isMissing' in answer) throw new Error('there is no such file');
    if ('isOutside' in answer) throw new Error('it lies in no open folder');
    if ('fault' in answer) throw new Error(answer.fault);
    if ('bytes' in answer) throw new Error(tooLarge(answer.bytes));
    return answer.text;
  };
  return {
    resolve: placeIn,
    read: async (uri, folder) => textOf(await ask(uri, folder)),
    // Beside a document in no open folder nothing can be there.
    readIfThere: async (uri, folder) => {
      const answer = await ask(uri, folder);
      return 'isMissing' in answer || 'isOutside' in answer ? undefined : textOf(answer);
    },
    findDecisions: (folder) => findDecisionsIn(folder, entriesOf),
    entriesOf,
  };
}
