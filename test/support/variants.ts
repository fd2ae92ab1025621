/** The same decision in other dress: what word processors and PDF text make of it. */

/** Without bold, HTML and heading marks. */
export function withoutMarks(text: string): string {
  return text.replace(/<\/?b>|\*\*/g, '').replace(/^#+ /gm, '');
}

/** Every line broken at blanks so that none is longer than `width`, where words allow it; lines with tabs stay whole. */
export function hardWrapped(text: string, width = 80): string {
  return text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : wrapLine(line, width)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && longer.length > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}

export function withCrlf(text: string): string {
  return text.replace(/\n/g, '\r\n');
}

/** Without the blank lines between paragraphs. */
export function withoutBlankLines(text: string): string {
  return text.replace(/\n\n+/g, '\n');
}

/** As columns come out of a PDF: a label broken around its value, outcomes alone on their lines. */
export function asPdfText(text: string): string {
  return withoutMarks(text)
    .replace(/(Application) (Received):\s*(\S+)/, '$1 $3\n$2:')
    .replace(/: (Upheld|Overturned)$/gm, ':\n$1');
}

/** With no-break spaces after colons and inside labels, and a full-width colon. */
export function withForeignBlanks(text: string): string {
  return text
    .replace(/: /g, ':\u00a0')
    .replace(/Date of/g, 'Date\u00a0of')
    .replace('Case Number:', 'Case Number\uff1a');
}

/** With one header field a line. */
export function oneFieldALine(text: string): string {
  return text.replace(/\t+(?=(?:<b>|\*\*)?[DUA])/g, '\n');
}

/** Words without marks and with single blanks: what stays the same in every dress. */
export function bareWords(written: string): string {
  return written
    .replace(/<\/?b>|\*\*|^#+ /g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace('\uff1a', ':')
    .trim();
}

/** All dresses by name. */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  'no marks': withoutMarks,
  'no marks, wrapped at 80': (text) => hardWrapped(withoutMarks(text)),
  CRLF: withCrlf,
  'no marks, wrapped at 80, CRLF': (text) => withCrlf(hardWrapped(withoutMarks(text))),
  'no blank lines': withoutBlankLines,
  'no marks, no blank lines': (text) => withoutMarks(withoutBlankLines(text)),
  'PDF text': asPdfText,
  'PDF text, wrapped at 80': (text) => hardWrapped(asPdfText(text)),
  'no-break spaces and a full-width colon': withForeignBlanks,
  'one field a line': oneFieldALine,
  'a byte order mark': (text) => `\ufeff${text}`,
  '<b> for bold': (text) => text.replace(/\*\*(.*?)\*\*/g, '<b>$1</b>'),
  'bold for <b>': (text) => text.replace(/<b>(.*?)<\/b>/g, '**$1**'),
  'colons outside the bold': (text) => text.replace(/:\*\*/g, '**:').replace(/:<\/b>/g, '</b>:'),
};
