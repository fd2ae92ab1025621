/// <reference lib="webworker" />
import './interpreted-schemas.js';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.js';

declare const self: DedicatedWorkerGlobalScope;

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
startServer(createConnection(reader, writer), {});
// The client waits for it: what it sends before would be lost.
self.postMessage({ isReady: true });
