import { trimSpan } from '../../decision/characters.js';
import type { CredentialId, Vocabulary } from '../../decision/layout.js';
import { lineEnd } from '../../decision/lines.js';
import { type Decision, type Section, sectionOf } from '../../decision/model.js';
import { isEmptySpan, type Span } from '../../decision/span.js';
import { insertLabelLine } from '../header/label-line.js';
import { defineRule, type Fix } from '../rule.js';
import { credentialLabel } from './checked-credentials.js';

export const missingCredential = defineRule({
  id: 'reviewer/missing-credential',
  severity: 'error',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'Labor Code 4610.6(f), 139.5(d)(4)',
  docs: {
    what: "The reviewer's states of licensure or specialties are not there.",
    why: 'The determination must describe the qualifications of the reviewer, and every published decision names both.',
    remedy: 'Add the label with its value after the sentence that leads in the credentials.',
  },
  examples: {
    faulty: [
      {
        name: 'no specialty',
        changes: [
          [
            'The Expert Reviewer has the following credentials:',
            '{{The Expert Reviewer has the following credentials:}}',
          ],
          ['Certification(s)/Specialty: Family Practice, Sports Medicine\n', ''],
        ],
      },
      {
        name: 'no states',
        changes: [
          [
            'The Expert Reviewer has the following credentials:',
            '{{The Expert Reviewer has the following credentials:}}',
          ],
          ['State(s) of Licensure: California, Oregon  \n', ''],
        ],
      },
    ],
    clean: [
      {
        name: 'a missing section is reported as such',
        text: '<b>Case Number:</b>\tCM16-0900001\n<b>Date Assigned:</b>\t06/08/2016\t<b>Date of Injury:</b>\t02/10/2016\n<b>Decision Date:</b>\t07/05/2016\t<b>UR Denial Date:</b>\t05/16/2016\n<b>Priority:</b>\tStandard\t<b>{{structure/missing-section|Application Received}}:</b>\t06/01/2016\n',
      },
      {
        name: 'all in one line',
        changes: [
          ['credentials:  \nState', 'credentials: State'],
          ['Oregon  \nCert', 'Oregon; Cert'],
        ],
      },
      {
        name: 'a misspelt label',
        changes: [['Certification(s)/Specialty', '{{reviewer/misspelt-label|Certification/Specialty}}']],
      },
      {
        name: 'bold labels in another order',
        changes: [
          ['State(s) of Licensure: California, Oregon  \n', ''],
          ['Sports Medicine\n', 'Sports Medicine\n**State(s) of Licensure:** California, Oregon\n'],
        ],
      },
    ],
  },

  *check(decision, { vocabulary }) {
    if (!decision.isRecognized) return;
    const missing = decision.layout.credentials.filter((id) => !decision.credentials[id]);
    if (missing.length === 0 || isReportedOtherwise(decision)) return;
    const labels = missing.map((id) => `"${credentialLabel(vocabulary, id)}"`).join(' and ');
    const fix = insertLabel(decision, vocabulary, missing);
    yield {
      span: placeOf(decision),
      message: `The credentials of the reviewer have no ${labels}. The determination must describe the qualifications of the reviewer. Add ${missing.length > 1 ? 'these fields' : 'this field'}.`,
      ...(fix && { fix }),
    };
  },
});

/** A section that is missing or empty has no credentials either. */
function isReportedOtherwise(decision: Decision): boolean {
  const isFilled = ({ role, body }: Section) => role === 'howMade' && !isEmptySpan(body);
  return decision.credentials.all.length === 0 && !decision.sections.some(isFilled);
}

/** The sentence that leads in the credentials, the heading of the section, or the first line. */
function placeOf(decision: Decision): Span {
  const { text, statements } = decision;
  const nearest = statements.get('credentialsLeadIn') ?? sectionOf(decision, 'howMade')?.heading.title;
  if (nearest) return nearest;
  const words = trimSpan(text, 0, text.length);
  return { start: words.start, end: lineEnd(text, words.start, words.end) };
}

/** Only beside the other credential: elsewhere its place would be a guess. */
function insertLabel(decision: Decision, vocabulary: Vocabulary, missing: readonly CredentialId[]): Fix | undefined {
  const { text, credentials } = decision;
  const neighbour = credentials.all[0];
  const [id] = missing;
  if (!neighbour || !id) return undefined;
  const label = credentialLabel(vocabulary, id);
  const side = id === 'licensure' ? 'before' : 'after';
  return { title: `Insert "${label}:"`, isSafe: false, edits: [insertLabelLine(text, label, neighbour, side)] };
}
