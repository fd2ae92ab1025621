import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { DecisionDraft } from '../../server/src/features/decision-draft.js';
import { newDecision } from '../../server/src/features/new-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { snippetWords } from '../support/cursor.js';
import { unwrittenIssue, wholeDraft } from '../support/draft.js';

const service = createDecisionService();
const { vocabulary } = service.context;

function textOf(draft: DecisionDraft): string {
  return snippetWords(newDecision(vocabulary, draft));
}

function findingsOn(text: string): string[] {
  return service.lint(service.parse(text)).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

const unwritten = (words: readonly string[]) => words.map((each) => `structure/placeholder: ${each}`);
const unwrittenSummary = ['[insert age]', '[insert sex]', '[insert diagnoses, treatment to date, findings]'];

describe('a new decision', () => {
  const text = textOf(wholeDraft);

  test('has the given values in the form of the header', () => {
    assert.equal(
      text.slice(0, text.indexOf('\n\n')),
      [
        '**Case Number:**\tCM16-0900001',
        '**Date Assigned:**\t06/08/2016\t**Date of Injury:**\t02/10/2016',
        '**Decision Date:**\t07/05/2016\t**UR Denial Date:**\t05/16/2016',
        '**Priority:**\tStandard\t**Application Received:**\t06/01/2016',
      ].join('\n'),
    );
  });

  test('has the credentials', () => {
    assert.ok(
      text.includes('\nState(s) of Licensure: California, Oregon  \nCertification(s)/Specialty: Family Practice\n'),
    );
  });

  test('tells the injury and the requests in its summary', () => {
    assert.ok(
      text.includes(
        'sustained an industrial injury on 02/10/2016. [insert diagnoses, treatment to date, findings] The requests are for MRI of the right knee and Therapy, 12 visits.\n',
      ),
    );
  });

  test('has one issue for each treatment, whole or modified', () => {
    const { issues } = service.parse(text);
    assert.deepEqual(
      issues.map(({ treatment }) => text.slice(treatment.start, treatment.end)),
      [
        'MRI of the right knee',
        'Therapy, 12 visits was the original request. Therapy, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, therapy, 6 visits, is',
      ],
    );
    const [request] = service.context.factsIn(service.parse(text)).modifiedRequests();
    assert.ok(request?.original && request.authorized && request.remaining);
  });

  test('has no finding but on what is still to be written', () => {
    assert.deepEqual(findingsOn(text), unwritten([...unwrittenSummary, ...unwrittenIssue, ...unwrittenIssue]));
  });

  test('of which nothing is known has no other finding either', () => {
    const date = '[insert MM/DD/YYYY]';
    assert.deepEqual(
      findingsOn(textOf({})),
      unwritten([
        ...['[insert case number]', date, date, date, date, '[insert priority]', date],
        ...['[insert states]', '[insert specialty]', '[insert age]', '[insert sex]', '[insert date]'],
        '[insert diagnoses, treatment to date, findings, request]',
        '[insert treatment as requested]',
        ...unwrittenIssue,
      ]),
    );
  });

  test('takes empty lines for nothing', () => {
    const empty = { caseNumber: '', decisionDate: '', priority: '', states: [''], specialties: [] };
    assert.equal(textOf({ ...empty, treatments: [{ request: '' }] }), textOf({}));
  });

  for (const [requests, sentence] of [
    [['an MRI'], 'The request is for an MRI.'],
    [['an MRI', 'a brace'], 'The requests are for an MRI and a brace.'],
    [['an MRI', 'a brace', 'rest.'], 'The requests are for an MRI; a brace; and rest.'],
  ] as const) {
    test(`counts ${requests.length}`, () => {
      const treatments = requests.map((request) => ({ request }));
      assert.ok(textOf({ treatments }).includes(`] ${sentence}\n`));
    });
  }

  test('asks for what remains where it was not given', () => {
    const treatments = [{ request: 'Therapy', authorized: '', remaining: '' }];
    assert.ok(
      textOf({ treatments }).includes(
        '**Therapy was the original request. [insert what was authorized] was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, [insert what remains to be decided], is:** ',
      ),
    );
  });

  test('names the organization of the settings', () => {
    const other = createDecisionService({ organization: { name: 'Example Reviews, Inc.', label: 'ERI' } });
    const own = snippetWords(newDecision(other.context.vocabulary));
    assert.ok(own.includes('\nExample Reviews, Inc. sent the complete case file'));
    assert.ok(own.includes('\n**ERI guideline:** '));
  });

  test('keeps the signs of a snippet in what was given as they are', () => {
    const sign = fc.constantFrom('$', '{', '}', '\\', '|', ',', 'a', ' ', '1', ':');
    const words = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => `x${signs.join('')}x`);
    fc.assert(
      fc.property(words, (request) => {
        assert.ok(textOf({ treatments: [{ request }] }).includes(`\n**${request}:** [insert outcome]\n`));
      }),
    );
  });
});
