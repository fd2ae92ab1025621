// Writes what is made from the code: the rule pages, the manifest's settings, the page on configuration,
// the schemas of configuration and catalogue files, the lists of what is bundled.
// With --check it writes nothing and fails when something would change. Needs the compiled server ("npx tsc -b").
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import {
  catalogueFileSchema,
  configurationCompletionSchema,
  configurationSchema,
  manifestSettings,
} from '../out/server/src/config/schema.js';
import { configurationPage } from '../out/server/src/report/configuration-page.js';
import { ruleIndex, rulePage } from '../out/server/src/report/rule-pages.js';
import { rules } from '../out/server/src/rules/index.js';
import { bundledPackages } from './build/bundled-packages.mjs';

const isCheck = process.argv.includes('--check');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const texts = JSON.parse(await readFile('package.nls.json', 'utf8'));
for (const key of Object.keys(texts)) if (key.startsWith('setting.')) delete texts[key];
manifest.contributes.configuration = withTextsApart(manifestSettings(), 'setting');

const { list, notices } = await bundledPackages();
const wanted = new Map([
  ['scripts/bundled-packages.txt', list],
  ['THIRD-PARTY-NOTICES.md', notices],
  ['package.json', json(manifest)],
  ['package.nls.json', json(texts)],
  ['docs/imr.config.schema.json', json(configurationSchema())],
  ['docs/imr.config.completion.schema.json', json(configurationCompletionSchema())],
  ['docs/configuration.md', configurationPage()],
  ['docs/imr.catalogue.schema.json', json(catalogueFileSchema())],
  ['docs/rules/README.md', ruleIndex(rules)],
  ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
]);
const stale = globSync('docs/rules/**/*.md').filter((path) => !wanted.has(path));

let drifted = stale;
for (const [path, text] of wanted) {
  const written = await readFile(path, 'utf8').catch(() => undefined);
  if (written === text) continue;
  drifted = [...drifted, path];
  if (isCheck) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
if (!isCheck) await Promise.all(stale.map((path) => rm(path)));
if (isCheck && drifted.length > 0) {
  console.error(`Out of date: ${drifted.join(', ')}. Run "npm run generate".`);
  process.exit(1);
}
console.log(`${wanted.size} generated files, ${drifted.length} ${isCheck ? 'out of date' : 'written'}.`);

// Moves each text that a user reads into the file of texts, so that it can be translated, and leaves its key.
function withTextsApart(value, key) {
  if (Array.isArray(value)) return value.map((inner, index) => withTextsApart(inner, `${key}.${index}`));
  if (typeof value === 'string') {
    texts[key] = value;
    return `%${key}%`;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const inside = name === 'properties' ? key : `${key}.${name.replace(/^imr\./, '')}`;
    const isText = ['description', 'title', 'enumDescriptions'].includes(name) && !isSchema(inner);
    return [name, isText || isSchema(inner) ? withTextsApart(inner, inside) : inner];
  });
  return Object.fromEntries(entries);
}

function isSchema(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
