// Loaded into a program before it starts ("--import"): refuses every way to the network that Node has, and writes each try
// into the file that IMR_SOCKETS_SEEN names.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';
import process from 'node:process';

const seen = process.env.IMR_SOCKETS_SEEN;
if (!seen) throw new Error('IMR_SOCKETS_SEEN names no file');

/** Puts a function in the place of a method, that notes the try and fails. */
function refuse(owner: object, method: string): void {
  Reflect.defineProperty(owner, method, {
    configurable: true,
    writable: true,
    value: () => {
      appendFileSync(String(seen), `${method}\n`);
      throw new Error(`the network is refused: ${method}`);
    },
  });
}

// All of http, https, http2 and tls comes down to these.
for (const method of ['connect', '_connect']) refuse(net.Socket.prototype, method);
refuse(net.Server.prototype, 'listen');
for (const method of ['bind', 'send', 'connect']) refuse(dgram.Socket.prototype, method);
for (const owner of [dns, dns.promises]) {
  for (const method of ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'reverse']) refuse(owner, method);
}
for (const method of ['fetch', 'WebSocket', 'EventSource']) refuse(globalThis, method);
