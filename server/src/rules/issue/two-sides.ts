import { namedIn, namesBySentence, oppositeSide, titlesByIssue } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

const MODIFIED = /\boriginal request\b/i;

/*
 * Only for a title that tells of an original request and what was authorized of it. Silent for "left and right",
 * "bilateral", for a side of another part of the body, and where one of the sentences names no side.
 */
export const twoSides = defineRule({
  id: 'issue/two-sides',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c)',
  docs: {
    what: 'A modified request names one part of the body with two sides.',
    why: 'What was authorized is a part of what was requested, so that the side cannot change on the way.',
    remedy: 'Write the side of the original request in each sentence of the title.',
  },
  examples: {
    faulty: [
      {
        name: 'the authorized part on the other side',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee, 12 visits was the original request. Physical therapy for the {{left}} knee, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the right knee, 6 visits is:',
          ],
        ],
      },
      {
        name: 'the remaining part on the other side',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee, 12 visits was the original request. Physical therapy, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the {{left}} knee, 6 visits is:',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'both sides were requested',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the left and right knee, 12 visits was the original request. Physical therapy for the right knee, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy, 6 visits is:',
          ],
        ],
      },
      {
        name: 'two parts of the body',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee and left ankle, 12 visits was the original request. Physical therapy for the left ankle, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the right knee, 6 visits is:',
          ],
        ],
      },
      {
        name: 'one side throughout',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee, 12 visits was the original request. Physical therapy for the right knee, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the right knee, 6 visits is:',
          ],
        ],
      },
    ],
  },

  reach: 'title',
  *check(decision, context) {
    const { text } = decision;
    const issues = checkedIssues(decision).filter(({ treatment }) =>
      MODIFIED.test(text.slice(treatment.start, treatment.end)),
    );
    if (issues.length === 0) return;
    const facts = context.factsIn(decision);
    const bySentence = namesBySentence(facts);
    const titles = titlesByIssue(facts);
    for (const issue of issues) {
      const [original, ...later] = (titles.get(issue) ?? []).map((each) => namedIn([each], each.span, bySentence));
      for (const named of original ? later : []) {
        const sides = original && oppositeSide(named, original);
        if (!sides) continue;
        const [own, first] = sides;
        yield {
          span: own.sideSpan ?? own.span,
          message: `${quoted(text, own.sideSpan ?? own.span)} is the other side of what was originally requested. A part of a request keeps its side. Correct the one that is wrong.`,
          related: [{ span: first.sideSpan ?? first.span, message: 'The side of the original request.' }],
        };
      }
    }
  },
});
