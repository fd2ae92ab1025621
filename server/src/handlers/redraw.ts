import type { Session } from './session.js';

/** Asks the client to draw lenses, hints and colors anew, after the settings changed; each only if it can do so. */
export function refreshDrawings({ connection, capabilities }: Session): void {
  const { codeLens, inlayHint, semanticTokens } = capabilities.workspace ?? {};
  const asked = [
    ...(codeLens?.refreshSupport ? [connection.sendRequest('workspace/codeLens/refresh')] : []),
    ...(inlayHint?.refreshSupport ? [connection.languages.inlayHint.refresh()] : []),
    ...(semanticTokens?.refreshSupport ? [connection.languages.semanticTokens.refresh()] : []),
  ];
  // A client that refuses draws them anew at the next edit.
  for (const answer of asked) answer.catch(() => undefined);
}
