import { sampleDecision } from '../../server/src/rules/sample-decision.js';

/** A generator of numbers from 0 to below `below`, the same ones for the same seed (Lehmer's, 48271 modulo 2^31 - 1). */
export function seeded(seed: number): (below: number) => number {
  let state = seed % 2147483647 || 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const regions = [
  { part: 'knee', title: 'Knee Complaints', both: true },
  { part: 'shoulder', title: 'Shoulder Complaints', both: true },
  { part: 'ankle', title: 'Ankle and Foot Complaints', both: true },
  { part: 'low back', title: 'Low Back Complaints', both: false },
] as const;

const kinds = [
  { section: 'Special Studies', title: (at: string) => `MRI of the ${at} without contrast` },
  { section: 'Initial Care', title: (at: string, count: number) => `Physical therapy for the ${at}, ${count} visits` },
  { section: 'Physical Methods', title: (at: string, count: number) => `Acupuncture for the ${at}, ${count} sessions` },
  { section: 'Initial Care', title: (at: string, count: number) => `Heating pad for the ${at}, ${count} pieces` },
  {
    section: 'Physical Methods',
    title: (at: string, count: number) => `Chiropractic care for the ${at}, ${count} visits`,
  },
  { section: 'Special Studies', title: (at: string) => `X-ray of the ${at}` },
] as const;

const reasons = [
  'The records tell of pain with stairs and after long standing.',
  'Rest, ice and a home program were tried before, with some relief each time.',
  'The findings of the examination are told clearly and without a gap.',
  'Function in daily life is told in the notes, and so is the work that is done at present.',
  'The guideline asks for a plan with aims that can be measured, and for a look back at what was reached.',
  'What was tried before, how long, and with which success is what a reader wants to know first.',
  'The notes name the tasks at work that are hard, such as lifting from the floor and reaching overhead.',
  'A course of care is judged by what it brings about, not by how long it has been going on.',
  'There is a signed plan of care, and the next visit is set.',
  'Sleep is better than it was, and walking is possible for half an hour.',
  'The treating physician has told why this course was chosen and when it will be looked at again.',
  'Nothing in the file speaks of an infection, of a tumor, or of a loss of strength.',
];

const sentences = [...reasons, ...reasons.map((reason) => `The last note says it, too: ${reason}`)];

const pages = 'opening closing middle marked folded printed copied stamped faded clean blue green yellow'.split(' ');
const papers = 'notes letters forms charts reports sheets lists diaries plans accounts summaries copies'.split(' ');
const holders = 'folder binder parcel bundle packet stack drawer pile box envelope cover tray shelf'.split(' ');
const places = 'desk table window door office archive counter corridor basement attic hall lobby'.split(' ');

/**
 * Of so many sentences of a rationale one is as others have it. With the header and the fixed statements a good third of the
 * words then stands in other decisions, sentence by sentence, as it does in published ones.
 */
const ONE_IS_COMMON = 8;

/** The sentence with where it was read, which hardly any other has. */
function ownSentence(next: (below: number) => number, sentence: string): string {
  const [page, paper, holder, place] = [pages, papers, holders, places].map((words) => words[next(words.length)] ?? '');
  const first = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return `On the ${page} page of the ${paper} in the ${holder} from the ${place} one reads that ${first}`;
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}

/** A sound decision of about so many characters: no rule finds anything in it. */
export function madeDecision(characters: number, seed: number): string {
  const next = seeded(seed);
  const head = sampleDecision
    .slice(0, sampleDecision.indexOf('**MRI of'))
    .replace('CM16-0900001', `CM16-${String(1 + next(899_999)).padStart(7, '0')}`)
    .replace(/The request is for .*/, 'Several requests were made, which are decided below.');
  let text = head;
  for (let index = 0; text.length < characters || index === 0; index++) text += madeIssue(next, index);
  return text;
}

/** After so many issues region and kind come together again. */
const ALL_PAIRS = 12;

function madeIssue(next: (below: number) => number, index: number): string {
  const region = regions[index % regions.length] ?? regions[0];
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const at = region.both ? `right ${region.part}` : region.part;
  const count = 2 + index;
  const title =
    kind.title(at, count) + (index >= ALL_PAIRS && !/\d/.test(kind.title(at, count)) ? ` at ${count} weeks` : '');
  const isApproved = next(2) === 0;
  const citation = `Decision based on MTUS ${region.title} 2004, Section(s): ${kind.section}.`;
  const told = rotated(sentences, next(sentences.length))
    .slice(0, 4 + next(8))
    .map((sentence) => (next(ONE_IS_COMMON) === 0 ? sentence : ownSentence(next, sentence)))
    .join(' ');
  return `**${title}:** ${isApproved ? 'Overturned' : 'Upheld'}

**Claims Administrator guideline:** ${citation}

**MAXIMUS guideline:** ${citation}

**Decision rationale:** ${told} The request is ${isApproved ? '' : 'not '}medically necessary.

`;
}
