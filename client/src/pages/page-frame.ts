/** What a webview page is made of. `body` is rendered HTML, `title` plain words, `uri` the address of the decision. */
export interface Page {
  readonly title: string;
  readonly uri: string;
  readonly styles: string;
  readonly body: string;
  readonly script: string;
}

/** Letters and figures that no page can guess. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/**
 * The frame of a webview page: nothing is loaded, and no script runs but the one given here. The body comes rendered from
 * the server, which escapes every word of the document; should one slip through, the policy keeps it from running.
 */
export function pageFrame({ title, uri, styles, body, script }: Page): string {
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${plain(title)}</title><style nonce="${nonce}">${styles}</style></head>
<body data-uri="${plain(uri)}"><div id="page">${body}</div><script nonce="${nonce}">${script}</script></body></html>`;
}

function plain(words: string): string {
  return words.replace(/[&<>"]/g, '');
}
