import { describe } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import {
  bold,
  changed,
  credentials,
  decisionsLeadIn,
  howMade,
  narrativeEnd,
  plain,
  summaryLeadIn,
  testChoices,
  testOffers,
} from './completion-texts.js';

describe('a header field', () => {
  const field = '<b>Priority:</b>\tStandard\t';
  testOffers([
    ['is offered while it is missing', changed(sampleDecision, field, '|\n'), ['Priority']],
    ['is not offered when it is there', changed(sampleDecision, field, `P|\n${field}`), []],
    [
      'is not offered in the summary',
      changed(changed(sampleDecision, field, ''), narrativeEnd, `${narrativeEnd}\n\nPrio|`),
      [],
    ],
    ['is not offered below the header', `${changed(sampleDecision, field, '')}\nPrio|`, []],
    [
      'is offered with all others that are missing, in their order',
      '**Case Number:** CM16-0900001\n**Decision Date:** 07/05/2016\n|',
      [
        'Date Assigned',
        'Date of Injury',
        'UR Denial Date',
        'Priority',
        'Application Received',
        'HOW THE IMR FINAL DETERMINATION WAS MADE',
        'CLINICAL CASE SUMMARY',
        'IMR ISSUES, DECISIONS AND RATIONALES',
      ],
    ],
    [
      'is offered by its first letters',
      '**Case Number:** CM16-0900001\n**Decision Date:** 07/05/2016\nDate o|',
      ['Date of Injury'],
    ],
  ]);

  testChoices([
    {
      name: 'is marked with <b> where the others are',
      from: field,
      typed: 'pri|\n',
      choose: 'Priority',
      gives: '<b>Priority:</b> «»\n',
    },
    {
      name: 'is in bold where the others are',
      in: bold,
      from: '**Priority:**\tStandard\t',
      typed: '**Pri|\n',
      choose: 'Priority',
      gives: '**Priority:** «»\n',
    },
    {
      name: 'has no marks where the others have none',
      in: plain,
      from: 'Priority:\tStandard\t',
      typed: '|\n',
      choose: 'Priority',
      gives: 'Priority: «»\n',
    },
  ]);
});

describe('a section heading', () => {
  const heading = '### CLINICAL CASE SUMMARY';
  testOffers([
    ['is offered while it is missing', changed(sampleDecision, heading, 'clin|'), ['CLINICAL CASE SUMMARY']],
    ['is offered after its number signs', changed(sampleDecision, heading, '### C|'), ['CLINICAL CASE SUMMARY']],
    ['alone is offered after number signs', changed(`${sampleDecision}`, heading, '### |'), ['CLINICAL CASE SUMMARY']],
    [
      'alone is offered after number signs below an issue',
      `${changed(sampleDecision, heading, '')}\n### |`,
      ['CLINICAL CASE SUMMARY'],
    ],
    ['is not offered when it is there', changed(sampleDecision, heading, `${heading}\n\n### C|`), []],
  ]);

  testChoices([
    {
      name: 'has the marks of the first heading: number signs',
      from: heading,
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: `${heading}\n\n«»`,
    },
    {
      name: 'takes the place of typed number signs',
      from: heading,
      typed: '### Clin|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: `${heading}\n\n«»`,
    },
    {
      name: 'has the marks of the first heading: two number signs',
      in: sampleDecision.replaceAll('### ', '## '),
      from: '## CLINICAL CASE SUMMARY',
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: '## CLINICAL CASE SUMMARY\n\n«»',
    },
    {
      name: 'has the marks of the first heading: bold',
      in: sampleDecision.replace(/### (.*)/g, '**$1:**'),
      from: '**CLINICAL CASE SUMMARY:**',
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: '**CLINICAL CASE SUMMARY**\n\n«»',
    },
    {
      name: 'has the marks of the first heading: none',
      in: plain,
      from: 'CLINICAL CASE SUMMARY',
      typed: 'Cl|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: 'CLINICAL CASE SUMMARY\n\n«»',
    },
  ]);
});

describe('a fixed statement', () => {
  testOffers([
    [
      'on how the determination was made is offered where it is missing',
      changed(sampleDecision, `${howMade}\n\n`, '|\n\n'),
      ['imr-how-made'],
    ],
    [
      'on the credentials is offered where it is missing',
      changed(sampleDecision, credentials, '|'),
      ['imr-credentials'],
    ],
    [
      'both are offered in an empty section',
      changed(sampleDecision, `${howMade}\n\n${credentials}`, '|'),
      ['imr-how-made', 'imr-credentials'],
    ],
    [
      'that begins the summary is offered where it is missing',
      changed(sampleDecision, summaryLeadIn, 'imr|'),
      ['imr-summary'],
    ],
    [
      'that begins the issues is offered where it is missing',
      changed(sampleDecision, decisionsLeadIn, 'imr-d|'),
      ['imr-decisions'],
    ],
    ['is not offered when it is there', changed(sampleDecision, summaryLeadIn, `${summaryLeadIn}\n\nimr|`), []],
    [
      'is not offered in another section',
      changed(sampleDecision, summaryLeadIn, '').replace(decisionsLeadIn, `${decisionsLeadIn}\n\nimr-s|`),
      [],
    ],
  ]);

  testChoices([
    {
      name: 'on how the determination was made',
      from: `${howMade}\n\n`,
      typed: 'imr-how|\n\n',
      choose: 'imr-how-made',
      gives: `${howMade}\n\n«»\n\n`,
    },
    {
      name: 'on the credentials comes with their labels',
      from: credentials,
      typed: '|',
      choose: 'imr-credentials',
      gives:
        'The Expert Reviewer has the following credentials:  \nState(s) of Licensure: «»  \nCertification(s)/Specialty: ',
    },
    {
      name: 'that begins the summary',
      from: summaryLeadIn,
      typed: '|',
      choose: 'imr-summary',
      gives: `${summaryLeadIn}\n\n«»`,
    },
    {
      name: 'that begins the issues',
      from: decisionsLeadIn,
      typed: '|',
      choose: 'imr-decisions',
      gives: `${decisionsLeadIn}\n\n«»`,
    },
  ]);
});
