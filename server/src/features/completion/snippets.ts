import { labelText } from '../../decision/labels.js';
import type { Vocabulary } from '../../decision/layout.js';
import { type MarkStyle, markedLabel } from '../mark-style.js';
import { literal } from './place.js';

const bold: MarkStyle = { open: '**', close: '**' };

/** Numbers tab stops as they come: `${1:words}`, `${2:words}`. */
class TabStops {
  #next = 1;

  stop(words: string): string {
    return `\${${this.#next++}:${literal(words)}}`;
  }

  /** A tab stop whose words are a placeholder: what the writer forgets to fill in is reported. */
  insert(what: string): string {
    return this.stop(`[insert ${what}]`);
  }

  choice(words: readonly string[]): string {
    return `\${${this.#next++}|${words.join(',')}|}`;
  }
}

/** A whole decision in snippet syntax: the fixed wording as it is, everything else a tab stop. */
export function skeleton(vocabulary: Vocabulary): string {
  const stops = new TabStops();
  const [howMade, summary, issues] = vocabulary.layouts[0].sections.map(({ heading }) => `### ${literal(heading)}`);
  const { statements } = vocabulary;
  return [
    ...headerLines(vocabulary, stops),
    `${howMade}\n`,
    `${literal(statements.howMade)}\n`,
    `${literal(statements.credentialsLeadIn)}  `,
    `${vocabulary.credentialLabels[0]?.text}: ${stops.stop('California')}  `,
    `${vocabulary.credentialLabels[1]?.text}: ${stops.insert('specialty')}\n`,
    `${summary}\n`,
    `${literal(statements.summaryLeadIn)}\n`,
    `The injured worker is a ${stops.insert('age')} year old ${stops.choice(['male', 'female'])} who sustained an industrial injury on ${stops.insert('date')}. ${stops.insert('diagnoses, treatment to date, findings, request')}\n`,
    `${issues}\n`,
    `${literal(statements.decisionsLeadIn)}\n`,
    `${issueLines(vocabulary, bold, stops)}\n$0`,
  ].join('\n');
}

/** The seven fields, two on a line as the published decisions have them. */
function headerLines({ headerLabels, layouts }: Vocabulary, stops: TabStops): string[] {
  const values: Readonly<Record<string, () => string>> = {
    caseNumber: () => stops.insert('case number'),
    priority: () => stops.choice(['Standard', 'Expedited']),
  };
  const fields = layouts[0].header.map((id) => {
    const words = labelText(headerLabels, id);
    return `${markedLabel(bold, words)}\t${values[id]?.() ?? stops.insert('MM/DD/YYYY')}`;
  });
  const [first = '', ...rest] = fields;
  const lines = [first];
  for (let index = 0; index < rest.length; index += 2) lines.push(rest.slice(index, index + 2).join('\t'));
  return [...lines, ''];
}

/** One issue in snippet syntax, with its parts in order. */
export function issueBlock(vocabulary: Vocabulary, style: MarkStyle): string {
  return `${issueLines(vocabulary, style, new TabStops())}\n$0`;
}

function issueLines({ partLabels, outcomes }: Vocabulary, { open, close }: MarkStyle, stops: TabStops): string {
  const title = `${open}${stops.insert('treatment as requested')}:${close} ${stops.choice(outcomes)}`;
  const parts = partLabels.map(
    ({ id, text }) => `${markedLabel({ open, close }, text)} ${stops.insert(partHints[id])}`,
  );
  return [title, ...parts].join('\n\n');
}

const partHints = {
  claimsAdministratorGuideline: 'guideline that the denial cites',
  reviewerGuideline: 'guideline that the decision rests on',
  rationale: 'reasons, then the conclusion on medical necessity',
} as const;
