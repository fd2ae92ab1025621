/**
 * Starts the server of an old code-server, whose entry file gives functions and listens to nothing itself:
 * node oldServer.js SERVER-MAIN.js [the options of the server]. It takes a free port of this machine.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo, Socket } from 'node:net';
import process from 'node:process';

/** The parts of the entry file that are used here. */
interface OldEntry {
  loadCodeWithNls(): Promise<{ createServer(address: AddressInfo | string | null): Promise<OldServer> }>;
}

interface OldServer {
  handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void>;
  handleUpgrade(request: IncomingMessage, socket: Socket): void;
}

const [, , entry = ''] = process.argv;
// The server reads its options from where a program has them.
process.argv.splice(1, 2, entry);
const listening = createServer();
await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
const old: OldEntry = createRequire(import.meta.url)(entry);
const server = (await old.loadCodeWithNls()).createServer(listening.address());
listening.on('request', async (request, response) => (await server).handleRequest(request, response));
listening.on('upgrade', async (request, socket: Socket) => (await server).handleUpgrade(request, socket));
await server;
