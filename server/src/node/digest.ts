import process from 'node:process';

/** A name for words that no other words have. What makes it is loaded when it is first needed: most runs keep nothing. */
export function digest(words: string | Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(words).digest('hex');
}
