import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aboutRow } from '../../server/src/features/about-row.js';
import { citationSentence } from '../../server/src/features/house-citation.js';
import { plainText } from '../../server/src/features/markup.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { entriesAt, offeredAt, readCursor, snippetWords } from '../support/cursor.js';
import { adminGuideline, changed, reviewerGuideline, service, testChoices, testOffers } from './completion-texts.js';

const request = 'MRI of the right knee without contrast';
const chronicPain = 'Chronic Pain Medical Treatment 2009';
const massage = `${chronicPain}, Section(s): Massage therapy`;
const massageLabel = `${chronicPain}: Massage therapy`;
const odgMassage = 'ODG Pain, Massage therapy';
const odgMriLabel = 'ODG Knee & Leg, MRIs (magnetic resonance imaging)';
const inIssue2Label = 'Knee Complaints 2004: Initial Care';
const admin = 'The Claims Administrator';
const forms = [
  'Decision based on MTUS ',
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
  'The Expert Reviewer did not cite any medical evidence for its decision.',
];
const odgMri = 'Official Disability Guidelines (ODG) Knee & Leg, MRIs (magnetic resonance imaging)';
const inIssue2 = 'Knee Complaints 2004, Section(s): Initial Care';

/** The sample decision about this treatment, with these words in the reviewer's line. */
function line(treatment: string, written: string): string {
  return changed(changed(sampleDecision, request, treatment), reviewerGuideline, written);
}

/** What is offered there, each with its detail. */
function detailsAt(marked: string): string[][] {
  return entriesAt(readCursor(marked)).map(({ label, detail }) => [label, detail]);
}

describe('a whole citation', () => {
  testOffers([
    [
      'fits the treatment, and stands before the standard beginnings',
      line('Massage therapy', '|'),
      [massageLabel, odgMassage, inIssue2Label, ...forms],
    ],
    [
      'is of the body part of the treatment',
      line(request, '|'),
      ['Knee Complaints 2004: Special Studies', odgMriLabel, inIssue2Label, ...forms],
    ],
    [
      'is only what stands elsewhere for a treatment that nothing is known of',
      line('Xyz', '|'),
      [inIssue2Label, ...forms],
    ],
    ['is found by a word of it', line('Xyz', 'massa|'), [massageLabel, odgMassage]],
    ['is not looked for by two letters', line('Xyz', 'ma|'), []],
    ['is not offered for other words', line('Massage therapy', 'Physicians agree|'), []],
    ['is not offered inside a sentence', line('Massage therapy', 'Decision |based on MTUS'), []],
    [
      'is not offered again where it stands already',
      line('Massage therapy', `Decision based on MTUS ${massage}. |`),
      [odgMassage, inIssue2Label, 'Decision based on MTUS ', 'Decision based on Non-MTUS Citation '],
    ],
    [
      'is first what the claims administrator cites',
      changed(line('Massage therapy', '|'), adminGuideline, 'Decision based on MTUS Acupuncture Treatment 2007.'),
      ['Acupuncture Treatment 2007', massageLabel, odgMassage, inIssue2Label, ...forms],
    ],
    [
      'of a guideline out of force is not repeated',
      changed(line('Xyz', '|'), adminGuideline, 'Decision based on MTUS Knee Disorders 2015.'),
      [inIssue2Label, ...forms],
    ],
    [
      'with an unknown section is not repeated',
      changed(line('Xyz', '|'), adminGuideline, 'Decision based on MTUS Knee Complaints 2004, Section(s): Poultices.'),
      [inIssue2Label, ...forms],
    ],
    [
      "stands in the claims administrator's line too",
      changed(line('Massage therapy', reviewerGuideline), adminGuideline, '|'),
      [
        massageLabel,
        odgMassage,
        inIssue2Label,
        'Decision based on MTUS ',
        `${admin} did not cite any medical evidence for its decision.`,
        `${admin} based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation `,
      ],
    ],
    ['is not offered in a rationale', changed(sampleDecision, 'The guideline supports', 'mass| supports'), []],
    [
      'is not offered in a paragraph below the line',
      line('Massage therapy', `${reviewerGuideline}\n\nDecision based on MTUS |`),
      [],
    ],
  ]);

  test('says how its edition stands', () => {
    assert.deepEqual(detailsAt(line('Massage therapy', '|')).slice(0, 4), [
      [massageLabel, 'in force 07/18/2009 to 07/27/2016'],
      [odgMassage, 'not part of the MTUS'],
      [inIssue2Label, 'as in issue 2'],
      ['Decision based on MTUS ', 'Standard wording'],
    ]);
  });

  test('follows the decision date, else the date of the denial, else it is the newest', () => {
    const at = (decision: string, denial: string) =>
      offeredAt(changed(changed(line('Acupuncture', '|'), '07/05/2016', decision), '05/16/2016', denial)).filter(
        (label) => label.startsWith('Chronic Pain'),
      );
    assert.deepEqual(at('07/27/2016', '05/16/2016'), [`${chronicPain}: Acupuncture`]);
    assert.deepEqual(at('07/28/2016', '05/16/2016'), ['Chronic Pain Medical Treatment 2016: Acupuncture']);
    assert.deepEqual(at('', '05/16/2016'), [`${chronicPain}: Acupuncture`]);
    assert.deepEqual(at('', ''), []);
  });

  testChoices([
    {
      name: 'is one sentence in an empty line',
      from: reviewerGuideline,
      typed: '|',
      choose: inIssue2Label,
      gives: `Decision based on MTUS ${inIssue2}.`,
    },
    {
      name: 'brings its blank after a label without one',
      from: ` ${reviewerGuideline}`,
      typed: '|',
      choose: inIssue2Label,
      gives: ` Decision based on MTUS ${inIssue2}.`,
    },
    {
      name: 'says that it is outside of the MTUS',
      from: reviewerGuideline,
      typed: '|',
      choose: odgMriLabel,
      gives: `${forms[1]}${odgMri}.`,
    },
    {
      name: 'comes after another sentence',
      from: reviewerGuideline,
      typed: `${reviewerGuideline} Dec|`,
      choose: odgMriLabel,
      gives: `${reviewerGuideline} Decision based on Non-MTUS Citation ${odgMri}.`,
    },
    {
      name: 'comes before another sentence',
      from: reviewerGuideline,
      typed: `|${reviewerGuideline}`,
      choose: inIssue2Label,
      gives: `Decision based on MTUS ${inIssue2}. ${reviewerGuideline}`,
    },
    {
      name: 'uses the full stop that is there',
      from: reviewerGuideline,
      typed: 'Decision b|.',
      choose: inIssue2Label,
      gives: `Decision based on MTUS ${inIssue2}.`,
    },
    {
      name: 'takes the place of a placeholder',
      from: reviewerGuideline,
      typed: '[insert| guideline]',
      choose: inIssue2Label,
      gives: `Decision based on MTUS ${inIssue2}.`,
    },
  ]);
});

describe('the title of a guideline', () => {
  const labels = (written: string, treatment = request) => offeredAt(line(treatment, written));

  test('is offered after "MTUS": what fits, what is in force, and what is not', () => {
    const offered = detailsAt(line('Massage therapy', 'Decision based on MTUS |'));
    assert.deepEqual(offered[0], [chronicPain, 'in force 07/18/2009 to 07/27/2016']);
    const standings = offered.map(([, detail = '']) => /^(?:not in force|proposed)/.test(detail));
    assert.deepEqual(
      standings,
      standings.toSorted((a, b) => Number(a) - Number(b)),
    );
    assert.ok(
      offered.some(([label, detail]) => label === 'Knee Disorders 2015' && detail === 'not in force on 07/05/2016'),
    );
    assert.ok(offered.some(([label, detail]) => label === 'Cannabis 2025' && detail === 'proposed, not adopted'));
  });

  test('is found by the beginnings of its words, in any order', () => {
    assert.deepEqual(labels('Decision based on MTUS chron|'), [
      chronicPain,
      'Chronic Pain 2017',
      'Chronic Pain 2024',
      'Chronic Pain Medical Treatment 2016',
    ]);
    assert.deepEqual(labels('Decision based on MTUS 2009 pain|'), [chronicPain]);
  });

  test('is found with a slip in it', () => {
    assert.deepEqual(labels('Decision based on MTUS Knee Complants|'), [
      'Knee Complaints 2004',
      'Knee Disorders 2015',
      'Knee Disorders 2019',
    ]);
  });

  test('is offered after "and" between other words', () => {
    assert.deepEqual(labels(`Decision based on MTUS ${massage}, and Ankle|.`), [
      'Ankle and Foot Complaints 2004',
      'Ankle and Foot Disorders 2015',
      'Ankle and Foot Disorders 2018',
    ]);
  });

  test('of another guideline stands after its collection', () => {
    assert.equal(labels('Decision based on Non-MTUS Citation |')[0], 'Official Disability Guidelines (ODG) Knee & Leg');
    assert.deepEqual(labels('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) low|'), [
      'Official Disability Guidelines (ODG) Low Back',
    ]);
  });

  test('is not offered in the middle of a word', () => {
    assert.deepEqual(labels('Decision based on MTUS chr|onix'), []);
  });

  testChoices([
    {
      name: 'takes the place of the half-typed words alone',
      from: reviewerGuideline,
      typed: 'Decision based on MTUS chron|. Seen.',
      choose: chronicPain,
      gives: `Decision based on MTUS ${chronicPain}. Seen.`,
    },
    {
      name: 'takes the place of a whole one that the cursor stands in',
      from: reviewerGuideline,
      typed: 'Decision based on MTUS Knee| Complaints 2004.',
      choose: 'Knee Disorders 2015',
      gives: 'Decision based on MTUS Knee Disorders 2015.',
    },
    {
      name: 'is joined with one that follows',
      from: reviewerGuideline,
      typed: 'Decision based on MTUS |Knee Complaints 2004.',
      choose: chronicPain,
      gives: `Decision based on MTUS ${chronicPain}, and Knee Complaints 2004.`,
    },
  ]);
});

describe('a section', () => {
  const sections = 'Knee Complaints 2004, Section(s): ';
  const first = (written: string) => detailsAt(line(request, `Decision based on MTUS ${written}`)).slice(0, 2);
  const fitting = ['Special Studies', 'pages 341 to 343 (unverified)'];
  const initial = ['Initial Assessment', 'section unverified'];

  test('that fits comes first, whatever stands before it', () => {
    for (const written of ['Knee Complaints 2004|', 'Knee Complaints 2004, |', `${sections}|`, `${sections}|.`]) {
      assert.deepEqual(first(written), [fitting, initial], written);
    }
  });

  testOffers([
    ['is not offered twice', line(request, `Decision based on MTUS ${sections}Special Studies, spec|`), []],
    [
      'is found by another name',
      line(request, 'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): ppi|'),
      ['NSAIDs, GI symptoms & cardiovascular risk'],
    ],
    [
      'is not offered where the label follows',
      line(request, 'Decision based on MTUS Knee Complaints 2004, |Section(s): Summary'),
      [],
    ],
    [
      'is not offered for an unknown year',
      line(request, 'Decision based on MTUS Knee Complaints 1999, Section(s): sp|'),
      [],
    ],
  ]);

  const choice = (name: string, typed: string, choose: string, gives: string) => ({
    name,
    from: reviewerGuideline,
    typed: `Decision based on MTUS ${typed}`,
    choose,
    gives: `Decision based on MTUS ${gives}`,
  });
  testChoices([
    choice('brings its label', 'Knee Complaints 2004|.', 'Summary', `${sections}Summary.`),
    choice('brings its label after a comma', 'Knee Complaints 2004, |', 'Summary', `${sections}Summary`),
    choice('brings its label for a half-typed name', 'Knee Complaints 2004, Sum|.', 'Summary', `${sections}Summary.`),
    choice('brings the blank after the colon', `${sections.trim()}|`, 'Summary', `${sections}Summary`),
    choice(
      'comes between others',
      `${sections}Summary, ref|, Initial Care.`,
      'References',
      `${sections}Summary, References, Initial Care.`,
    ),
    choice('comes before another', `${sections}|Initial Care.`, 'Summary', `${sections}Summary, Initial Care.`),
    choice(
      'goes on after a comma in its name',
      `${chronicPain}, Section(s): NSAIDs, GI|`,
      'NSAIDs, GI symptoms & cardiovascular risk',
      `${chronicPain}, Section(s): NSAIDs, GI symptoms & cardiovascular risk`,
    ),
  ]);
});

describe('a page', () => {
  test('is one of the cited section, or of the edition', () => {
    assert.deepEqual(detailsAt(line(request, `Decision based on MTUS ${massage}, Page(s): |`)), [
      ['60', 'Massage therapy'],
      ['1-127', 'Chronic Pain Medical Treatment'],
    ]);
    assert.deepEqual(
      detailsAt(line(request, `Decision based on MTUS ${chronicPain}, Section(s): Acupuncture, Page(s): |`))[0],
      ['13', 'Acupuncture (unverified)'],
    );
  });
});

describe('what is chosen', () => {
  const both = `Decision based on MTUS ${chronicPain}, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Massage therapy, and Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ${odgMri}.`;

  /** What of a reviewer's line is not fully known. */
  function unknownIn(text: string): string[] {
    const [, reviewers] = service.parse(text).issues[0]?.guidelineLines ?? [];
    assert.ok(reviewers);
    const sources = reviewers.citations.flatMap((citation) => citation.sources);
    const unknown = sources.filter(
      ({ editions, isYearKnown, sections }) =>
        editions.length === 0 || !isYearKnown || sections.some(({ known }) => known.length === 0),
    );
    return [...reviewers.rest, ...unknown.map(({ whole }) => whole)].map(({ start, end }) => text.slice(start, end));
  }

  function unknownRules(text: string): string[] {
    return service.lint(service.parse(text)).flatMap(({ rule }) => (rule.startsWith('citation/unknown') ? [rule] : []));
  }

  test('at any place of a line leaves a line of which everything is known', () => {
    for (const written of [reviewerGuideline, both]) {
      const text = changed(sampleDecision, reviewerGuideline, written);
      const start = text.indexOf(written);
      for (let offset = start; offset <= start + written.length; offset++) {
        for (const { about, replace, snippet, label } of entriesAt({ text, offset })) {
          assert.ok(replace.start <= offset && offset <= replace.end);
          if (about?.section === undefined) continue;
          const after = text.slice(0, replace.start) + snippetWords(snippet) + text.slice(replace.end);
          assert.deepEqual(unknownIn(after), [], `"${label}" at "${text.slice(start, offset)}"`);
        }
      }
    }
  });

  const treatments = [
    'Massage therapy',
    'TENS unit',
    'Norco 10/325mg #60',
    'MRI of the lumbar spine',
    'Urine drug screen',
  ];
  for (const treatment of [...treatments, 'Physical therapy for the left shoulder', 'Acupuncture', 'Omeprazole 20mg']) {
    test(`as a whole citation for "${treatment}" has no unknown part`, () => {
      const marked = line(treatment, '|');
      const { text } = readCursor(marked);
      const whole = entriesAt(readCursor(marked)).filter(({ kind }) => kind === 'citation');
      assert.ok(whole.length > 0 && whole.length <= 8);
      for (const { replace, snippet } of whole) {
        const after = text.slice(0, replace.start) + snippetWords(snippet) + text.slice(replace.end);
        assert.deepEqual([unknownIn(after), unknownRules(after)], [[], []]);
      }
    });
  }

  test('can be read again, for every row of the catalogue', () => {
    const { catalogue } = service.context;
    const rows = catalogue.guidelines.flatMap(({ editions }) =>
      editions.flatMap((edition) => [{ edition }, ...edition.sections.map((section) => ({ edition, section }))]),
    );
    assert.ok(rows.length > 500);
    for (const row of rows) {
      const text = line(request, citationSentence(catalogue, row, 'reviewerGuideline'));
      const [source, ...others] =
        service.parse(text).issues[0]?.guidelineLines[1]?.citations.flatMap((citation) => citation.sources) ?? [];
      assert.ok(source?.editions.includes(row.edition.id) && others.length === 0, row.edition.id);
      if ('section' in row) assert.ok(source?.sections[0]?.known.includes(row.section.id), row.section.id);
    }
  });
});

test('what is told about a citation says how sure it is', () => {
  const about = aboutRow(service.context.catalogue, 'chronic-pain-2009', 'chronic-pain-2009/amitriptyline', plainText);
  const lines = about?.split('\n\n') ?? [];
  assert.equal(lines[0], 'Amitriptyline, page 13 (unverified)');
  assert.equal(lines[1], chronicPain);
  assert.ok(lines.includes('In force: 07/18/2009 to 07/27/2016'));
  assert.equal(aboutRow(service.context.catalogue, 'no-such-edition', undefined, plainText), undefined);
});
