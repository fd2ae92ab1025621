import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../support/language-client.js';
import { type Series, tableOf } from './figures.js';
import { type Corpus, makeCorpus, makeLargeDecision } from './made-corpus.js';
import { type Measured, measuredRun } from './measured-run.js';
import { isNoFault, type Peer, peersFolder, peersIn, writePeerSettings } from './peers.js';

/**
 * Whole processes of the command line and of tools of its kind, by turns on the same files in the same run:
 * `--quick` runs a thousand files once, with the peers that are installed already; `--rounds N`; `--only NAME,NAME`
 * names corpora.
 */
const { values: chosen } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '1000,10000,one,10MB' },
    seed: { type: 'string', default: '1' },
  },
});

const ours = path.join(projectRoot, 'dist/cli.cjs');
const reader = "for(const f of process.argv.slice(1))require('fs').readFileSync(f,'utf8')";

/** A program of ours or of others; `args` follow Node's own name. */
interface Contestant extends Peer {
  readonly isOurs?: true;
}

const anySize = { hasChecked: isNoFault, mostBytesAFile: Number.POSITIVE_INFINITY };
const own: readonly Contestant[] = [
  { name: '**imr-lint**', args: (folder) => [ours, folder], ...anySize, isOurs: true },
  { name: 'imr-lint, one thread', args: (folder) => [ours, '--jobs', '1', folder], ...anySize },
  { name: 'floor: Node reads the files', args: (_, files) => ['-e', reader, '--', ...files], ...anySize },
  { name: 'floor: Node starts', args: () => ['-e', '0'], ...anySize },
];

const seed = Number(chosen.seed);
const corpora: Readonly<Record<string, (folder: string) => Corpus>> = {
  1000: (folder) => makeCorpus(folder, 1000, seed),
  10000: (folder) => makeCorpus(folder, 10_000, seed),
  one: (folder) => makeLargeDecision(folder, 8000, seed),
  '10MB': (folder) => makeLargeDecision(folder, 10_000_000, seed),
};

const place = mkdtempSync(path.join(tmpdir(), 'imr-bench-'));
try {
  const peers = peersFolder(!chosen.quick);
  if (peers) writePeerSettings(peers, place);
  const contestants = [...own, ...(peers ? peersIn(peers) : [])];
  const [cpu] = cpus();
  console.log(`${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.versions.node}, seed ${seed}.`);
  if (!peers) console.log('The peers are not installed: "npm run bench" installs them and runs them as well.');
  for (const name of chosen.quick ? ['1000'] : chosen.only.split(',')) measure(name, contestants);
} finally {
  rmSync(place, { recursive: true });
}

function measure(name: string, contestants: readonly Contestant[]): void {
  const make = corpora[name];
  if (!make) throw new Error(`There is no corpus "${name}". Choose of ${Object.keys(corpora).join(', ')}.`);
  const corpus = make(path.join(place, `corpus-${name}`));
  const { files, bytes, smallest, largest } = corpus;
  console.log(`\n### ${files} file(s), ${bytes} bytes (${smallest} to ${largest} a file)\n`);
  const runs = new Map(
    contestants.filter(({ mostBytesAFile }) => largest <= mostBytesAFile).map((each) => [each, [] as Measured[]]),
  );
  // The first round warms the system's file cache and is not counted.
  for (let round = chosen.quick ? 0 : -1; round < (chosen.quick ? 1 : Number(chosen.rounds)); round++) {
    for (const [contestant, measured] of runs) {
      const run = runOf(contestant, corpus);
      assertChecked(contestant, run, corpus);
      if (round >= 0) measured.push(run);
    }
  }
  const series = [...runs].map(([{ name: of, isOurs }, measured]) => ({ name: of, runs: measured, isOurs }));
  const first: Series | undefined = series.find(({ isOurs }) => isOurs);
  if (first) console.log(tableOf(series, first));
}

function runOf({ args }: Contestant, { folder }: Corpus): Measured {
  const relative = path.relative(place, folder);
  const files = readdirSync(folder).map((file) => path.join(relative, file));
  return measuredRun(args(relative, files), place);
}

/** A run that did not check all files would be a fast one. */
function assertChecked(
  { name, hasChecked, isOurs }: Contestant,
  { code, lastLine }: Measured,
  { files }: Corpus,
): void {
  const isWhole = hasChecked(code) && (!isOurs || lastLine.startsWith(`${files} decision`));
  if (!isWhole) throw new Error(`${name} did not check ${files} file(s): exit code ${code}, "${lastLine}".`);
}
