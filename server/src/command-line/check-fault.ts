import { faultWithoutWords } from '../fault-without-words.js';
import { reason } from './reading.js';

/** A fault of ours, told without the message of the exception, which could hold words of the decision. */
class CheckFault extends Error {}

/** Runs a part of the check; what it throws is told as a fault of ours. */
export function checking<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new CheckFault(`${faultWithoutWords(error)}. Report it; all other files are checked.`, { cause: error });
  }
}

/** Why a file has no result. */
export function whyNotChecked(error: unknown): string {
  return `${error instanceof CheckFault ? 'cannot be checked' : 'cannot be read'}: ${reason(error)}`;
}
