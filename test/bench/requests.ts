import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Asked, Asker, type Contestant, kinds, type Method, methods } from './asker.js';
import { decisionSchema, decisionTexts, endOfWords } from './decision-texts.js';
import { jsonSettings, programs, stopServer } from './real-server.js';
import { createTurns } from './turns.js';

/**
 * Completion, hover and code actions of real servers, by turns: ours and those of other text formats, each with the same
 * decision in its own language and, where it takes one, a schema in force, so that each has something to say. A question is
 * asked of the text as it stands and right after a letter was typed. The client asks for diagnostics by itself, as VS Code
 * does; pointer and light bulb ask when these have come, completion at once.
 */
const ROUNDS = 200;
const UNCOUNTED = 5;
const SIZES = [8, 100];

const OPEN_CITATION = 'Complaints 2004, Section(s): Initial';

const schemaFolder = mkdtempSync(path.join(tmpdir(), 'imr-bench-'));

const contestants: readonly Contestant[] = [
  {
    name: 'ours',
    program: programs.ours,
    language: 'imr-decision',
    // As a writer sees it: the citation is being written, and nothing follows it on its line.
    text: (characters: number) => withOpenLine(decisionTexts.ours(characters), OPEN_CITATION),
    typed: OPEN_CITATION,
    pointed: 'Section(s): Initial Care',
  },
  {
    name: 'json',
    program: programs.json,
    language: 'json',
    text: decisionTexts.json,
    typed: '"outcome": "Upheld',
    pointed: '"outcome',
    settings: jsonSettings,
  },
  {
    name: 'html',
    program: programs.html,
    language: 'html',
    text: decisionTexts.html,
    typed: '<strong',
    pointed: '<section',
  },
  {
    name: 'yaml',
    program: programs.yaml,
    language: 'yaml',
    text: decisionTexts.yaml,
    typed: '    outcome',
    pointed: '    outcome',
    settings: {},
    answers: yamlAnswers(),
  },
];

for (const kilobytes of SIZES) {
  const askers = await Promise.all(contestants.map((contestant) => Asker.start(contestant, kilobytes)));
  const turn = createTurns(askers);
  for (let round = -UNCOUNTED; round < ROUNDS; round++)
    for (const kind of kinds)
      for (const method of methods) for (const asker of turn()) await asker.ask(method, kind, round >= 0);
  console.log(`\n${kilobytes} KB, ms: minimum / median / p95 / maximum; ours as a part of theirs`);
  for (const method of methods) for (const kind of kinds) report(method, `${method} ${kind}`, askers);
  for (const { server } of askers) stopServer(server);
}
rmSync(schemaFolder, { recursive: true });

/** Puts the schema of a decision in force for the YAML server, which asks its client for settings and reads the file itself. */
function yamlAnswers() {
  const schema = path.join(schemaFolder, 'decision.schema.json');
  writeFileSync(schema, JSON.stringify(decisionSchema));
  const yaml = { schemas: { [pathToFileURL(schema).href]: '*.yaml' }, hover: true, completion: true, validate: true };
  return { 'workspace/configuration': () => [yaml, null, null, null, null] };
}

/** The text with the rest of the line taken away that stands behind these words, past its middle. */
function withOpenLine(text: string, words: string): string {
  const end = endOfWords(text, words);
  return text.slice(0, end) + text.slice(text.indexOf('\n', end));
}

function report(method: Method, asked: Asked, askers: readonly Asker[]): void {
  const [ours] = askers;
  for (const asker of askers) {
    const { name, methods: offered } = asker;
    const title = `${asked.padEnd(26)} ${name.padEnd(5)}`;
    if (!offered.has(method)) console.log(`${title} has no such request`);
    else {
      const shown = [0, 0.5, 0.95, 1].map((share) => asker.time(asked, share).toFixed(2)).join(' / ');
      const ratio = ours && asker !== ours ? (ours.time(asked, 0.5) / asker.time(asked, 0.5)).toFixed(2) : '';
      console.log(`${title} ${shown.padEnd(32)} ${ratio.padEnd(5)} ${asker.said(method)}`);
    }
  }
}
