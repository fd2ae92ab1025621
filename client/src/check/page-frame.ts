/** Letters and figures that no page can guess. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/**
 * The frame of a webview page: nothing is loaded, and no script runs but the one given here. `body` comes rendered from
 * the server, which escapes every word of the document; should one slip through, the policy keeps it from running.
 */
export function pageFrame(title: string, styles: string, body: string, script: string): string {
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const plainTitle = title.replace(/[&<>"]/g, '');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${plainTitle}</title><style nonce="${nonce}">${styles}</style></head>
<body>${body}<script nonce="${nonce}">${script}</script></body></html>`;
}

/** Tells the extension which place or action was chosen, and keeps the page where it was scrolled to. */
export const choosingScript = `
const editor = acquireVsCodeApi();
const kept = editor.getState();
if (kept && typeof kept.top === 'number') window.scrollTo(0, kept.top);
window.addEventListener('scroll', () => editor.setState({ top: window.scrollY }));
document.addEventListener('click', (event) => {
  const chosen = event.target instanceof Element ? event.target.closest('[data-start],[data-action]') : null;
  if (!chosen) return;
  const { start, end, action } = chosen.dataset;
  editor.postMessage(action ? { action } : { start: Number(start), end: Number(end) });
});
`;
