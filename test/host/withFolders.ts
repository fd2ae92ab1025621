import { copyTestWorkspace, temporaryFolder } from './workspace.js';

/**
 * Gives the exit code of a run with a fresh copy of the test workspace and an empty folder, both gone afterwards; 1 with
 * the message of what it throws.
 */
export async function withFolders(run: (workspace: string, other: string) => Promise<number>): Promise<number> {
  const [workspace, other] = [await copyTestWorkspace(), await temporaryFolder()];
  try {
    return await run(workspace.path, other.path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await workspace.remove();
    await other.remove();
  }
}
