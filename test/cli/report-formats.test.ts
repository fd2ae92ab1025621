import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import ajvDraft04 from 'ajv-draft-04';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { rules } from '../../server/src/rules/index.js';
import { type Files, inFolder, type Outcome, runIn } from '../support/command-line-world.js';
import { exampleText } from '../support/examples.js';
import { projectRoot } from '../support/language-client.js';
import { readMarkers } from '../support/markers.js';
import { badPriority, clean, faulty, otherDocument, randomBytes } from './case-texts.js';

/** A name with everything that a format gives a meaning of its own. */
const oddName = `d/a b,c:d%25"'<&>ü.md`;
const suppressed = `<!-- imr-ignore structure/placeholder: quoted & <left> -->\n${faulty}`;
const quoted = faulty.replace('Standart', '"100%" & <b>');

const files: Files = {
  [oddName]: quoted,
  'd/clean.md': clean,
  'd/none.txt': otherDocument,
  'd/suppressed.md': suppressed,
  'd/unread.md': randomBytes,
  ...Object.fromEntries(
    rules.flatMap(({ id, examples }) =>
      examples.faulty.map((example, index) => [
        `d/${id.replace('/', '-')}-${index}.imr.md`,
        readMarkers(exampleText(example), id).text,
      ]),
    ),
  ),
};

const formats = ['json', 'sarif', 'junit', 'github'];
let outcome: Outcome;
before(async () => {
  const args = formats.flatMap((format) => ['--format', format, '--output', `${format}=r.${format}`]);
  outcome = await inFolder(files, (folder) =>
    runIn(folder, [...args, 'd'], { written: formats.map((format) => `r.${format}`) }),
  );
});
const reportOf = (format: string) => outcome.files[`r.${format}`] ?? '';

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fixable: boolean;
  readonly range: { readonly start: { readonly line: number } };
}

/** The findings by file as the JSON report has them. */
function jsonFiles(): { readonly path: string; readonly findings: readonly JsonFinding[] }[] {
  return JSON.parse(reportOf('json')).files;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('SARIF', () => {
  test('is valid under the official schema', async () => {
    const schema = JSON.parse(await readFile(join(projectRoot, 'test/cli/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
    const validate = new ajvDraft04.default({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
      allErrors: true,
    }).compile(schema);
    const log: unknown = JSON.parse(reportOf('sarif'));
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false, 'the schema refuses what is wrong');
  });

  test('has each finding with its rule, what is suppressed with the reason, and what could not be read', () => {
    const log: Log = JSON.parse(reportOf('sarif'));
    const [run] = log.runs;
    assert.ok(run);
    const { results = [], invocations = [] } = run;
    const isSuppressed = (index: number) => (results[index]?.suppressions ?? []).length > 0;
    const plain = results.filter((_, index) => !isSuppressed(index));
    assert.equal(plain.length, sum(jsonFiles().map(({ findings }) => findings.length)));
    assert.deepEqual(
      results.flatMap(({ suppressions = [] }) => suppressions),
      [{ kind: 'inSource', justification: 'quoted & <left>' }],
    );
    for (const { ruleId, ruleIndex = -1 } of results) assert.equal(run.tool.driver.rules?.[ruleIndex]?.id, ruleId);
    const fixes = plain.filter(({ fixes: mends = [] }) => mends.length > 0).length;
    assert.ok(fixes >= sum(jsonFiles().map((file) => file.findings.filter(({ fixable }) => fixable).length)));
    const [{ executionSuccessful, toolExecutionNotifications = [] } = { executionSuccessful: true }] = invocations;
    assert.equal(executionSuccessful, false);
    assert.deepEqual(
      toolExecutionNotifications.map(({ message }) => message.text),
      ['d/unread.md: cannot be read: it is no UTF-8 text. Save it with the encoding UTF-8.'],
    );
  });

  test('addresses lead to the files, whatever their names', () => {
    const log: Log = JSON.parse(reportOf('sarif'));
    const found = (log.runs[0]?.results ?? []).map(
      ({ locations = [] }) => locations[0]?.physicalLocation?.artifactLocation?.uri ?? '',
    );
    const paths = new Set(found.map((uri) => decodeURIComponent(new URL(uri, 'file:///w/').pathname.slice(3))));
    const expected = new Set(jsonFiles().flatMap(({ path, findings }) => (findings.length > 0 ? [path] : [])));
    assert.deepEqual(paths, expected);
    assert.ok(paths.has(oddName));
  });

  test('fingerprints stay when lines are put in above, and are different within a file', async () => {
    const printsOf = async (text: string) => {
      const { stdout } = await inFolder({ 'a.md': text }, (folder) => runIn(folder, ['--format', 'sarif', 'a.md']));
      const log: Log = JSON.parse(stdout);
      return (log.runs[0]?.results ?? []).map(({ partialFingerprints = {} }) => partialFingerprints['imrFinding/v1']);
    };
    const twice = faulty.replace('Both are documented here.', 'Both are\nto be a(n) case.\nto be a(n) case.\n');
    const prints = await printsOf(twice);
    assert.ok(prints.length >= 4);
    assert.equal(new Set(prints).size, prints.length);
    assert.deepEqual(await printsOf(`\n\n${twice}`), prints);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Reads XML strictly: throws where it is not well-formed. */
function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

describe('JUnit', () => {
  /** The rules of the schema that Jenkins' xUnit plug-in checks, as far as a report like ours can touch them. */
  test('is well-formed and keeps the rules of its readers', () => {
    const root = readXml(reportOf('junit'));
    assert.equal(root.name, 'testsuites');
    for (const { name, attributes, children } of root.children) {
      assert.equal(name, 'testsuite');
      assert.deepEqual(Object.keys(attributes), ['name', 'tests', 'failures', 'errors', 'skipped']);
      const having = (kind: string) =>
        children.filter((each) => each.children.some((child) => child.name === kind)).length;
      const { tests, failures, errors, skipped } = attributes;
      assert.deepEqual(
        { tests, failures, errors, skipped },
        {
          tests: String(children.length),
          failures: String(having('failure')),
          errors: String(having('error')),
          skipped: String(having('skipped')),
        },
      );
      for (const each of children) {
        assert.equal(each.name, 'testcase');
        assert.ok(each.attributes.name && each.attributes.classname);
        assert.ok(each.children.length <= 1);
        for (const child of each.children)
          assert.ok(['failure', 'error', 'skipped', 'system-out'].includes(child.name), child.name);
      }
    }
  });

  test('has a suite for each file that was looked at, and a failure for each error', () => {
    const suites = readXml(reportOf('junit')).children;
    assert.deepEqual(suites.map(({ attributes }) => attributes.name).sort(), Object.keys(files).sort());
    for (const { path, findings } of jsonFiles()) {
      const suite = suites.find(({ attributes }) => attributes.name === path);
      assert.equal(
        suite?.attributes.failures,
        String(findings.filter(({ severity }) => severity === 'error').length),
        path,
      );
    }
    const odd = suites
      .find(({ attributes }) => attributes.name === oddName)
      ?.children.flatMap(({ children }) => children);
    const message = jsonFiles()
      .find(({ path }) => path === oddName)
      ?.findings.find(({ severity }) => severity === 'error')?.message;
    assert.ok(odd?.some(({ attributes }) => attributes.message === message));
  });

  test('letters that XML cannot write are replaced', async () => {
    const text = badPriority.replace('Standart', 'St\u0001\u000b\ufffeart');
    const { stdout } = await inFolder({ 'a.md': text }, (folder) => runIn(folder, ['--format', 'junit', 'a.md']));
    assert.equal(readXml(stdout).name, 'testsuites');
    assert.ok(stdout.includes('\ufffd'));
  });
});

describe('GitHub', () => {
  /** As the runner of GitHub Actions reads a command: what is escaped in values of properties, and in the message. */
  const command = /^::(\w+) ([^:]*)::(.*)$/;
  const unescaped = (words: string) => words.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const value = (words: string) => unescaped(words.replaceAll('%3A', ':').replaceAll('%2C', ','));

  test('every finding is a command that its runner reads as it was meant', () => {
    const read = reportOf('github')
      .split('\n')
      .flatMap((line) => {
        const [, kind = '', properties = '', message = ''] = command.exec(line) ?? [];
        if (kind === '') return [];
        const named = properties.split(',').map((each): [string, string] => {
          const at = each.indexOf('=');
          return [each.slice(0, at), value(each.slice(at + 1))];
        });
        return [{ kind, message: unescaped(message), properties: Object.fromEntries(named) }];
      });
    const kinds: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };
    const expected = jsonFiles().flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, range }) => ({
        kind: kinds[severity] ?? 'notice',
        message,
        file: path,
        title: rule,
        line: String(range.start.line),
      })),
    );
    const told = read.map(({ kind, message, properties: { file, title, line } }) => ({
      kind,
      message,
      file,
      title,
      line,
    }));
    const unread = told.filter(({ title }) => title === 'imr-lint');
    assert.deepEqual(
      told.filter((each) => !unread.includes(each)),
      expected,
    );
    assert.deepEqual(
      unread.map(({ kind, file }) => ({ kind, file })),
      [{ kind: 'error', file: 'd/unread.md' }],
    );
    for (const { properties } of read)
      assert.ok(properties.col === undefined || properties.line === properties.endLine);
  });

  test('a line end in a name stays within its command', async () => {
    const { stdout } = await inFolder({ 'd/a\n::error::b.md': faulty }, (folder) =>
      runIn(folder, ['--format', 'github', 'd']),
    );
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    assert.equal(commands.length, 2);
    for (const each of commands) assert.ok(each.includes('file=d/a%0A%3A%3Aerror%3A%3Ab.md,'), each);
  });
});
