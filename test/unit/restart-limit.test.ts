import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RestartLimit } from '../../client/src/restart-limit.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('a server that ends by itself', () => {
  test('is started anew four times in three minutes, and not a fifth time', () => {
    const limit = new RestartLimit();
    const ends = [0, SECOND, MINUTE, 2 * MINUTE, 3 * MINUTE - 1];
    assert.deepEqual(
      ends.map((end) => limit.allows(end)),
      [true, true, true, true, false],
    );
  });

  test('is started anew for ever when it ends seldom', () => {
    const limit = new RestartLimit();
    for (let end = 0; end < 200; end++) assert.equal(limit.allows(end * MINUTE), true);
  });

  test('has four starts more once somebody has started it by hand', () => {
    const limit = new RestartLimit();
    const four = () => [1, 2, 3, 4].map((end) => limit.allows(end));
    assert.deepEqual(four(), [true, true, true, true]);
    assert.equal(limit.allows(5), false);
    limit.forget();
    assert.deepEqual(four(), [true, true, true, true]);
  });
});
