import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { type RealServer, startServer } from './real-server.js';
import { openedText, type TextServer, textServers } from './text-servers.js';
import { createTurns, quantile } from './turns.js';

/**
 * From the start of a server to its first diagnostics, and the most memory that it takes meanwhile and in the second after,
 * by turns with the servers of other text formats on text of the same size. The first start of each is not counted: it may
 * fill caches. `--quick` leaves out the longer text.
 */
const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 3 : 9;
const SIZES = isQuick ? [8] : [8, 1000];
const A_SECOND = 1000;

interface Contestant extends TextServer {
  readonly milliseconds: number[];
  readonly mebibytes: number[];
}

function contestants(kilobytes: number): Contestant[] {
  const { ours, json, markdown, yaml } = textServers;
  // The last one takes minutes for the longer text.
  const servers: readonly TextServer[] = [ours, json, markdown, ...(kilobytes > 100 ? [] : [yaml])];
  return servers.map((server) => ({ ...server, milliseconds: [], mebibytes: [] }));
}

async function measure(contestant: Contestant, kilobytes: number, isCounted: boolean) {
  const { milliseconds, mebibytes } = contestant;
  const opened = openedText(contestant, kilobytes);
  const start = process.hrtime.bigint();
  const server = await startServer(opened);
  if (!server.capabilities.diagnosticProvider) await published(server);
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  await new Promise((resolve) => setTimeout(resolve, A_SECOND));
  if (isCounted) {
    milliseconds.push(taken);
    mebibytes.push(peakMemory(server.child.pid));
  }
  await end(server);
}

function published({ connection }: RealServer): Promise<void> {
  return new Promise((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', () => resolve());
  });
}

/** In MiB; 0 where the system does not tell. */
function peakMemory(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const kibibytes = existsSync(file) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return Number(kibibytes ?? 0) / 1024;
}

/** As an editor ends a server: what it keeps for the next start is written then. */
async function end({ connection, child }: RealServer): Promise<void> {
  const ended = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

for (const kilobytes of SIZES) {
  const measured = contestants(kilobytes);
  const turn = createTurns(measured);
  for (let round = -1; round < ROUNDS; round++) {
    for (const contestant of turn()) await measure(contestant, kilobytes, round >= 0);
  }
  const json = measured.find(({ name }) => name === 'json');
  console.log(
    `\n${kilobytes} KB, start to first diagnostics, ms, and peak memory, MiB: minimum / median / maximum; median beside json's`,
  );
  for (const { name, milliseconds, mebibytes } of measured) {
    const [time, memory] = [milliseconds, mebibytes].map((figures) =>
      [0, 0.5, 1].map((share) => quantile(figures, share).toFixed(0)).join(' / '),
    );
    const ratios = [
      quantile(milliseconds, 0.5) / quantile(json?.milliseconds ?? [], 0.5),
      quantile(mebibytes, 0.5) / quantile(json?.mebibytes ?? [], 0.5),
    ];
    console.log(
      `${name.padEnd(9)} ${time?.padEnd(22)} ${memory?.padEnd(18)} ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
    );
  }
}
