import { describe } from 'node:test';
import { priorities } from '../../server/src/knowledge/outcomes.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import {
  adminGuideline,
  changed,
  outcomeNames,
  plain,
  rationale,
  reviewerGuideline,
  specialtyNames,
  stateNames,
  testChoices,
  testOffers,
} from './completion-texts.js';

describe('an outcome', () => {
  const title = '**MRI of the right knee without contrast:** Overturned';
  const request = '**MRI of the right knee without contrast:**';
  const at = (written: string) => changed(sampleDecision, title, written);
  testOffers([
    ['is offered after the colon of a title', at(`${request} |`), outcomeNames],
    ['is offered after the marks of a title', at(`${request}|`), outcomeNames],
    ['is offered inside the written one', at(`${request} Over|turned`), outcomeNames],
    ['is offered for an unknown one', at(`${request} Modified|`), outcomeNames],
    ['is offered after a title just typed at the end', `${sampleDecision}\n**Cane:** |`, outcomeNames],
    ['is offered after a colon outside the marks', at('**MRI of the right knee without contrast**: |'), outcomeNames],
    ['is not offered before the closing marks', at('**MRI of the right knee without contrast:|**'), []],
    ['is not offered while the bold is open', at('**MRI of the right knee without contrast:|'), []],
    ['is not offered inside the request', at('**MRI of the |right knee without contrast:** Overturned'), []],
  ]);

  testChoices([
    {
      name: 'stands after the blank that is there',
      from: title,
      typed: `${request} |`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'brings its blank where there is none',
      from: title,
      typed: `${request}|`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'takes the place of the written one',
      from: title,
      typed: `${request} Over|turned`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'takes the place of an unknown one',
      from: title,
      typed: `${request} |Modified`,
      choose: 'Overturned',
      gives: `${request} Overturned`,
    },
    {
      name: 'is offered in a text without marks',
      in: plain,
      from: 'without contrast: Overturned',
      typed: 'without contrast: Over|',
      choose: 'Overturned',
      gives: 'without contrast: Overturned',
    },
  ]);
});

describe('a priority', () => {
  const field = '<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t06/01/2016';
  const at = (written: string) => changed(sampleDecision, '<b>Priority:</b>\tStandard', written);
  testOffers([
    ['is offered in the empty field', at('<b>Priority:</b>\t|'), priorities],
    ['is offered at the end of the written one', at('<b>Priority:</b>\tStand|'), priorities],
    ['is not offered before the closing marks', at('<b>Priority:|</b>\t'), []],
    ['is not offered after a blank behind the written one', at('<b>Priority:</b>\tStandard |'), []],
    ['is not offered between the label and what is written', at('<b>Priority:</b>|\tStandard'), []],
    ['is not offered in the next field on the line', changed(sampleDecision, field, `${field}|`), []],
  ]);

  testChoices([
    {
      name: 'leaves the next field alone',
      from: '<b>Priority:</b>\tStandard',
      typed: '<b>Priority:</b>\t|',
      choose: 'Expedited',
      gives: '<b>Priority:</b>\tExpedited',
    },
    {
      name: 'brings its blank where there is none',
      from: '<b>Priority:</b>\tStandard\t',
      typed: '<b>Priority:</b>|\n',
      choose: 'Standard',
      gives: '<b>Priority:</b> Standard\n',
    },
    {
      name: 'takes the place of the written one',
      from: 'Standard',
      typed: 'Stan|dart',
      choose: 'Expedited',
      gives: 'Expedited',
    },
    {
      name: 'is offered in a header without marks',
      in: plain,
      from: 'Priority:\tStandard',
      typed: 'Priority: s|',
      choose: 'Standard',
      gives: 'Priority: Standard',
    },
  ]);
});

describe('a credential', () => {
  const at = (from: string, to: string) => changed(sampleDecision, from, to);
  testOffers([
    ['gives the states in the list of states', at('California, Oregon', '|'), stateNames],
    ['gives the states for the second entry', at('California, Oregon', 'California, |'), stateNames],
    ['gives the specialties in the list of specialties', at('Family Practice, Sports Medicine', '|'), specialtyNames],
    ['gives the specialties for the second entry', at('Sports Medicine', 'Spo|'), specialtyNames],
    [
      'gives the specialties when both lists stand on one line',
      at('Oregon  \n', 'Oregon  ').replace('Sports Medicine', 'Spo|'),
      specialtyNames,
    ],
    ['gives nothing in the line before', at('credentials:  \n', 'credentials:| \n'), []],
  ]);

  testChoices([
    { name: 'a state in an empty list', from: 'California, Oregon', typed: '|', choose: 'Nevada', gives: 'Nevada' },
    {
      name: 'a state directly after the colon brings its blank',
      from: ' California, Oregon',
      typed: '|',
      choose: 'Nevada',
      gives: ' Nevada',
    },
    {
      name: 'a state as the second entry',
      from: 'California, Oregon',
      typed: 'California, Nev|',
      choose: 'Nevada',
      gives: 'California, Nevada',
    },
    {
      name: 'a state directly after the comma brings its blank',
      from: 'California, Oregon',
      typed: 'California,|',
      choose: 'Nevada',
      gives: 'California, Nevada',
    },
    {
      name: 'a state takes the place of the whole entry',
      from: 'California, Oregon',
      typed: 'Cal|iforna, Oregon',
      choose: 'Nevada',
      gives: 'Nevada, Oregon',
    },
    {
      name: 'a state of two words after its first',
      from: 'California, Oregon',
      typed: 'California, New |',
      choose: 'New York',
      gives: 'California, New York',
    },
    {
      name: 'a specialty as the second entry',
      from: 'Sports Medicine',
      typed: 'sp|',
      choose: 'Sports Medicine',
      gives: 'Sports Medicine',
    },
    {
      name: 'a specialty takes the place of a name with commas',
      from: 'Family Practice, Sports Medicine',
      typed: 'Endocrinology, Diab|etes, and Metabolism',
      choose: 'Sports Medicine',
      gives: 'Sports Medicine',
    },
  ]);
});

describe('a standard wording', () => {
  const conclusion = 'The MRI of the right knee without contrast is medically necessary.';
  const forms = [
    'Decision based on MTUS ',
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ];
  const at = (from: string, to: string) => changed(sampleDecision, from, to);
  testOffers([
    [
      'of the claims administrator is another',
      at(adminGuideline, 'The Claims Administrator b|'),
      [
        'ODG Knee & Leg, MRIs (magnetic resonance imaging)',
        'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
      ],
    ],
    [
      'is offered while it is typed',
      at(reviewerGuideline, 'The Expert Reviewer |'),
      ['ODG Knee & Leg, MRIs (magnetic resonance imaging)', ...forms.slice(1)],
    ],
    ['is not offered once other words are typed', at(reviewerGuideline, 'The Expert panel|'), []],
    ['is not offered before the closing marks', at(`guideline:** ${reviewerGuideline}`, 'guideline:|**'), []],
    ['that concludes follows the outcome', at(rationale, '|'), [conclusion]],
    [
      'that concludes is not offered without an outcome',
      at(rationale, '|').replace('contrast:** Overturned', 'contrast:** Modified'),
      [],
    ],
    ['that concludes is not offered for other words with the same start', at(rationale, 'The pat|'), []],
  ]);

  testChoices([
    {
      name: 'stands after the marks of the label',
      from: reviewerGuideline,
      typed: '|',
      choose: 'Decision based on MTUS ',
      gives: 'Decision based on MTUS ',
    },
    {
      name: 'brings its blank where there is none',
      from: ` ${reviewerGuideline}`,
      typed: '|',
      choose: 'Decision based on MTUS ',
      gives: ' Decision based on MTUS ',
    },
    {
      name: 'takes the place of what is typed',
      from: reviewerGuideline,
      typed: 'decision b|',
      choose: 'Decision based on MTUS ',
      gives: 'Decision based on MTUS ',
    },
    {
      name: 'concludes that the treatment is necessary',
      from: rationale,
      typed: 'The MRI|',
      choose: conclusion,
      gives: conclusion,
    },
    {
      name: 'concludes that the treatment is not necessary',
      in: changed(sampleDecision, 'contrast:** Overturned', 'contrast:** Upheld'),
      from: rationale,
      typed: '|',
      choose: 'The MRI of the right knee without contrast is not medically necessary.',
      gives: 'The MRI of the right knee without contrast is not medically necessary.',
    },
    {
      name: 'quotes a request with the signs of snippets in it',
      in: changed(sampleDecision, 'MRI of the right knee without contrast:', 'Brace {L} at $50 \\ day:'),
      from: rationale,
      typed: '|',
      choose: 'The Brace {L} at $50 \\ day is medically necessary.',
      gives: 'The Brace {L} at $50 \\ day is medically necessary.',
    },
  ]);
});
