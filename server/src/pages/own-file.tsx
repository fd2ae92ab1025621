import { renderToString } from 'preact-render-to-string';
import { pageStyles } from './styles.js';

/** A page as a file of its own: nothing in it is loaded, run or sent. `body` is rendered HTML, `title` plain words. */
export function ownFile(title: string, body: string, styles: string = pageStyles): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">${renderToString(<title>{title}</title>)}
<style>${styles}</style></head>
<body>${body}</body></html>
`;
}
