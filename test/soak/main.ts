// A long day of writing: node out/test/soak/main.js [--edits 100000] [--seed 1] [--compare 25]. Fails when what the server
// says of an edited text is not what a fresh reading says, or when what it keeps takes over 5 % more memory than at the start.
// Code that Node compiles is counted apart: it goes on compiling what is called often, and drops what is not.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';
import { EditedText } from './edited-text.js';
import { type Heap, heapOf, heapOptions } from './heap.js';
import { assertSameAsFresh } from './same-as-fresh.js';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    compare: { type: 'string', default: '25' },
  },
});
const [edits, seed, compare] = [values.edits, values.seed, values.compare].map(Number) as [number, number, number];
/** After so many edits everything that is made once is made. */
const WARM_UP = 2000;
const MOST_GROWTH = 1.05;

const client = await LanguageClient.start(fullCapabilities, {}, { nodeOptions: heapOptions });
const service = createDecisionService();
const texts = [sampleDecision, sampleDecision.replaceAll('\n', '\r\n')];
const documents = texts.map((text, index) => ({
  uri: `file:///soak/${index}.imr.md`,
  edited: new EditedText(text, seed + index),
}));
for (const { uri, edited } of documents) await client.open(uri, edited.text);

let version = 1;
let start: Heap = { kept: 0, code: 0 };
for (let count = 1; count <= edits + WARM_UP; count++) {
  for (const { uri, edited } of documents.slice(count % 2, (count % 2) + 1)) {
    await client.change(uri, ++version, edited.step());
    if (count % compare === 0) await assertSameAsFresh(client, service, uri, edited.text);
    else if (count % 5 === 0) await client.pull(uri);
  }
  if (count === WARM_UP) start = await heapAtRest();
  if (count % 10_000 === 0) console.log(`${count} edits, ${inWords(await heapOf(client.process))}`);
}
const end = await heapAtRest();
const growth = end.kept / start.kept;
console.log(
  `${edits} edits held. After a collection first ${inWords(start)}, then ${inWords(end)}: ${percent(growth)}.`,
);
await client.stop();
process.exitCode = growth <= MOST_GROWTH ? 0 : 1;

/** The heap with the documents as they were opened. */
async function heapAtRest(): Promise<Heap> {
  for (const { uri, edited } of documents) {
    await client.change(uri, ++version, edited.reset());
    await assertSameAsFresh(client, service, uri, edited.text);
  }
  return heapOf(client.process);
}

function inWords({ kept, code }: Heap): string {
  return `${Math.round(kept / 1e3)} KB and ${Math.round(code / 1e3)} KB of compiled code`;
}

function percent(growth: number): string {
  return `${growth < 1 ? '' : '+'}${((growth - 1) * 100).toFixed(1)} % without the code`;
}
