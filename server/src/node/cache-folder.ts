import { join } from 'node:path';
import envPaths from 'env-paths';

/** A folder of ours in the user's own cache folder. It may not be there yet. */
export function cacheFolder(name: string): string {
  return join(envPaths('imr-decision', { suffix: '' }).cache, name);
}
