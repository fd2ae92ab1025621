import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClientCapabilities, ConfigurationItem, RegistrationParams } from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/a.imr.md';
const other = 'file:///drafts/b.imr.md';
const faulty = sampleDecision.replace('Standard', 'Standart').replace('a 44 year old', 'a(n) 44 year old');
const bothRules = ['header/unknown-priority', 'structure/placeholder'];
const withoutPlaceholder = { rules: { 'structure/placeholder': 'off' } };
const badSettings = { organization: { name: 7 }, rules: { 'structure/placeholder': 'off', 'header/foo': 'off' } };
const complaints = [
  'The setting imr.organization.name is not used. 7 cannot be used here: a text in double quotes is expected. All other settings are used.',
  'The setting imr.rules.header/foo is not used. There is no rule "header/foo". "imr-lint --rules" lists all rules. All other settings are used.',
];
const asked: ClientCapabilities = { ...fullCapabilities, workspace: { configuration: true } };

/** A promise that is resolved from outside. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: settle };
}

describe('settings of a client that pushes them', () => {
  for (const [name, settings] of [
    ['under "imr"', { imr: withoutPlaceholder, editor: { tabSize: 2 } }],
    ['as the section itself', withoutPlaceholder],
  ] as const) {
    test(`hold for open documents when they come ${name}`, () =>
      withClient(fullCapabilities, {}, async (client) => {
        await client.open(uri, faulty);
        assert.deepEqual(await client.pulledRules(uri), bothRules);
        await client.pushSettings(settings);
        assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      }));
  }

  test('make the findings be sent anew to a client that waits for them', () =>
    withClient({}, {}, async (client) => {
      await client.open(uri, faulty);
      assert.equal((await client.published(uri, 1)).diagnostics.length, 2);
      await client.pushSettings({ imr: withoutPlaceholder });
      const { version } = await client.publishedWhere(({ diagnostics }) => diagnostics.length === 1);
      assert.equal(version, 1);
    }));

  test('hold again as defaults when they are taken back', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      await client.pushSettings({ imr: withoutPlaceholder });
      await client.pushSettings({ imr: {} });
      assert.deepEqual(await client.pulledRules(uri), bothRules);
    }));

  test('make an answer that was given under others not current', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      const { resultId } = await client.pull(uri);
      await client.pushSettings({ imr: withoutPlaceholder });
      assert.equal((await client.pull(uri, resultId)).kind, 'full');
    }));

  for (const settings of [null, 7, 'off', [], { imr: null }, { imr: [] }]) {
    test(`that are ${JSON.stringify(settings)} leave the defaults`, () =>
      withClient(fullCapabilities, {}, async (client) => {
        await client.pushSettings(settings);
        await client.open(uri, faulty);
        assert.deepEqual(await client.pulledRules(uri), bothRules);
        assert.deepEqual(client.told, []);
      }));
  }

  test('that are bad are told once, and the good ones hold', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.pushSettings({ imr: badSettings });
      await client.open(uri, faulty);
      await client.open(other, faulty);
      for (const document of [uri, other]) {
        assert.deepEqual(await client.pulledRules(document), ['header/unknown-priority']);
      }
      await client.pushSettings({ imr: badSettings });
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      assert.deepEqual([...client.told].sort(), complaints);
    }));

  test('of the client alone are no concern of the server', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.pushSettings({ imr: { recognizeContent: 'never', trace: { server: 'off' } } });
      await client.open(uri, faulty);
      assert.deepEqual(await client.pulledRules(uri), bothRules);
      assert.deepEqual(client.told, []);
    }));
});

describe('settings of a client that is asked for them', () => {
  test('are asked once for each document, in its own scope', async () => {
    const asks: ConfigurationItem[][] = [];
    const configure = (items: readonly ConfigurationItem[]) => {
      asks.push([...items]);
      return items.map(({ scopeUri }) => (scopeUri === uri ? withoutPlaceholder : {}));
    };
    await withClient(asked, { configure }, async (client) => {
      await client.open(uri, faulty);
      await client.open(other, faulty);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      assert.deepEqual(await client.pulledRules(other), bothRules);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      assert.deepEqual(asks, [[{ scopeUri: uri, section: 'imr' }], [{ scopeUri: other, section: 'imr' }]]);
    });
  });

  test('are asked anew after a change, and what is pushed with it is not used', async () => {
    let settings: unknown = {};
    await withClient(asked, { configure: () => [settings] }, async (client) => {
      await client.open(uri, faulty);
      assert.deepEqual(await client.pulledRules(uri), bothRules);
      settings = withoutPlaceholder;
      await client.pushSettings({ imr: { rules: { 'header/unknown-priority': 'off' } } });
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    });
  });

  test('that change while they are asked for are asked again', async () => {
    const asks = [deferred<void>(), deferred<void>()];
    const answers = [deferred<unknown[]>(), deferred<unknown[]>()];
    let count = 0;
    const configure = () => {
      const ask = count++;
      asks[ask]?.resolve();
      return answers[ask]?.promise ?? [{}];
    };
    await withClient(asked, { configure }, async (client) => {
      await client.open(uri, faulty);
      const pulled = client.pull(uri);
      await within<unknown>(asks[0]?.promise ?? Promise.resolve(), 'the first question for the settings');
      await client.pushSettings(null);
      answers[0]?.resolve([withoutPlaceholder]);
      await Promise.race([asks[1]?.promise, pulled]);
      answers[1]?.resolve([{}]);
      const report = await pulled;
      assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), bothRules);
    });
  });

  test('that are bad are told once for all documents, and the good ones hold', () =>
    withClient(asked, { configure: (items) => items.map(() => badSettings) }, async (client) => {
      for (const document of [uri, other]) {
        await client.open(document, faulty);
        assert.deepEqual(await client.pulledRules(document), ['header/unknown-priority']);
      }
      assert.deepEqual([...client.told].sort(), complaints);
    }));

  test('that do not come leave the defaults, which is told once', () =>
    withClient(asked, {}, async (client) => {
      for (const document of [uri, other]) {
        await client.open(document, faulty);
        assert.deepEqual(await client.pulledRules(document), bothRules);
      }
      assert.deepEqual(client.told, [
        'IMR: the editor did not give the settings. The defaults hold until the settings change.',
      ]);
    }));

  test('that do not come do not end a server that sends diagnostics', () =>
    withClient({ workspace: { configuration: true } }, {}, async (client) => {
      await client.open(uri, faulty);
      assert.equal((await client.published(uri, 1)).diagnostics.length, 2);
    }));
});

describe('a client that can be told of changed settings', () => {
  const capabilities: ClientCapabilities = {
    ...fullCapabilities,
    workspace: {
      ...fullCapabilities.workspace,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  };

  test('is asked to tell of those under "imr", and to pull diagnostics anew', async () => {
    const registered = deferred<RegistrationParams>();
    const refreshed = deferred<void>();
    const behaviour = { register: registered.resolve, refresh: refreshed.resolve };
    await withClient(capabilities, behaviour, async (client) => {
      const { registrations } = await within(registered.promise, 'the registration');
      assert.deepEqual(
        registrations.map(({ method, registerOptions }) => ({ method, registerOptions })),
        [{ method: 'workspace/didChangeConfiguration', registerOptions: { section: 'imr' } }],
      );
      await client.pushSettings({ imr: {} });
      await within(refreshed.promise, 'the request to pull anew');
    });
  });

  test('but refuses is served all the same', () =>
    withClient(capabilities, {}, async (client) => {
      await client.pushSettings({ imr: withoutPlaceholder });
      await client.open(uri, faulty);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    }));
});
