import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDecisionService } from '../../server/src/service.js';
import { hardWrapped, withCrlf, withoutBlankLines } from '../support/variants.js';

const service = createDecisionService();

const story =
  'The worker, a baker of 51 years, strained the left wrist while lifting trays. Date of Injury: 3/4/2013. A splint helped little. The physician asks for six visits of hand therapy.';

const early = `IMR 13-000777

MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE:
Whether six visits of hand therapy are necessary: Upheld or not.

CASE SUMMARY:
${story}

DOCUMENTS REVIEWED FOR DETERMINATION:
1. Application of 5/2/2013
2. Utilization Review: letter of 4/20/2013

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL
REVIEWER AND WHY:
The chapter on the wrist, which addresses it.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT
MEDICALLY NECESSARY:
Home exercises were not tried.

MEDICAL REVIEWER QUALIFICATIONS:
Licensed in Ohio, certified in Occupational Medicine.
`;

const notice = `MAXIMUS FEDERAL SERVICES, INC.
Notice of Independent Medical Review Determination
Dated: 9/30/2013

IMR Case Number: CM13-0012345
Date of Injury: 3/4/2013
UR Denial Date: 8/20/2013

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

An application was filed on 9/3/2013.

1) The request for six visits of hand therapy is not medically necessary: Upheld

Medical Qualifications of the Expert Reviewer:
The physician is licensed to practice in Ohio.

Case Summary:
${story}

Documents Reviewed for Determination:
- Application
- Denial

Rationale for the Decision: Home exercises were not tried.
`;

const late = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review

IMR Case Number:  CM13-0054321     Date of Injury:  03/04/2013
UR Denial Date:  11/20/2013

HOW THE IMR FINAL DETERMINATION WAS MADE
The case file was sent to a physician reviewer, who is licensed in Ohio.

DOCUMENTS REVIEWED
The records of the physician were reviewed.

CLINICAL CASE SUMMARY
${story}

IMR DECISION(S) AND RATIONALE(S)
1. SIX VISITS OF HAND THERAPY ARE NOT MEDICALLY NECESSARY.

The Claims Administrator guideline: none.
The decision rationale: Home exercises were not tried.
`;

const layouts = { 'early-2013': early, 'notice-2013': notice, 'late-2013': late };

function findings(text: string): string[] {
  return service.lint(service.parse(text)).map(({ rule, span }) => `${rule} "${text.slice(span.start, span.end)}"`);
}

for (const [id, text] of Object.entries(layouts)) {
  describe(`a decision of the layout ${id}`, () => {
    const { sections } = service.parse(text);

    for (const [name, dress] of Object.entries({
      'as it is': text,
      'wrapped at 50': hardWrapped(text, 50),
      'with CRLF': withCrlf(text),
      'without blank lines': withoutBlankLines(text),
    })) {
      test(`${name} is recognized and has no fault`, () => {
        const decision = service.parse(dress);
        assert.equal(decision.layout.id, id);
        assert.deepEqual(
          decision.sections.map(({ role }) => role),
          decision.layout.sections.map(({ role }) => role),
        );
        assert.deepEqual(service.lint(decision), []);
      });
    }

    for (const { role, heading, body, whole } of sections) {
      const title = text.slice(heading.title.start, heading.title.end);

      test(`without the heading of ${role}: one section is missing`, () => {
        const found = findings(text.slice(0, heading.line.start) + text.slice(heading.line.end));
        assert.deepEqual(
          found.map((finding) => finding.split(' ')[0]),
          ['structure/missing-section'],
        );
      });

      test(`with an empty ${role}: one section is empty`, () => {
        assert.deepEqual(findings(text.slice(0, body.start) + text.slice(body.end)), [
          `structure/empty-section "${title}"`,
        ]);
      });

      test(`with ${role} twice: one section too many`, () => {
        const twice = `${text}\n${text.slice(whole.start, whole.end)}\n`;
        assert.deepEqual(findings(twice), [`structure/duplicate-section "${title}"`]);
      });
    }

    test('with two sections exchanged: one is out of order', () => {
      const [, second, third] = sections;
      assert.ok(second && third);
      const [a, b] = [second.whole, third.whole];
      const exchanged = `${text.slice(0, a.start)}${text.slice(b.start, b.end)}\n\n${text.slice(a.start, a.end)}${text.slice(b.end)}`;
      const title = text.slice(second.heading.title.start, second.heading.title.end);
      assert.deepEqual(findings(exchanged), [`structure/section-order "${title}"`]);
    });
  });
}
