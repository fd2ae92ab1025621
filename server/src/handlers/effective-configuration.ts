import { configurationScheme } from '../protocol.js';
import { configurationReport } from '../report/configuration.js';
import { comparableUri } from '../workspace/workspace-files.js';
import type { TextSource } from './served-texts.js';
import type { Session } from './session.js';

/** Everything that holds for a document, as a text that the client opens; see `configurationScheme`. */
export function effectiveConfigurations(session: Session): TextSource {
  return {
    scheme: configurationScheme,
    textOf: async (address) => {
      const uri = documentOf(address);
      if (uri === undefined) return '// This address names no document.\n';
      const { folder, path } = session.folders.placeOf(uri);
      const start = `${comparableUri(folder).replace(/\/$/, '')}/`;
      const shownPath = (file: string) => {
        const whole = comparableUri(file);
        return whole.startsWith(start) ? whole.slice(start.length) : whole.replace(/^file:\/\//, '');
      };
      return configurationReport(await session.configurationOf(uri), path || 'this folder', shownPath);
    },
  };
}

function documentOf(address: string): string | undefined {
  const mark = address.indexOf('?');
  const query = address.slice(mark + 1);
  if (mark < 0 || query === '') return undefined;
  try {
    return decodeURIComponent(query);
  } catch {
    return undefined;
  }
}
