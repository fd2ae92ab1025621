import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectModifiedRequests } from '../../server/src/decision/facts/modified-requests.js';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

function partsOf(text: string): (string | boolean | undefined)[] {
  const span = { start: 0, end: text.length };
  return collectModifiedRequests([{ kind: 'request', span, sentences: sentencesOf(text, span, read) }]).flatMap(
    ({ original, authorized, remaining, isRemainder }) => [
      ...[original, authorized, remaining].map((part) => part && text.slice(part.start, part.end).trim()),
      isRemainder,
    ],
  );
}

test('a request with a remaining part', () => {
  const title =
    'Therapy 12 visits was the original request. Therapy 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Therapy 6 visits';
  assert.deepEqual(partsOf(title), ['Therapy 12 visits', 'Therapy 6 visits', 'Therapy 6 visits', true]);
});

test('a request that is left as it was', () => {
  const title =
    'Therapy was the original request. The Claims Administrator authorized Therapy, 6 visits, leaving the original request IMR eligible. The original request, Therapy';
  assert.deepEqual(partsOf(title), ['Therapy', 'Therapy, 6 visits', 'Therapy', false]);
});

test('a plain request has no parts', () => {
  assert.deepEqual(partsOf('Therapy 12 visits'), []);
});
