import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { documentKind } from '../../server/src/documents/document-kind.js';
import { readDocument } from '../../server/src/documents/read-document.js';
import { wordFile } from '../../server/src/export/word-file.js';
import { readingBlocks } from '../../server/src/features/reading/reading-blocks.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';
import { madePdf, type PdfForm } from '../support/made-pdf.js';
import { readMarkers } from '../support/markers.js';
import { madeWordFile, paragraph } from '../support/word-parts.js';

const service = createDecisionService();
const folder = new URL('../../../test/fixtures/cases/', import.meta.url);
const fixtures = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const blocksOf = (text: string) => readingBlocks(text, service.parse(text));
const findingsOn = (text: string) =>
  service.lint(service.parse(text)).map(({ rule, message }) => `${rule}: ${message}`);
const pdfText = async (bytes: Uint8Array) => (await readDocument(bytes, 'PDF')).text;

const letter: PdfForm = { size: [612, 792], margin: 72, fontSize: 12 };
const forms: Readonly<Record<string, PdfForm>> = {
  Letter: letter,
  'A4 with the words one by one': { size: [595, 842], margin: 60, fontSize: 11, words: 'apart' },
  'Legal in justified lines': { size: [612, 1008], margin: 90, fontSize: 12, words: 'justified' },
  'A5 with head and foot': {
    size: [420, 595],
    margin: 48,
    fontSize: 10,
    head: () => 'Final Determination Letter for IMR Case Number CM16-0900001',
    foot: (page) => `Page ${page}`,
  },
  'Letter with large letters, a head of its own on each page but the first': {
    size: [612, 792],
    margin: 100,
    fontSize: 22,
    head: (page) => (page === 1 ? 'INDEPENDENT MEDICAL REVIEW' : 'Final determination'),
    foot: (page) => `- ${page} -`,
  },
};

/** Faults of marks and comments, which are not on paper, and of words that the export joins to others. */
const unprinted: ReadonlySet<string> = new Set([
  'structure/heading-form',
  'structure/invalid-suppression',
  'structure/unused-suppression',
  'structure/unrecognized-decision',
]);

/** Examples with a line that ends in mid-sentence while the next word has room: on paper a paragraph ends there. */
const forcedLineEnds: ReadonlySet<string> = new Set(['prose/doubled-word 1']);

describe('a decision read from a PDF', () => {
  for (const [name, form] of Object.entries(forms)) {
    test(`has the findings of its text: ${name}`, async () => {
      for (const [file, text] of fixtures) {
        const { bytes } = await madePdf(blocksOf(text), form);
        assert.deepEqual(findingsOn(await pdfText(bytes)), findingsOn(text), file);
      }
    });
  }

  test('has the findings of its text: every example of every rule', async () => {
    let compared = 0;
    for (const { id, examples } of rules.filter((rule) => !unprinted.has(rule.id))) {
      for (const [index, example] of examples.faulty.entries()) {
        if (forcedLineEnds.has(`${id} ${index}`)) continue;
        const blocks = blocksOf(readMarkers(exampleText(example), id).text);
        const word = await readDocument(Buffer.from(await wordFile(blocks, ''), 'base64'), 'Word file');
        const { bytes } = await madePdf(blocks, letter);
        assert.deepEqual(findingsOn(await pdfText(bytes)), findingsOn(word.text), `${id} ${index}`);
        compared += 1;
      }
    }
    assert.ok(compared > 350, `only ${compared} examples`);
  });

  test('has a place for each line: the page and the printed line on it', async () => {
    let count = 0;
    for (const form of Object.values(forms)) {
      const { bytes, pages } = await madePdf(blocksOf(sampleDecision), form);
      const { text, places } = await readDocument(bytes, 'PDF');
      const lines = text.split('\n');
      assert.equal(places.length, lines.length);
      // Where a column begins right behind a label no blank is seen; places are compared, not blanks.
      const words = (line: string | undefined) => line?.replace(/\s+/g, '');
      for (const [index, line] of lines.entries()) {
        const place = places[index];
        if (line === '') continue;
        // A word with a hyphen may have been made whole.
        const printed = words(pages[(place?.page ?? 0) - 1]?.[(place?.line ?? 0) - 1]) ?? '';
        const own = words(line) ?? '';
        assert.ok(printed.endsWith(own) || own.startsWith(printed) || own.includes('-'), `${own} is not in ${printed}`);
      }
      count += pages.length;
    }
    assert.ok(count > Object.keys(forms).length, `only ${count} pages: no form has two`);
  });
});

/** A PDF with these lines at these heights on each page; every string in Helvetica of 10 points. */
async function linesPdf(pages: readonly (readonly (readonly [y: number, text: string, x?: number])[])[], options = {}) {
  const document = new PDFDocument({ autoFirstPage: false, size: [400, 400], margin: 0, ...options });
  const bytes = buffer(document);
  for (const lines of pages) {
    document.addPage();
    document.font('Helvetica').fontSize(10);
    for (const [y, text, x = 50] of lines) document.text(text, x, y, { lineBreak: false });
  }
  document.end();
  return new Uint8Array(await bytes);
}

const long = (words: string) => `${words} and so on until the line is full of words and ends`;

describe('the lines of a PDF', () => {
  test('heads, feet and numbers of pages are left out, and this is told', async () => {
    const page = (number: number, words: string) =>
      [
        [20, 'Final determination'],
        [32, 'CM16-0900001'],
        [80, long(`${words} one`)],
        [92, long(`${words} two`)],
        [370, `Page ${number} of 4`],
      ] as const;
    const bytes = await linesPdf([page(1, 'A'), page(2, 'B'), page(3, 'C'), page(4, 'D')]);
    const { text, leftOut } = await readDocument(bytes, 'PDF');
    const lines = ['A', 'B', 'C', 'D'].flatMap((words) => [long(`${words} one`), long(`${words} two`)]);
    assert.equal(text.replace(/\n+/g, '\n'), `${lines.join('\n')}\n`);
    assert.deepEqual(leftOut, ['heads and feet that repeat from page to page']);
  });

  test('words of the text that stand at the same place on each page stay', async () => {
    const page = (words: string) =>
      [
        [80, long('MAXIMUS guideline: Decision based on MTUS')],
        [92, long(words)],
        [104, long('the same here')],
      ] as const;
    const { text, leftOut } = await readDocument(await linesPdf([page('A'), page('B'), page('C')]), 'PDF');
    assert.equal(text.match(/MAXIMUS guideline/g)?.length, 3);
    assert.equal(text.match(/the same here/g)?.length, 3);
    assert.deepEqual(leftOut, []);
  });

  test('numbers that do not count the pages stay', async () => {
    const page = (number: number) =>
      [
        [20, `Case ${number}`],
        [80, long('Words')],
      ] as const;
    const { text } = await readDocument(await linesPdf([page(7), page(3), page(9)]), 'PDF');
    assert.deepEqual(text.match(/Case \d/g), ['Case 7', 'Case 3', 'Case 9']);
  });

  test('columns are parted by a tab, letters drawn twice are read once, a raised letter stays in its line', async () => {
    const bytes = await linesPdf([
      [
        [50, 'Case Number:'],
        [50, 'Case Number:', 50.4],
        [50, 'Priority:', 200],
        [80, 'the 1', 50],
        [77, 'st', 72.3],
      ],
    ]);
    assert.equal((await readDocument(bytes, 'PDF')).text, 'Case Number:\tPriority:\nthe 1st\n');
  });

  test('a broken word is whole again where it is sure to be one', async () => {
    const bytes = await linesPdf([
      [
        [
          50,
          long('The treatment of a treat-').replace(
            'treat- and so on until the line is full of words and ends',
            'treat-',
          ),
        ],
        [62, 'ment is a non-'],
        [74, 'steroidal drug, pre-'],
        [86, 'and postoperative, Non-'],
        [98, 'MTUS, from 2004\u2013'],
        [110, '2009 on'],
      ],
    ]);
    const { text } = await readDocument(bytes, 'PDF');
    assert.equal(
      text.replace(/\n+/g, '\n'),
      'The treatment of a treatment\nis a non-steroidal\ndrug, pre-\nand postoperative, Non-MTUS,\nfrom 2004\u20132009\non\n',
    );
  });

  test('text across the page is left out, and this is told', async () => {
    const document = new PDFDocument({ size: [400, 400], margin: 0 });
    const bytes = buffer(document);
    document.font('Helvetica').fontSize(10).text('Words', 50, 50, { lineBreak: false });
    document.rotate(45).fontSize(60).text('DRAFT', 100, 0, { lineBreak: false });
    document.end();
    const { text, leftOut } = await readDocument(new Uint8Array(await bytes), 'PDF');
    assert.deepEqual({ text, leftOut }, { text: 'Words\n', leftOut: ['text that stands across the page'] });
  });
});

const picture = readFileSync(new URL('../../../docs/images/check.png', import.meta.url));

async function picturePdf(words: readonly string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, size: [400, 400], margin: 0 });
  const bytes = buffer(document);
  for (const each of words) {
    document.addPage();
    if (each === '') document.image(picture, 0, 0, { width: 400 });
    else document.text(each, 50, 50);
  }
  document.end();
  return new Uint8Array(await bytes);
}

/** A PDF of one page whose stream of drawing commands is this one. */
function rawPdf(stream: Uint8Array, filter: string): Uint8Array {
  const start = Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter${filter}/Length ${stream.length}>>stream\n`,
  );
  return Buffer.concat([start, stream, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')]);
}

const blanks = Buffer.alloc(250_000_000, ' ');

describe('a PDF that cannot be read says why', () => {
  const cases: Readonly<Record<string, readonly [() => Promise<Uint8Array>, RegExp]>> = {
    'with a password': [
      async () => (await madePdf(blocksOf(sampleDecision), { ...letter, password: 'x' })).bytes,
      /^it is protected by a password\./,
    ],
    'a scan': [() => picturePdf(['', '']), /^it has no text: its pages are pictures/],
    'cut off': [async () => Buffer.from('%PDF-1.7\n1 0 obj <<'), /^it is damaged, or no PDF after all\./],
    'a bomb': [async () => rawPdf(deflateSync(blanks), '/FlateDecode'), /^it unpacks to more than 200 MB/],
    'a bomb in two layers': [
      async () => rawPdf(deflateSync(deflateSync(blanks)), '[/FlateDecode/FlateDecode]'),
      /^it unpacks to more than 200 MB/,
    ],
  };
  for (const [name, [make, message]] of Object.entries(cases)) {
    test(name, async () => {
      const bytes = await make();
      assert.equal(documentKind(bytes), 'PDF');
      await assert.rejects(readDocument(bytes, 'PDF'), { message });
    });
  }

  test('a page that is a picture among others is told', async () => {
    const { text, leftOut } = await readDocument(await picturePdf(['One', '', 'Three']), 'PDF');
    assert.deepEqual(
      { text: text.replace(/\n+/g, '\n'), leftOut },
      { text: 'One\nThree\n', leftOut: ['page 2, which has no text (is it a picture?)'] },
    );
  });
});

describe('a decision read from a Word file', () => {
  test('has the findings of its text: the fixtures, exported by ourselves', async () => {
    for (const [file, text] of fixtures) {
      const bytes = Buffer.from(await wordFile(blocksOf(text), 'CM16-0900001'), 'base64');
      assert.equal(documentKind(bytes), 'Word file');
      const read = await readDocument(bytes, 'Word file');
      assert.deepEqual(findingsOn(read.text), findingsOn(text), file);
      assert.deepEqual(read.leftOut, ['heads and feet that repeat from page to page']);
    }
  });

  test('what is on paper is read, in its order; what is not, is not', async () => {
    const run = (words: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const cell = (...words: readonly string[]) => `<w:tc>${words.map(paragraph).join('')}</w:tc>`;
    const body = [
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('Case')}<w:r><w:tab/><w:t>CM16</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>next</w:t></w:r></w:p>`,
      `<w:p>${run('kept ')}<w:del><w:r><w:delText>taken out</w:delText></w:r>${run('moved')}</w:del><w:ins>${run('put in')}</w:ins>${run('hidden', '<w:vanish/>')}${run(' seen', '<w:vanish w:val="0"/>')}</w:p>`,
      `<w:tbl><w:tr>${cell('Priority:')}${cell('Standard')}</w:tr><w:tr>${cell('one', 'two')}${cell('three')}</w:tr></w:tbl>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph('in a box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('in a box')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>after it</w:t></w:r></w:p>`,
      paragraph('a &lt;b&gt; &amp; c'),
    ].join('');
    const { text, places, leftOut } = await readDocument(madeWordFile(body), 'Word file');
    const paragraphs = [
      'Case\tCM16-1\nnext',
      'kept put in seen',
      'Priority:\tStandard',
      'one',
      'two',
      'three',
      'in a box',
      'after it',
      'a <b> & c',
    ];
    assert.equal(text, `${paragraphs.join('\n\n')}\n\n`);
    assert.deepEqual(places[0], { paragraph: 1 });
    assert.deepEqual(leftOut, []);
  });

  test('pages are told where Word has noted them', async () => {
    const broken = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>second</w:t></w:r></w:p>';
    const { places } = await readDocument(madeWordFile(paragraph('first') + broken + paragraph('third')), 'Word file');
    assert.deepEqual(
      places.filter((_, index) => index % 2 === 0),
      [
        { page: 1, paragraph: 1 },
        { page: 2, paragraph: 2 },
        { page: 2, paragraph: 3 },
        { page: 2, paragraph: 3 },
      ].slice(0, 4),
    );
  });

  test('notes and heads are told and not read', async () => {
    const part = (words: string) => `<w:x>${paragraph(words)}</w:x>`;
    const bytes = madeWordFile(paragraph('text'), {
      'word/footnotes.xml': part('a note'),
      'word/header1.xml': part('a head'),
    });
    const { text, leftOut } = await readDocument(bytes, 'Word file');
    assert.equal(text, 'text\n\n');
    assert.deepEqual(leftOut, ['notes at the foot or the end', 'heads and feet that repeat from page to page']);
  });

  const faults: Readonly<Record<string, readonly [() => Uint8Array, RegExp]>> = {
    'with a password, or from before 2007': [
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      /^it is protected by a password, or in the format of Word 97 to 2003\./,
    ],
    'another compressed folder': [
      () => zipSync({ 'a.txt': new Uint8Array(3) }),
      /^it is a compressed folder, but no Word file\./,
    ],
    'cut off': [() => madeWordFile(paragraph('x')).slice(0, 60), /^it is damaged\./],
    'broken inside': [() => madeWordFile('<w:p>'), /^it is damaged\./],
    'without a word': [() => madeWordFile('<w:p/>'), /^it has no text\./],
    'a bomb': [
      () => zipSync({ 'word/document.xml': blanks }),
      /^its part word\/document\.xml unpacks to more than 100 MB/,
    ],
    'a bomb that lies about its size': [
      () => withSize(zipSync({ 'word/document.xml': blanks }), 1000),
      /^it is damaged\./,
    ],
    'entities that would grow': [() => madeWordFile(paragraph('&lol;'), {}), /^it is damaged\./],
  };
  for (const [name, [make, message]] of Object.entries(faults)) {
    test(`what cannot be read says why: ${name}`, async () => {
      const bytes = make();
      assert.equal(documentKind(bytes), 'Word file');
      await assert.rejects(readDocument(bytes, 'Word file'), { message });
    });
  }
});

/** A compressed folder of one entry that says another size than it has. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  copy.writeUInt32LE(size, 22);
  return copy;
}

test('a text is no document', () => {
  for (const text of ['', sampleDecision, 'PK', 'The %PDF format'])
    assert.equal(documentKind(Buffer.from(text)), undefined);
});
