// A long day of writing: node out/test/soak/main.js [--edits 100000] [--seed 1] [--compare 25]. Fails when what the server
// says of an edited text is not what a fresh reading says, or when it needs over 5 % more memory than at the start.
import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';
import { EditedText } from './edited-text.js';
import { assertSameAsFresh } from './same-as-fresh.js';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    compare: { type: 'string', default: '25' },
  },
});
const [edits, seed, compare] = [values.edits, values.seed, values.compare].map(Number) as [number, number, number];
/** After so many edits everything that is made once is made, the names of every guideline that edits lead to among it. */
const WARM_UP = 10_000;
const MOST_GROWTH = 1.05;

const probe = new URL('./heap-probe.js', import.meta.url).href;
const client = await LanguageClient.start(fullCapabilities, {}, { nodeOptions: ['--expose-gc', '--import', probe] });
const service = createDecisionService();
const texts = [sampleDecision, sampleDecision.replaceAll('\n', '\r\n')];
const documents = texts.map((text, index) => ({
  uri: `file:///soak/${index}.imr.md`,
  edited: new EditedText(text, seed + index),
}));
for (const { uri, edited } of documents) await client.open(uri, edited.text);

let version = 1;
let start = 0;
for (let count = 1; count <= edits + WARM_UP; count++) {
  for (const { uri, edited } of documents.slice(count % 2, (count % 2) + 1)) {
    await client.change(uri, ++version, edited.step());
    if (count % compare === 0) await assertSameAsFresh(client, service, uri, edited.text);
    else if (count % 5 === 0) await client.pull(uri);
  }
  if (count === WARM_UP) start = await heapAtRest();
  if (count % 10_000 === 0) console.log(`${count} edits, ${Math.round((await heapNow()) / 1e3)} KB`);
}
const end = await heapAtRest();
console.log(
  `${edits} edits held. Heap after collection: ${Math.round(start / 1e3)} KB, then ${Math.round(end / 1e3)} KB (${((end / start - 1) * 100).toFixed(1)} %).`,
);
await client.stop();
process.exitCode = end <= start * MOST_GROWTH ? 0 : 1;

/** The heap with the documents as they were opened. */
async function heapAtRest(): Promise<number> {
  for (const { uri, edited } of documents) {
    await client.change(uri, ++version, edited.reset());
    await assertSameAsFresh(client, service, uri, edited.text);
  }
  return heapNow();
}

async function heapNow(): Promise<number> {
  const answer = once(client.process, 'message');
  client.process.send('heap');
  const [bytes] = await within(answer, 'the size of the heap');
  return Number(bytes);
}
