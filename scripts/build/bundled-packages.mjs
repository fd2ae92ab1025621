// What is bundled: for each entry the packages with version and licence, and the modules of Node that it asks for.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const ofExtension = [
  'client/src/node.ts',
  'client/src/browser.ts',
  'server/src/main.node.ts',
  'server/src/main.browser.ts',
  'server/src/node/compile-cache.ts',
];
const entries = [...ofExtension, 'server/src/cli.ts'];
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Zlib',
];

/**
 * The files that say what is bundled: the list, and the licences. Throws when a licence is not one of those allowed.
 */
export async function bundledPackages() {
  const bundles = await Promise.all(entries.map(bundleOf));
  const all = packagesOf(bundles);
  const refused = all.filter(({ licence }) => !isAllowed(licence)).map(({ id, licence }) => `${id} (${licence})`);
  if (refused.length > 0)
    throw new Error(`Licences that are not allowed (scripts/build/bundled-packages.mjs): ${refused.join(', ')}`);
  return {
    list: `${bundles.map(listed).join('\n\n')}\n`,
    notices: await noticesOf(all, 'extension and the command line hold'),
  };
}

/** The licences of what the extension alone holds: its package has no room for those of the command line. */
export async function extensionNotices() {
  return noticesOf(packagesOf(await Promise.all(ofExtension.map(bundleOf))), 'extension holds');
}

/** What some bundles hold, each package once. */
function packagesOf(bundles) {
  const packages = new Map(bundles.flatMap((bundle) => bundle.packages.map((each) => [each.id, each])));
  return [...packages.values()].sort(byId);
}

async function bundleOf(entry) {
  const isForBrowser = entry.includes('browser');
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out/bundles',
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    conditions: isForBrowser ? ['browser'] : ['node'],
    mainFields: isForBrowser ? ['browser', 'module', 'main'] : ['module', 'main'],
    external: ['vscode', 'node:*', ...builtinModules],
    logLevel: 'error',
  });
  const outputs = Object.values(metafile.outputs);
  const files = outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0));
  const folders = [...new Set(files.filter((file) => file.includes('node_modules/')).map(packageFolder))];
  const asked = outputs.flatMap(({ imports }) => imports.filter(({ external }) => external).map((each) => each.path));
  const modules = [...new Set(asked.map((name) => name.replace(/^node:/, '')))]
    .filter((name) => name !== 'vscode')
    .sort();
  return { entry, packages: (await Promise.all(folders.map(packageAt))).sort(byId), modules };
}

/** The folder of the package that holds a file: the innermost one. */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0];
}

async function packageAt(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : '';
  return { id: `${name} ${version}`, name, licence: license ?? 'none named', text: text.replace(/\r\n/g, '\n').trim() };
}

/** True for an expression of SPDX of which a choice asks for allowed licences alone. One with inner brackets is not: nobody has read it. */
function isAllowed(expression) {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence.trim())));
}

function listed({ entry, packages: own, modules }) {
  const lines = own.map(({ id, licence }) => `  ${id}  ${licence}`);
  return [entry, ...lines, `  modules of Node: ${modules.join(', ') || 'none'}`].join('\n');
}

/** Packages that hold others in their own bundles, which no manifest names, and the licence whose text belongs to those. */
const heldWithin = {
  docx: { words: 'Holds fflate (MIT, Arjun Barrett) and nanoid (MIT, Andrey Sitnik).' },
  unpdf: {
    words:
      'Holds PDF.js of the Mozilla Foundation, under the Apache License 2.0, which follows, and of qcms (MIT, Mozilla Corporation, Marti Maria) what is JavaScript.',
    licence: 'apache-2.0.txt',
  },
};

/** Packages under the same words share them. */
async function noticesOf(all, holders) {
  const byText = new Map();
  for (const { name, licence, text } of all) {
    const words = text || `Licence: ${licence}.`;
    byText.set(words, [...(byText.get(words) ?? []), name]);
  }
  const parts = await Promise.all([...byText].map(([text, own]) => noticeOf(text, [...new Set(own)])));
  const head = `# Third-party notices\n\nThe ${holders} these packages, each under its own licence.\n`;
  return [head, ...parts].join('\n');
}

async function noticeOf(text, names) {
  const held = names.flatMap((name) => heldWithin[name] ?? []);
  const licences = await Promise.all(held.flatMap(({ licence }) => licence ?? []).map(licenceText));
  const parts = [`## ${names.join(', ')}`, ...held.map(({ words }) => words), ...[text, ...licences].map(asText)];
  return `${parts.join('\n\n')}\n`;
}

function asText(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}

async function licenceText(name) {
  return (await readFile(new URL(`licences/${name}`, import.meta.url), 'utf8')).replace(/^\n+|\s+$/g, '');
}

function byId(a, b) {
  return a.id < b.id ? -1 : 1;
}
