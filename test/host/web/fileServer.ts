import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What stands below an address: a folder, or a text that is made. */
export type Served = { readonly folder: string } | { readonly text: () => Promise<string>; readonly type: string };

/** A server of this machine alone, on a port that was free. */
export interface FileServer {
  /** `http://localhost:PORT`: the one host that VS Code lets workers load scripts from without encryption. */
  readonly origin: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Serves what is asked for by the first part of the path: `/extension/package.json` lies in the folder of `extension`. */
export async function serveFiles(served: Readonly<Record<string, Served>>): Promise<FileServer> {
  const server = http.createServer((request, response) => {
    answer(served, request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://localhost:${port}`, stop };
}

async function answer(
  served: Readonly<Record<string, Served>>,
  url: string,
  response: http.ServerResponse,
): Promise<void> {
  const [first = '', ...rest] = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1).split('/');
  const found = served[first];
  if (!found) throw new Error(`nothing is served at ${url}`);
  if ('text' in found) {
    response.writeHead(200, headers(found.type)).end(await found.text());
    return;
  }
  const file = path.join(found.folder, ...rest);
  if (!file.startsWith(found.folder) || !(await stat(file)).isFile()) throw new Error(`no file ${file}`);
  response.writeHead(200, headers(types[path.extname(file)] ?? 'application/octet-stream'));
  createReadStream(file).pipe(response);
}

/** The extension host is of another origin, as it is on vscode.dev. */
function headers(type: string): http.OutgoingHttpHeaders {
  return { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
}

/** A file with what each pattern finds replaced; fails when one finds nothing, since another version has other text. */
export async function changedText(file: string, changes: readonly (readonly [RegExp, string])[]): Promise<string> {
  const text = await readFile(file, 'utf8');
  return changes.reduce((changed, [pattern, words]) => {
    if (changed.search(pattern) < 0) throw new Error(`${pattern} finds nothing in ${file}`);
    return changed.replace(pattern, words);
  }, text);
}
