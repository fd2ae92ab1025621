import type { Vocabulary } from '../decision/layout.js';
import { literal } from './completion/place.js';
import type { DisputedTreatment } from './decision-draft.js';
import { type MarkStyle, markedLabel } from './mark-style.js';
import type { TabStops } from './tab-stops.js';

/** One issue in snippet syntax, with its parts in order and what is not known yet as tab stops. */
export function issueLines(
  { partLabels, outcomes }: Vocabulary,
  style: MarkStyle,
  stops: TabStops,
  treatment?: DisputedTreatment,
): string {
  const { open, close } = style;
  const title = `${open}${requestText(stops, treatment)}:${close} ${stops.choice('outcome', outcomes)}`;
  const parts = partLabels.map(({ id, text }) => `${markedLabel(style, text)} ${stops.insert(partHints[id])}`);
  return [title, ...parts].join('\n\n');
}

const partHints = {
  claimsAdministratorGuideline: 'guideline that the denial cites',
  reviewerGuideline: 'guideline that the decision rests on',
  rationale: 'reasons, then the conclusion on medical necessity',
} as const;

/** The request as a title prints it; a title closes with its colon alone. */
function requestText(stops: TabStops, treatment?: DisputedTreatment): string {
  const part = (words: string | undefined, what: string) => {
    const written = words?.replace(/(?<![\s.;:,])[\s.;:,]+$/, '') ?? '';
    return written === '' ? stops.insert(what) : literal(written);
  };
  const request = part(treatment?.request, 'treatment as requested');
  if (treatment?.authorized === undefined) return request;
  const authorized = part(treatment.authorized, 'what was authorized');
  const remaining = part(treatment.remaining, 'what remains to be decided');
  return `${request} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining}, is`;
}
