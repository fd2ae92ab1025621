import { describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { EditedText } from '../soak/edited-text.js';
import { assertSameAsFresh } from '../soak/same-as-fresh.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const service = createDecisionService();
const EDITS = 250;

describe('after each of many edits the server says what a fresh reading says', () => {
  const lines = { LF: sampleDecision, CRLF: sampleDecision.replaceAll('\n', '\r\n'), 'no text': '' };
  for (const [name, text] of Object.entries(lines)) {
    for (const seed of [1, 2]) {
      test(`from ${name}, in way ${seed}`, () =>
        withClient(fullCapabilities, {}, async (client) => {
          const uri = 'file:///drafts/edited.imr.md';
          const edited = new EditedText(text, seed);
          await client.open(uri, edited.text);
          for (let version = 2; version < EDITS; version++) {
            await client.change(uri, version, edited.step());
            await assertSameAsFresh(client, service, uri, edited.text);
          }
        }));
    }
  }
});
