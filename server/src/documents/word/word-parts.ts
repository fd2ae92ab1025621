import { strFromU8, unzipSync } from 'fflate';
import { isCompound } from '../document-kind.js';
import { UnreadableDocument } from '../document-text.js';

/** The parts of a Word file that hold its words, as XML. */
export interface WordParts {
  readonly document: string;
  /** True when it has notes at the foot or the end. */
  readonly hasNotes: boolean;
  /** True when it has a head or foot of the page with words in it. */
  readonly hasRunningLines: boolean;
}

/** The most bytes of one part, packed and not: the words of a decision of a thousand pages. */
const LARGEST_PACKED = 10_000_000;
const LARGEST_PART = 100_000_000;

/** Unpacks what is needed of a Word file and nothing else. */
export function wordParts(bytes: Uint8Array): WordParts {
  if (isCompound(bytes)) {
    throw new UnreadableDocument(
      'it is protected by a password, or in the format of Word 97 to 2003. Save it as .docx without a password.',
    );
  }
  const parts = unpacked(bytes);
  const main = mainPart(textOf(parts, '_rels/.rels'));
  const document = textOf(parts, main);
  if (document === '') {
    throw new UnreadableDocument('it is a compressed folder, but no Word file. Save the decision as .docx or PDF.');
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const beside = Object.keys(parts).filter((name) => name.startsWith(folder));
  const hasWords = (pattern: RegExp) =>
    beside.some((name) => pattern.test(name.slice(folder.length)) && /<w:t[ >]/.test(textOf(parts, name)));
  return {
    document,
    hasNotes: hasWords(/^(?:foot|end)notes\.xml$/),
    hasRunningLines: hasWords(/^(?:header|footer)\d*\.xml$/),
  };
}

const WANTED = /^(?:_rels\/\.rels|(?:.*\/)?(?:document\d*|(?:foot|end)notes|(?:header|footer)\d*)\.xml)$/;

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const isWanted = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    if (!WANTED.test(name)) return false;
    if (size > LARGEST_PACKED || originalSize > LARGEST_PART) {
      throw new UnreadableDocument(
        `its part ${name} unpacks to more than ${LARGEST_PART / 1_000_000} MB, which no decision does. Save it anew.`,
      );
    }
    return true;
  };
  try {
    // No part gets more room than its entry says, so that an entry that lies gains nothing.
    return unzipSync(bytes, { filter: isWanted });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('it is damaged. Open it in Word and save it anew.', { cause: error });
  }
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return part ? strFromU8(part) : '';
}

/** Where the relations of the file say that its document is. */
function mainPart(relations: string): string {
  const relation = (relations.match(/<Relationship\b[^<>]{0,2000}>/g) ?? []).find((each) =>
    /\/officeDocument["']/.test(each),
  );
  const target = relation && /\bTarget=["']\/?([^"']*)["']/.exec(relation)?.[1];
  return target ?? 'word/document.xml';
}
