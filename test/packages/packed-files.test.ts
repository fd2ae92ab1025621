import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { projectRoot } from '../support/language-client.js';

const packages = path.join(projectRoot, 'out/packages');

/** The file of a package, as "npm run package" made it. */
function packageFile(ending: string): string {
  const [name] = readdirSync(packages).filter((each) => each.endsWith(ending));
  assert.ok(name, '"npm run package" has made it');
  return path.join(packages, name);
}

function listed(name: string): string[] {
  return readFileSync(path.join(projectRoot, 'scripts', name), 'utf8')
    .trim()
    .split('\n')
    .sort();
}

/** Names as the lists have them: a part of a bundle without its hash, each once. */
function asListed(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/-[A-Z0-9]{8}\.js$/, '-*.js')))].sort();
}

/** The name of each of the bundled packages, from the list that the gate compares with the bundles. */
function bundledIn(entries: RegExp): string[] {
  const parts = readFileSync(path.join(projectRoot, 'scripts/bundled-packages.txt'), 'utf8').trim().split('\n\n');
  const lines = parts.filter((part) => entries.test(part)).flatMap((part) => part.split('\n').slice(1, -1));
  return [...new Set(lines.map((line) => line.trim().split(' ')[0] ?? ''))];
}

function assertNamesAll(notices: string, names: readonly string[]): void {
  const headed = [...notices.matchAll(/^## (.*)$/gm)].flatMap(([, heading = '']) => heading.split(', '));
  assert.ok(names.length > 10);
  assert.deepEqual(
    names.filter((name) => !headed.includes(name)),
    [],
  );
}

describe('the extension, as it is packed', () => {
  const entries = unzipSync(readFileSync(packageFile('.vsix')));

  test('holds the files that are listed, and the two that the format asks for', () => {
    const ofFormat = ['[Content_Types].xml', 'extension.vsixmanifest'];
    const names = Object.keys(entries).filter((name) => !ofFormat.includes(name));
    assert.deepEqual(
      asListed(names.map((name) => name.replace(/^extension\//, ''))),
      asListed(listed('packed-files.txt').map(nameInExtension)),
    );
  });

  test('holds the licences of what is bundled in it, and no others', () => {
    const notices = Buffer.from(entries['extension/THIRD-PARTY-NOTICES.md'] ?? []).toString();
    assertNamesAll(notices, bundledIn(/^(?:client|server\/src\/main)/));
    assert.doesNotMatch(notices, /^## commander/m);
  });
});

/** The packer gives two files names of its own. */
function nameInExtension(name: string): string {
  const renamed: Readonly<Record<string, string>> = { LICENSE: 'LICENSE.txt', 'README.md': 'readme.md' };
  return renamed[name] ?? name;
}

describe('the npm package, as it is packed', () => {
  const archive = packageFile('.tgz');
  const read = (name: string) => execFileSync('tar', ['-xOzf', archive, `package/${name}`], { encoding: 'utf8' });

  test('holds the files that are listed', () => {
    const names = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(asListed(names.map((name) => name.replace(/^package\//, ''))), listed('packed-npm-files.txt'));
  });

  test('holds the licences of what is bundled in it, that of PDF.js in full', () => {
    const notices = read('THIRD-PARTY-NOTICES.md');
    assertNamesAll(notices, bundledIn(/^server\/src\/(?:main\.node|cli)/));
    assert.match(notices, /Apache License\n +Version 2\.0, January 2004[\s\S]*END OF TERMS AND CONDITIONS/);
  });
});
