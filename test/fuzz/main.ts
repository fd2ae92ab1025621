// The long run: node out/test/fuzz/main.js [--inputs 1000000] [--seed 1] [--targets rules,formatter]. Shares the inputs among
// all targets, or those that are named.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadCountedEngine } from './engine.js';
import { fuzz } from './fuzz.js';
import { seedTexts } from './texts.js';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now()) },
    targets: { type: 'string' },
  },
});
const engine = await loadCountedEngine();
const texts = seedTexts();
const all = Object.keys(engine.targets);
const names = values.targets?.split(',') ?? all;
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no target ${unknown.join(', ')}; there are ${all.join(', ')}.`);
const inputs = Math.ceil(Number(values.inputs) / names.length);
console.log(`${names.length} targets, ${inputs} inputs each, ${engine.hits.length} branches, seed ${values.seed}`);
let failures = 0;
for (const [index, [name, target]] of Object.entries(engine.targets).entries()) {
  if (!names.includes(name)) continue;
  const { state, failure } = fuzz(engine, target, {
    inputs,
    texts,
    seed: Number(values.seed) + index,
    tell: (now) => console.log(`${name}: ${now.inputs} inputs, ${now.kept} kept, ${now.ways} ways`),
  });
  console.log(
    `${name}: ${state.inputs} inputs, ${state.kept} kept, ${state.ways} ways: ${failure ? 'FAILED' : 'held'}`,
  );
  if (!failure) continue;
  failures++;
  console.error(`${failure.message}\n${JSON.stringify(failure.text)}`);
}
process.exitCode = failures === 0 ? 0 : 1;
