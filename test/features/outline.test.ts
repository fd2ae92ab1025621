import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { withoutMarks } from '../support/variants.js';

const service = createDecisionService();

function outlineIn(text: string) {
  const decision = service.parse(text);
  return outlineOf(decision, service.context.factsIn(decision));
}

/** The outline as lines: kind, name, detail, indented by depth. */
function lines(text: string): string[] {
  const write = ({ kind, name, detail, children }: OutlineEntry, depth: number): string[] => [
    `${'  '.repeat(depth)}${kind} ${name} | ${detail}`,
    ...children.flatMap((child) => write(child, depth + 1)),
  ];
  return outlineIn(text).flatMap((entry) => write(entry, 0));
}

function entriesOf(text: string): OutlineEntry[] {
  const flat = (entry: OutlineEntry): OutlineEntry[] => [entry, ...entry.children.flatMap(flat)];
  return outlineIn(text).flatMap(flat);
}

const sampleLines = [
  'header Header | CM16-0900001',
  '  field Case Number | CM16-0900001',
  '  date Date Assigned | 06/08/2016',
  '  date Date of Injury | 02/10/2016',
  '  date Decision Date | 07/05/2016',
  '  date UR Denial Date | 05/16/2016',
  '  field Priority | Standard',
  '  date Application Received | 06/01/2016',
  'section HOW THE IMR FINAL DETERMINATION WAS MADE | ',
  '  part State(s) of Licensure | California, Oregon',
  '  part Certification(s)/Specialty | Family Practice, Sports Medicine',
  'section CLINICAL CASE SUMMARY | 44 year old · woman',
  'section IMR ISSUES, DECISIONS AND RATIONALES | 2 issues',
  '  issue MRI of the right knee without contrast | Overturned',
  '    part Claims Administrator guideline | The Claims Administrator did not cite any medical evidence for its decision.',
  '    part MAXIMUS guideline | Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  '    part Decision rationale | is medically necessary',
  '  issue Physical therapy for the right knee, 6 visits | Upheld',
  '    part Claims Administrator guideline | Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
  '    part MAXIMUS guideline | Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
  '    part Decision rationale | are not medically necessary',
];

describe('the outline', () => {
  test('of a whole decision has header, sections, credentials, issues and parts', () => {
    assert.deepEqual(lines(sampleDecision), sampleLines);
  });

  test('of a decision without marks is the same', () => {
    assert.deepEqual(lines(withoutMarks(sampleDecision)), sampleLines);
  });

  test('of a decision with CRLF line ends is the same', () => {
    assert.deepEqual(lines(sampleDecision.replaceAll('\n', '\r\n')), sampleLines);
  });

  test('of a text that is no decision is empty', () => {
    assert.deepEqual(lines('# Shopping list\n\n- bread\n'), []);
    assert.deepEqual(lines(''), []);
  });

  test('says where the case number, an outcome or a title is missing', () => {
    const text = sampleDecision
      .replace(/<b>Case Number:.*\n/, '')
      .replace('contrast:** Overturned', 'contrast:**')
      .replace('**Physical therapy for the right knee, 6 visits:** Upheld\n\n', '');
    const shown = lines(text).filter((line) => /^header|^ {2}issue/.test(line));
    assert.deepEqual(shown, [
      'header Header | ',
      '  issue MRI of the right knee without contrast | (no outcome)',
      '  issue (no title) | (no outcome)',
    ]);
  });

  test('shows an unknown outcome as it is written, a known one in its usual capitals', () => {
    const text = sampleDecision.replace('** Overturned', '** Modified').replace('** Upheld', '** UPHELD');
    const details = entriesOf(text).flatMap(({ kind, detail }) => (kind === 'issue' ? [detail] : []));
    assert.deepEqual(details, ['Modified', 'Upheld']);
  });

  test('counts one issue as one', () => {
    const text = sampleDecision.slice(0, sampleDecision.indexOf('**Physical therapy'));
    assert.equal(
      lines(text)
        .find((line) => line.startsWith('section IMR'))
        ?.split(' | ')[1],
      '1 issue',
    );
  });

  test('puts issues that no section holds beside the sections, in the order of the text', () => {
    const text = sampleDecision.replace('### IMR ISSUES, DECISIONS AND RATIONALES\n\n', '');
    assert.deepEqual(
      outlineIn(text).map(({ kind, name }) => `${kind} ${name}`),
      [
        'header Header',
        'section HOW THE IMR FINAL DETERMINATION WAS MADE',
        'section CLINICAL CASE SUMMARY',
        'issue MRI of the right knee without contrast',
        'issue Physical therapy for the right knee, 6 visits',
      ],
    );
  });

  test('keeps the order of the text where sections stand between issues', () => {
    const text = `${sampleDecision}
### CLINICAL CASE SUMMARY

**Cane:** Upheld

**Decision rationale:** Balance is good.

### IMR ISSUES, DECISIONS AND RATIONALES

**Brace:** Upheld
`;
    const entries = outlineIn(text);
    const starts = entries.map(({ whole }) => whole.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    const names = entries.map(({ name }) => name);
    assert.deepEqual(names.slice(-2), ['Cane', 'IMR ISSUES, DECISIONS AND RATIONALES']);
  });

  test('writes a name that is broken over lines on one, and cuts a long one', () => {
    const long = `Compound cream ${'with menthol '.repeat(20)}`.trim();
    const text = sampleDecision
      .replace('MRI of the right knee', 'MRI of the\nright knee')
      .replace('Physical therapy for the right knee, 6 visits', long);
    const names = entriesOf(text).flatMap(({ kind, name }) => (kind === 'issue' ? [name] : []));
    assert.deepEqual(names, ['MRI of the right knee without contrast', `${long.slice(0, 119)}…`]);
  });

  test('selects labels, headings and titles, inside what belongs to them', () => {
    const selected = entriesOf(sampleDecision).map(({ selection }) =>
      sampleDecision.slice(selection.start, selection.end),
    );
    const named = sampleLines.map((line) => line.trim().replace(/^\w+ /, '').split(/ \| ?/));
    assert.deepEqual(
      selected,
      named.map(([name = '', detail = '']) => {
        if (name === 'Header') return 'Case Number';
        return detail === 'Upheld' || detail === 'Overturned' ? `${name}:** ${detail}` : name;
      }),
    );
    for (const { whole, selection, children } of entriesOf(sampleDecision)) {
      for (const inner of [selection, ...children.map((child) => child.whole)]) {
        assert.ok(whole.start <= inner.start && inner.end <= whole.end);
      }
    }
  });
});
