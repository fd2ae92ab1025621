/** How words are written for a reader: as Markdown, or as plain text for a client that has nothing else. */
export interface Markup {
  /** Words that shall stand as they are, on one line, whatever signs are in them. */
  readonly words: (text: string) => string;
  readonly strong: (text: string) => string;
  /** What ends a line inside an item of a list. */
  readonly lineBreak: string;
  /** What parts two matters, on a line of its own; empty where a blank line must do. */
  readonly divider: string;
}

/** Markdown in which no word of a document or a catalogue can act as a mark or HTML; only web addresses are links. */
export const markdown: Markup = {
  words: escaped,
  strong: (text) => `**${escaped(text)}**`,
  lineBreak: '  \n  ',
  divider: '---',
};

export const plainText: Markup = { words: onOneLine, strong: onOneLine, lineBreak: '\n  ', divider: '' };

const ADDRESS = /(https?:\/\/[^\s<>"'`\\()]*[^\s<>"'`\\().,;:])/i;

function escaped(text: string): string {
  const parts = onOneLine(text).split(ADDRESS);
  const written = parts.map((part, index) => (index % 2 === 1 ? `<${part}>` : withoutMarks(part))).join('');
  return written.replace(/^(\d{0,9})([#+\-=.)])/, '$1\\$2');
}

/** Signs that are a mark anywhere in a line are escaped; `&` only where it would begin a character's name. */
function withoutMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>~$]/g, '\\$&').replace(/&(?=#?[a-z0-9]{1,32};)/gi, '\\&');
}

/** Without line breaks, control characters, and the marks that turn the direction of writing. */
function onOneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}
