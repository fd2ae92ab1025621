// The long run: node out/test/fuzz/main.js [--inputs 1000000] [--seed 1]. Shares the inputs among all targets.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadCountedEngine } from './engine.js';
import { fuzz } from './fuzz.js';
import { seedTexts } from './texts.js';

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now()) } },
});
const engine = await loadCountedEngine();
const texts = seedTexts();
const names = Object.keys(engine.targets);
const inputs = Math.ceil(Number(values.inputs) / names.length);
console.log(`${names.length} targets, ${inputs} inputs each, ${engine.hits.length} branches, seed ${values.seed}`);
let failures = 0;
for (const [index, [name, target]] of Object.entries(engine.targets).entries()) {
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
