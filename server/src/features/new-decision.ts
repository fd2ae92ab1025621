import { parseHeaderDate } from '../decision/dates.js';
import { labelText } from '../decision/labels.js';
import type { HeaderFieldId, Vocabulary } from '../decision/layout.js';
import { priorities } from '../knowledge/outcomes.js';
import { isCaseNumber } from '../rules/header/case-number.js';
import { literal } from './completion/place.js';
import type { DecisionDraft, DisputedTreatment } from './decision-draft.js';
import { issueLines } from './issue-block.js';
import { type MarkStyle, markedLabel } from './mark-style.js';
import { TabStops } from './tab-stops.js';

const bold: MarkStyle = { open: '**', close: '**' };

/**
 * A whole decision in snippet syntax: the fixed wording of the organization, what is known of the case, and a tab stop
 * with a placeholder for everything that is still to be written, in the order of the text.
 */
export function newDecision(vocabulary: Vocabulary, draft: DecisionDraft = {}): string {
  const stops = new TabStops();
  const [howMade, summary, issues] = vocabulary.draftLayout.sections.map(({ heading }) => `### ${literal(heading)}`);
  const { statements } = vocabulary;
  const treatments = requestsOf(draft);
  return [
    ...headerLines(vocabulary, draft, stops),
    `${howMade}\n`,
    `${literal(statements.howMade)}\n`,
    `${literal(statements.credentialsLeadIn)}  `,
    ...credentialLines(vocabulary, draft, stops),
    `${summary}\n`,
    `${literal(statements.summaryLeadIn)}\n`,
    `${summaryText(draft, treatments, stops)}\n`,
    `${issues}\n`,
    `${literal(statements.decisionsLeadIn)}\n`,
    ...(treatments.length > 0 ? treatments : [undefined]).map(
      (treatment) => `${issueLines(vocabulary, bold, stops, treatment)}\n`,
    ),
    '$0',
  ].join('\n');
}

/** The treatments that have a request; a line left empty is none. */
function requestsOf({ treatments = [] }: DecisionDraft): DisputedTreatment[] {
  return treatments.filter(({ request }) => request !== '');
}

/** The seven fields, two on a line as the published decisions have them. */
function headerLines({ headerLabels, draftLayout }: Vocabulary, draft: DecisionDraft, stops: TabStops): string[] {
  const fields = draftLayout.header.map((id) => {
    const given = draft[id];
    return `${markedLabel(bold, labelText(headerLabels, id))}\t${given ? literal(fieldValue(id, given)) : missingValue(id, stops)}`;
  });
  const [first = '', ...rest] = fields;
  const lines = [first];
  for (let index = 0; index < rest.length; index += 2) lines.push(rest.slice(index, index + 2).join('\t'));
  return [...lines, ''];
}

/** A value as the header prints it: dates, case number and priority in the form of the published decisions, if they can be read. */
export function fieldValue(id: HeaderFieldId, given: string): string {
  if (id === 'caseNumber') {
    const compact = given.replace(/\s/g, '').toUpperCase();
    return isCaseNumber(compact) ? compact : given;
  }
  if (id === 'priority') return priorities.find((each) => each.toLowerCase() === given.toLowerCase()) ?? given;
  return parseHeaderDate(given)?.houseForm ?? given;
}

function missingValue(id: HeaderFieldId, stops: TabStops): string {
  if (id === 'caseNumber') return stops.insert('case number');
  return id === 'priority' ? stops.choice('priority', priorities) : stops.insert('MM/DD/YYYY');
}

function credentialLines({ credentialLabels }: Vocabulary, draft: DecisionDraft, stops: TabStops): string[] {
  const { states = [], specialties = [] } = draft;
  const list = (entries: readonly string[], what: string) => {
    const written = entries.filter((entry) => entry !== '');
    return written.length > 0 ? literal(written.join(', ')) : stops.insert(what);
  };
  return [
    `${labelText(credentialLabels, 'licensure')}: ${list(states, 'states')}  `,
    `${labelText(credentialLabels, 'specialty')}: ${list(specialties, 'specialty')}\n`,
  ];
}

function summaryText(
  { dateOfInjury }: DecisionDraft,
  treatments: readonly DisputedTreatment[],
  stops: TabStops,
): string {
  const worker = `The injured worker is a ${stops.insert('age')} year old ${stops.choice('sex', ['male', 'female'])}`;
  const injured = dateOfInjury ? literal(fieldValue('dateOfInjury', dateOfInjury)) : stops.insert('date');
  const lead = `${worker} who sustained an industrial injury on ${injured}.`;
  if (treatments.length === 0) return `${lead} ${stops.insert('diagnoses, treatment to date, findings, request')}`;
  return `${lead} ${stops.insert('diagnoses, treatment to date, findings')} ${literal(requestSentence(treatments))}`;
}

function requestSentence(treatments: readonly DisputedTreatment[]): string {
  const requests = treatments.map(({ request }) => request.replace(/(?<![.;:,])[.;:,]+$/, ''));
  const [last = ''] = requests.slice(-1);
  if (requests.length === 1) return `The request is for ${last}.`;
  // The requests themselves hold commas.
  const others = requests.slice(0, -1).join('; ');
  return `The requests are for ${others}${requests.length > 2 ? ';' : ''} and ${last}.`;
}
