import { madeDecision, seeded } from './made-decisions.js';

/** One decision in four languages, each as long as is asked for, so that every server has the same matter to work on. */

/** What the JSON and YAML servers check the decision against: work of the same kind as our rules of structure. */
export const decisionSchema = {
  type: 'object',
  required: ['caseNumber', 'issues'],
  properties: {
    caseNumber: { type: 'string', pattern: '^CM\\d{2}-\\d{7}$', description: 'The number of the case.' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['request', 'outcome', 'guideline', 'rationale'],
        properties: {
          request: { type: 'string', description: 'The disputed treatment.' },
          outcome: { enum: ['Upheld', 'Overturned'], description: 'What the reviewer decides.' },
          guideline: { type: 'array', description: 'The guidelines cited.' },
          rationale: { type: 'string', minLength: 20, description: 'Why the reviewer decides so.' },
        },
      },
    },
  },
} as const;

const rationale = 'The records tell of pain with stairs and after long standing. '.repeat(12).trim();

function repeated(head: string, unit: (outcome: string) => string, tail: string) {
  return (characters: number): string => {
    const next = seeded(5);
    const units: string[] = [];
    for (let length = head.length; length < characters; length += units.at(-1)?.length ?? 1)
      units.push(unit(next(2) === 0 ? 'Upheld' : 'Overturned'));
    return head + units.join('') + tail;
  };
}

/** The decision as each language writes it. */
export const decisionTexts = {
  ours: (characters: number) => madeDecision(characters, 7),
  json: repeated(
    '{ "caseNumber": "CM16-0000001", "issues": [\n',
    (outcome) =>
      `  { "request": "MRI", "outcome": "${outcome}", "guideline": ["MTUS", 2004], "rationale": "${rationale}" },\n`,
    `  { "request": "MRI", "outcome": "Upheld", "guideline": [], "rationale": "${rationale}" } ] }\n`,
  ),
  yaml: repeated(
    'caseNumber: CM16-0000001\nissues:\n',
    (outcome) =>
      `  - request: MRI\n    outcome: ${outcome}\n    guideline: [MTUS, 2004]\n    rationale: ${rationale}\n`,
    '',
  ),
  html: repeated(
    '<html><body>\n',
    (outcome) =>
      `<section class="issue"><h2>MRI: <strong>${outcome}</strong></h2>\n<p class="rationale">${rationale}</p></section>\n`,
    '</body></html>\n',
  ),
} as const;

/** Where these words end in the second half of a text. Throws where they do not stand there. */
export function endOfWords(text: string, words: string): number {
  const start = text.indexOf(words, text.length / 2);
  if (start < 0) throw new Error(`"${words}" does not stand in the second half of the text`);
  return start + words.length;
}
