import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationChoices } from '../../server/src/features/insert-citation.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { readCursor } from '../support/cursor.js';
import { adminGuideline, changed, rationale, reviewerGuideline, service } from './completion-texts.js';

const massage = 'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy';
const odgMassage = 'Official Disability Guidelines (ODG) Pain, Massage therapy';
const outside =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ';

function choicesAt(marked: string, query: string) {
  const { text, offset } = readCursor(marked);
  return citationChoices(service.parse(text), offset, query, service.context);
}

/** The text after this choice was taken at `|`. */
function textAfter(marked: string, query: string, label: string): string {
  const { text } = readCursor(marked);
  const [choice, ...others] = choicesAt(marked, query).filter((each) => each.label === label);
  assert.ok(choice && others.length === 0, `"${label}" is offered once`);
  const { span, text: words } = choice.edit;
  return text.slice(0, span.start) + words + text.slice(span.end);
}

const inLine = (written: string) => changed(sampleDecision, reviewerGuideline, written);

describe('the citations to choose from', () => {
  const labelled = (marked: string, query: string) =>
    choicesAt(marked, query).map(({ label, description, detail }) => [label, description, detail]);

  test('answer a treatment with the day of the decision', () => {
    assert.deepEqual(labelled(inLine('|'), 'massage'), [
      [massage, 'MTUS', 'in force 07/18/2009 to 07/27/2016'],
      [odgMassage, 'Non-MTUS', 'not part of the MTUS'],
      [
        'Chronic Pain Medical Treatment 2016, Section(s): Massage therapy',
        'MTUS',
        'not in force on 07/05/2016, unverified',
      ],
    ]);
  });

  test('put the guideline that is named before its sections, slips allowed', () => {
    assert.equal(labelled(inLine('|'), 'low bak')[0]?.[0], 'Low Back Complaints 2004');
  });

  test('fit the treatment of the issue when nothing is asked', () => {
    const [first, second] = labelled(inLine('|'), '');
    assert.equal(first?.[0], 'Knee Complaints 2004, Section(s): Special Studies');
    assert.equal(second?.[0], 'Knee Complaints 2004');
    assert.ok(labelled(inLine('|'), ' ').every(([, , detail = '']) => !detail.startsWith('not in force')));
  });

  test('are the guidelines in force where nothing fits, and outside of an issue', () => {
    const inForce = labelled(`|${sampleDecision}`, '');
    assert.ok(inForce.length > 10);
    assert.ok(inForce.every(([, , detail = '']) => detail.startsWith('in force ')));
    assert.deepEqual(labelled(changed(inLine('|'), 'MRI of the right knee without contrast', 'Xyz'), ''), inForce);
  });

  test('leave out what the line cites already', () => {
    assert.ok(!labelled(inLine(`${reviewerGuideline}|`), 'knee').some(([label]) => label === 'Knee Complaints 2004'));
  });

  test('are none for words that nothing is known of', () => {
    assert.deepEqual(labelled(inLine('|'), 'qwertzuiop'), []);
  });
});

describe('a chosen citation', () => {
  const cases: readonly (readonly [name: string, written: string, label: string, gives: string])[] = [
    ['is one sentence in an empty line', '|', massage, `Decision based on MTUS ${massage}.`],
    ['outside of the MTUS says so', '|', odgMassage, `${outside}${odgMassage}.`],
    [
      'of the MTUS joins the citation that is there',
      `${reviewerGuideline}|`,
      massage,
      `Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, and ${massage}.`,
    ],
    [
      'outside of the MTUS is a sentence after it',
      `${reviewerGuideline}|`,
      odgMassage,
      `${reviewerGuideline} Decision based on Non-MTUS Citation ${odgMassage}.`,
    ],
    [
      'is closed off from a sentence without full stop',
      'Decision based on MTUS Knee Complaints 2004|',
      odgMassage,
      `Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation ${odgMassage}.`,
    ],
    [
      'is one more section of the edition that is cited',
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Acupuncture|.',
      massage,
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Acupuncture, Massage therapy.',
    ],
    [
      'brings the label to an edition without sections',
      'Decision based on MTUS Chronic Pain Medical Treatment 2009|.',
      massage,
      `Decision based on MTUS ${massage}.`,
    ],
    ['takes the place of a placeholder', '[insert| guideline]', massage, `Decision based on MTUS ${massage}.`],
    [
      'takes the place of the sentence that nothing is cited',
      'The Expert Reviewer did not cite any| medical evidence for its decision.',
      massage,
      `Decision based on MTUS ${massage}.`,
    ],
    [
      'of the MTUS stands before other guidelines',
      `|${outside}Official Disability Guidelines (ODG) Knee & Leg.`,
      massage,
      `Decision based on MTUS ${massage}. ${outside}Official Disability Guidelines (ODG) Knee & Leg.`,
    ],
  ];
  for (const [name, written, label, gives] of cases) {
    test(name, () => assert.equal(textAfter(inLine(written), 'massage', label), inLine(gives)));
  }

  test("goes into the claims administrator's line where the cursor is there", () => {
    assert.equal(
      textAfter(changed(sampleDecision, adminGuideline, '|'), 'massage', odgMassage),
      changed(
        sampleDecision,
        adminGuideline,
        `${outside.replace('Expert Reviewer', 'Claims Administrator')}${odgMassage}.`,
      ),
    );
  });

  test("goes into the reviewer's line from elsewhere in the issue", () => {
    const marked = changed(inLine(''), rationale, `|${rationale}`);
    assert.equal(textAfter(marked, 'massage', massage), inLine(`Decision based on MTUS ${massage}.`));
  });

  test('goes to the cursor where there is no issue', () => {
    assert.equal(textAfter('Notes: |', 'massage', odgMassage), `Notes: ${outside}${odgMassage}.`);
  });

  test('brings its blank after a label without one', () => {
    const tight = changed(sampleDecision, ` ${reviewerGuideline}`, '');
    assert.equal(
      textAfter(changed(tight, '**MAXIMUS guideline:**', '**MAXIMUS guideline:**|'), 'massage', massage),
      inLine(`Decision based on MTUS ${massage}.`),
    );
  });
});
