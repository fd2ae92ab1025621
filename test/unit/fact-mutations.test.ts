import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDecisionService } from '../../server/src/service.js';
import { changed } from '../support/mutations.js';
import { faults } from './mutations/faults.js';
import { harmless } from './mutations/harmless.js';

const service = createDecisionService();
const folder = fileURLToPath(new URL('../../../test/fixtures/cases/', import.meta.url));
const decision = (name: string) => readFileSync(`${folder}${name}.imr.md`, 'utf8');

function found(text: string): string[] {
  return service
    .lint(service.parse(text))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
}

describe('injected faults', () => {
  for (const [name, rows] of Object.entries(faults)) {
    for (const [from, to, rule, at] of rows) {
      test(`${name}: "${from}" → "${to}"`, () => {
        assert.deepEqual(found(changed(decision(name), from, to)), [`${rule}: ${at}`]);
      });
    }
  }
});

describe('harmless edits', () => {
  for (const [name, rows] of Object.entries(harmless)) {
    test(`${name} is sound`, () => assert.deepEqual(found(decision(name)), []));
    for (const [from, to] of rows) {
      test(`${name}: "${from}" → "${to}"`, () => {
        assert.deepEqual(found(changed(decision(name), from, to)), []);
      });
    }
  }
});

test('there are enough of both', () => {
  const count = (table: Readonly<Record<string, readonly unknown[]>>) => Object.values(table).flat().length;
  assert.ok(Object.keys(faults).length >= 12);
  assert.ok(count(faults) >= 130);
  assert.ok(count(harmless) >= 130);
});
