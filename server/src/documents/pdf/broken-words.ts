/** What is known of the words that are broken at the ends of lines. */
export interface BrokenWords {
  /** How many characters of the next line belong to the word at the end of a line; 0 where none is broken. */
  readonly restOf: (line: string, next: string) => number;
  /** A line with the rest of its last word. */
  readonly joined: (line: string, rest: string) => string;
}

/** A hyphen that a program puts where it breaks a word, or that stands in words of its own right. */
const HYPHEN = /[\u00ad\u2010-]$/;

/** A line can end behind these without a blank. */
const BROKEN = /[\p{L}\p{N}][\u00ad\u2010\u2013-]$/u;

/** "pre- and postoperative" has a blank behind the hyphen. */
const JOINING = /^(?:and|or|to)$/;

/**
 * Reads the words of a text that may be broken. A soft hyphen or U+2010 was put in and goes; of a plain one nobody can
 * tell, so it stays unless the word stands in the text elsewhere without it.
 */
export function brokenWords(lines: readonly string[]): BrokenWords {
  const whole = new Set(lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []));
  return {
    restOf: (line, next) => {
      const rest = BROKEN.test(line) ? (/^[\p{L}\p{N}]\S*/u.exec(next)?.[0] ?? '') : '';
      return JOINING.test(rest) ? 0 : rest.length;
    },
    joined: (line, rest) => {
      const bare = line.replace(HYPHEN, '');
      const start = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,60}$/u.exec(bare.slice(-61))?.[0] ?? '';
      const end = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? '';
      const isPutIn = !/[\u2013-]$/.test(line) || whole.has(`${start}${end}`.toLowerCase());
      return isPutIn ? bare + rest : line + rest;
    },
  };
}
