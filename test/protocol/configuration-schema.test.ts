import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CompletionRequest, type Position } from 'vscode-languageserver-protocol/node';
import { configurationCompletionSchema, configurationSchema } from '../../server/src/config/schema.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const program = 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server';
const uri = 'file:///drafts/imr.config.json';

/** Opens the text in the JSON server of VS Code, under one of our schemas. */
async function inJsonEditor(schema: object, text: string, use: (client: LanguageClient) => Promise<void>) {
  const schemas = [{ fileMatch: ['imr.config.json'], url: 'file:///schema.json', schema }];
  const behaviour = { program, log: () => undefined, configure: () => [null], register: () => undefined };
  await withClient(fullCapabilities, behaviour, async (client) => {
    await client.pushSettings({ json: { validate: { enable: true }, schemas } });
    await client.open(uri, text);
    await use(client);
  });
}

async function messages(client: LanguageClient): Promise<unknown[]> {
  const report = await client.pull(uri);
  return report.kind === 'full' ? report.items.map(({ message }) => message) : [];
}

async function offered(client: LanguageClient, position: Position): Promise<string[]> {
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(({ label }) => label);
}

const faulty = JSON.stringify({
  ruls: {},
  root: 1,
  rules: { 'header/date-order': 'loud', 'header/foo': 'off' },
  organization: { town: 'Folsom', name: '' },
  overrides: [{ files: '*.md', theme: 1 }],
});

describe('the configuration file in the JSON editor of VS Code', () => {
  test('has no finding of the JSON editor, since the server has one for each fault', async () => {
    await inJsonEditor(configurationCompletionSchema(), faulty, async (client) => {
      assert.deepEqual(await messages(client), []);
    });
    await inJsonEditor(configurationSchema(), faulty, async (client) => {
      assert.ok((await messages(client)).length >= 6, 'an editor without our server has them from the schema');
    });
  });

  const half = '{\n  "rules": {\n    "header/date-order": "",\n    "\n  },\n  "root": \n}\n';
  const positions: Readonly<Record<string, readonly [Position, string]>> = {
    'a severity': [{ line: 2, character: 26 }, '"information"'],
    'a rule': [{ line: 3, character: 5 }, 'header/unknown-priority'],
    'yes or no': [{ line: 5, character: 10 }, 'true'],
  };
  for (const [what, [position, wanted]] of Object.entries(positions)) {
    test(`is completed as with the schema that refuses: ${what}`, async () => {
      const lists: string[][] = [];
      for (const schema of [configurationCompletionSchema(), configurationSchema()]) {
        await inJsonEditor(schema, half, async (client) => void lists.push(await offered(client, position)));
      }
      assert.ok(lists[0]?.includes(wanted), lists[0]?.join());
      assert.deepEqual(lists[0]?.toSorted(), lists[1]?.toSorted());
    });
  }
});
