import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPatterns, judgeAll } from './all-patterns.js';
import { readRecord } from './record.js';

test('no regular expression of ours can be made to take more time than grows with the text', async () => {
  const { patterns, unseen } = await allPatterns();
  assert.deepEqual(unseen, [], 'every place that puts an expression together was seen doing it');
  assert.ok(patterns.length > 600, `only ${patterns.length} expressions were found`);
  const { faults } = await judgeAll(patterns, readRecord());
  assert.deepEqual(faults, []);
});

test('the check finds an expression that takes time beyond measure, and one that takes the square', async () => {
  const evil = ['(?:a|a)*b', '(?:\\w+\\s?)+$', 'x|[ ,]+$'].map((source) => ({ source, flags: '', place: 'here' }));
  const { faults } = await judgeAll(evil, { analyser: '', safe: [], bounded: [] });
  assert.deepEqual(
    faults.map((fault) => fault.replace(/;.*$/, '')),
    [
      'here /(?:a|a)*b/: exponential',
      'here /(?:\\w+\\s?)+$/: exponential',
      'here /x|[ ,]+$/: [ ,]+$: 2nd degree polynomial',
    ],
  );
});
