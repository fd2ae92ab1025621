// Loaded into a program before it starts ("--import"): makes it fail, with the document's words in the message, where its
// code uses the pattern or the sought words that IMR_FAILS_AT names; and throws any message of its parent.
import process from 'node:process';

const failing = process.env.IMR_FAILS_AT ?? '';
const { exec } = RegExp.prototype;
const { includes } = String.prototype;

function fail(text: unknown): never {
  throw new RangeError(`no luck with\n    at ${String(text)}`);
}

if (failing !== '') {
  RegExp.prototype.exec = function (text) {
    return includes.call(this.source, failing) ? fail(text) : exec.call(this, text);
  };
  String.prototype.includes = function (sought, position) {
    return sought === failing ? fail(this) : includes.call(this, sought, position);
  };
}

process.on('message', (words) =>
  setImmediate(() => {
    throw new RangeError(String(words));
  }),
);
process.channel?.unref();
