// Draws the pictures of the walkthrough, in the colours of the reader's theme: node scripts/draw-walkthrough.mjs
// What they show is what the editor shows for samples/; compare with `node out/test/host/walkthrough-main.js FOLDER`.
import { readFile, writeFile } from 'node:fs/promises';

const folder = 'docs/images/walkthrough';
const colours = {
  text: ['editor-foreground', '#333'],
  dim: ['descriptionForeground', '#717171'],
  label: ['symbolIcon-propertyForeground', '#00508f'],
  link: ['textLink-foreground', '#006ab1'],
  error: ['editorError-foreground', '#e51400'],
  warning: ['editorWarning-foreground', '#bf8803'],
  ground: ['editor-background', '#fff'],
  raised: ['editorWidget-background', '#f3f3f3'],
  chosen: ['list-hoverBackground', '#e4e6f1'],
  line: ['widget-border', '#c8c8c8'],
  focus: ['focusBorder', '#0090f1'],
};
const colour = (name) => `var(--vscode-${colours[name][0]}, ${colours[name][1]})`;
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words at a place: pieces of one line, each with a colour. */
function line(x, y, ...pieces) {
  const spans = pieces.map(([words, name = 'text', isBold = false]) => {
    const weight = isBold ? ' font-weight="bold"' : '';
    return `<tspan fill="${colour(name)}"${weight}>${escaped(words)}</tspan>`;
  });
  return `<text x="${x}" y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

const box = (x, y, width, height, fill, stroke = 'line') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${colour(fill)}" stroke="${colour(stroke)}"/>`;

const wave = (x, y, width, name) => {
  const steps = Array.from({ length: Math.round(width / 6) }, () => 'q1.5 -3 3 0 t3 0').join(' ');
  return `<path d="M${x} ${y} ${steps}" fill="none" stroke="${colour(name)}"/>`;
};

const field = (name, value) => [
  [`${name}: `, 'label', true],
  [value, 'text'],
];

function asked(title, value, hint, rows) {
  const list = rows.map(([first, second], index) => [
    index === 0 ? box(88, 104, 424, 42, 'chosen', 'chosen') : '',
    line(98, 122 + 44 * index, [first]),
    line(98, 138 + 44 * index, [second, 'dim']),
  ]);
  return [
    box(80, 24, 440, 78 + 44 * rows.length, 'raised'),
    line(100, 46, [title, 'text', true]),
    box(92, 56, 416, 28, 'ground', 'focus'),
    line(100, 75, [value]),
    line(100, 98, hint),
    ...list,
  ];
}

const pictures = {
  newDecision: [
    ...asked(
      'New Decision (3/10): UR Denial Date',
      '10/14/2015',
      ['10/14/2015 is before the Date of Injury.', 'error'],
      [],
    ),
    line(40, 160, ...field('Case Number', 'CM16-0900417')),
    line(40, 184, ...field('Date of Injury', '11/03/2015')),
    line(40, 208, ...field('UR Denial Date', ''), ['[insert UR denial date]', 'dim']),
    line(40, 240, ['### CLINICAL CASE SUMMARY', 'text', true]),
    line(40, 264, ['The injured worker is a ']),
    line(188, 264, ['[insert age]', 'link']),
    line(268, 264, [' year old']),
  ],
  sample: [
    box(20, 20, 200, 290, 'raised'),
    line(34, 44, ['OUTLINE', 'dim', true]),
    ...['Header', 'How it was made', 'Clinical case summary', 'Issues'].map((words, index) =>
      line(40, 70 + 24 * index, [words]),
    ),
    line(54, 166, ['MRI  '], ['Overturned', 'dim']),
    line(54, 190, ['Physical therapy  '], ['Upheld', 'dim']),
    line(240, 44, ...field('Case Number', 'CM16-0900417')),
    line(240, 68, ...field('Decision Date', '08/04/2016')),
    line(240, 104, ['### CLINICAL CASE SUMMARY', 'text', true]),
    line(240, 128, ['The injured worker is a 52 year old male …']),
    line(240, 164, ['MRI of the shoulder: ', 'label', true], ['Overturned', 'link']),
    line(240, 188, ...field('Decision rationale', 'The MRI is medically')),
    line(240, 208, ['necessary.']),
  ],
  findings: [
    line(40, 44, ...field('Case Number', 'CM16-900417')),
    wave(130, 50, 90, 'warning'),
    line(40, 72, ...field('UR Denial Date', '07/14/2016')),
    wave(146, 78, 74, 'error'),
    line(40, 100, ...field('Application Received', '07/01/2016')),
    box(20, 130, 560, 180, 'raised'),
    line(36, 154, ['PROBLEMS  9', 'text', true]),
    box(28, 164, 544, 50, 'chosen', 'chosen'),
    line(40, 184, ['✗ ', 'error'], ['"UR Denial Date" is 07/14/2016, after "Application Received"']),
    line(56, 204, ['header/date-order', 'link']),
    line(40, 234, ['✗ ', 'error'], ['12 requested less 4 authorized leaves 8, but 6 are titled']),
    line(56, 254, ['issue/remaining-quantity', 'link']),
    line(40, 278, ['✗ ', 'error'], ['The rationale concludes "is medically necessary"']),
    line(56, 298, ['rationale/contradicted-outcome', 'link']),
  ],
  citation: asked(
    'Insert Citation',
    'shoulder',
    [' '],
    [
      ['Shoulder Complaints 2004   MTUS', 'in force 06/15/2007 to 11/30/2017'],
      [
        'Postsurgical Treatment 2009, Section(s): Shoulder   MTUS',
        'in force from 07/18/2009, no end is known, unverified',
      ],
      [
        'Postsurgical Treatment 2009, Section(s): Arthroplasty, shoulder   MTUS',
        'in force from 07/18/2009, no end is known, unverified',
      ],
    ],
  ),
  issue: [
    line(40, 50, ['3) Ultrasound of the left shoulder: ', 'label', true], ['[insert outcome]', 'link']),
    line(40, 86, ...field('Claims Administrator guideline', '')),
    line(258, 86, ['[insert guideline]', 'link']),
    line(40, 122, ...field('MAXIMUS guideline', '')),
    line(178, 122, ['[insert guideline]', 'link']),
    line(40, 158, ...field('Decision rationale', '')),
    line(170, 158, ['[insert rationale]', 'link']),
    box(330, 190, 200, 100, 'raised'),
    box(334, 194, 192, 28, 'chosen', 'chosen'),
    ...['Overturned', 'Upheld'].map((words, index) => line(346, 213 + 28 * index, [words])),
  ],
  settings: [
    [
      'Imr › Organization: Name',
      "The review organization's name in fixed statements.",
      'MAXIMUS Federal Services, Inc.',
    ],
    ['Imr: Rules', 'The severity of single rules.', '"rationale/missing-conclusion": "off"'],
    ['Imr › Features: Inlay Hints', 'Days between the dates of the header.', '✓'],
  ].flatMap(([name, what, value], index) => [
    line(40, 44 + 92 * index, [name, 'text', true]),
    line(40, 64 + 92 * index, [what, 'dim']),
    box(40, 72 + 92 * index, value.length > 1 ? 420 : 28, 28, 'raised'),
    line(48, 91 + 92 * index, [value]),
  ]),
};

const texts = JSON.parse(await readFile('package.nls.json', 'utf8'));
for (const [name, parts] of Object.entries(pictures)) {
  const title = `<title>${escaped(texts[`walkthrough.${name}.picture`])}</title>`;
  const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 330" font-family="sans-serif" font-size="14">';
  await writeFile(
    `${folder}/${name}.svg`,
    [head, title, box(0.5, 0.5, 599, 329, 'ground'), ...parts.flat(), '</svg>', ''].join('\n'),
  );
}
console.log(`${Object.keys(pictures).length} pictures drawn in ${folder}.`);
