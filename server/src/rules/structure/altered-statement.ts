import type { StatementId } from '../../decision/layout.js';
import { type Decision, sectionOf } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { howMadeSentences, type StatementSentence } from '../../knowledge/statements.js';
import { defineRule, type Edit, type Fault, type RuleContext } from '../rule.js';
import { hasStatement, isWordForWord } from './places.js';
import { type FixedWord, type StatementChange, statementChanges } from './statement-changes.js';

export const alteredStatement = defineRule({
  id: 'structure/altered-statement',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'safe',
  authority: 'official layout of published decisions; Labor Code 139.5(d), 4610.6(f)',
  docs: {
    what: 'Words of the fixed paragraph on how the determination was made, or of a fixed lead-in sentence, were changed. In the assurances (affiliation, years of practice, hours a week) this is an error, unless the words mean the same; elsewhere it is information.',
    why: "The assurances vouch for the reviewer's independence and practice. The wording is the same in every published decision, so a change is a slip or a claim that nobody approved.",
    remedy: 'Restore the fixed wording. Line breaks do not matter.',
  },
  examples: {
    faulty: [
      { name: 'fewer years', changes: [['more than five years', 'more than {{three}} years']] },
      { name: 'fewer hours', changes: [['at least 24 hours', 'at least {{12}} hours']] },
      {
        name: 'an affiliation',
        changes: [['He/she has no affiliation with the employer', 'He/she has {{an}} affiliation with the employer']],
      },
      { name: 'a word slipped in', changes: [['has been in active clinical', 'has {{not}} been in active clinical']] },
      {
        name: 'a word dropped',
        changes: [
          ['no affiliation with the employer, employee, providers', 'no affiliation with the employer, {{providers}}'],
        ],
      },
      {
        name: 'a sentence dropped',
        changes: [
          ['### HOW THE IMR FINAL DETERMINATION WAS MADE', '### {{HOW THE IMR FINAL DETERMINATION WAS MADE}}'],
          [' He/she has no affiliation with the employer, employee, providers or the claims administrator.', ''],
        ],
      },
      { name: 'a number in figures', changes: [['more than five years', 'more than {{5}} years']] },
      { name: 'another pronoun', changes: [['He/she has been in', '{{They have}} been in']] },
      { name: 'a forgotten colon', changes: [['set forth below:', 'set forth {{below.}}']] },
      { name: 'a small change of wording', changes: [['disputed items/Service.', 'disputed {{items/services.}}']] },
      {
        name: 'a changed lead-in',
        changes: [['The Final Determination was based', 'The {{final determination}} was based']],
      },
    ],
    clean: [
      { name: 'a name in bold', changes: [['MAXIMUS Federal Services sent', '**MAXIMUS Federal Services** sent']] },
      {
        name: 'marks of a word processor',
        changes: [
          ['MAXIMUS Federal Services sent', '<p>MAXIMUS Federal Services sent'],
          ['determinations.\n', 'determinations.<br />\n'],
        ],
      },
      {
        name: 'broken over lines',
        changes: [['no affiliation with the employer, employee,', 'no affiliation with\nthe employer,  employee,']],
      },
      { name: 'a no-break space', changes: [['five years', 'five\u00a0years']] },
    ],
  },

  *check(decision, context) {
    for (const id of decision.layout.statements) {
      const span = decision.statements.get(id);
      if (!span || !hasStatement(decision, id, context.vocabulary)) continue;
      if (isWordForWord(decision.text, span, context.vocabulary.statements[id])) continue;
      const changes = statementChanges(decision.text, span, fixedWords(id, context));
      for (const change of changes ?? []) yield faultOf(decision, id, change);
    }
  },
});

function fixedWords(id: StatementId, { organization, vocabulary }: RuleContext): FixedWord[] {
  if (id === 'howMade') return howMadeSentences(organization).flatMap(sentenceWords);
  return sentenceWords({ text: vocabulary.statements[id] }, 0);
}

function sentenceWords({ text, assurance = '' }: StatementSentence, sentence: number): FixedWord[] {
  const words = text.split(' ');
  const firstAssurance = assurance === '' ? words.length : words.length - assurance.split(' ').length;
  return words.map((word, index) => ({ text: word, sentence, isAssurance: index >= firstAssurance }));
}

function faultOf(decision: Decision, id: StatementId, change: StatementChange): Fault {
  const { text } = decision;
  const written = change.written.map(({ start, end }) => text.slice(start, end)).join(' ');
  const fixed = change.dropped.map((word) => word.text).join(' ');
  const isAssurance = breaksAssurance(change, written, fixed) && meaningOf(written) !== meaningOf(fixed);
  return {
    span: placeOf(decision, id, change),
    message: `${whatChanged(written, fixed)} ${isAssurance ? 'These words vouch for the reviewer, and every published decision has them.' : 'Every published decision has the fixed wording.'} Restore it.`,
    ...(!isAssurance && { severity: 'information' as const }),
    fix: { title: 'Restore the fixed wording', isSafe: !isAssurance, edits: [restore(change, fixed)] },
  };
}

function breaksAssurance({ dropped, before, after }: StatementChange, written: string, fixed: string): boolean {
  if (dropped.length > 0) return dropped.some((word) => word.isAssurance) && letters(written) !== letters(fixed);
  return before?.isAssurance === true && after?.isAssurance === true && before.sentence === after.sentence;
}

/** Other words for the same assurance: "5" or "five (5)" for "five", "they have" for "he/she has". */
const sameMeaning: ReadonlyMap<string, string> = new Map([
  ['5', 'five'],
  ['(5)', ''],
  ['twenty-four', '24'],
  ['twenty-four (24)', '24'],
  ['(24)', ''],
  ['they', 'he/she'],
  ['have', 'has'],
  ['per', 'a'],
  ['each', 'a'],
]);

function meaningOf(words: string): string {
  const meant = words
    .toLowerCase()
    .split(' ')
    .map((word) => sameMeaning.get(word) ?? word);
  return meant.filter((word) => word !== '').join(' ');
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function whatChanged(written: string, fixed: string): string {
  if (fixed === '') return `"${written}" is not in the fixed statement.`;
  if (written === '') return `The fixed statement has "${fixed}" here.`;
  return `The fixed statement has "${fixed}", not "${written}".`;
}

/** The changed words; for dropped words the next one, for a whole sentence or more the heading that should hold it. */
function placeOf(decision: Decision, id: StatementId, change: StatementChange): Span {
  const first = change.written[0];
  const last = change.written.at(-1);
  if (first && last) return { start: first.start, end: last.end };
  const heading = id === 'howMade' ? sectionOf(decision, 'howMade')?.heading.title : undefined;
  if (heading && isWholeSentence(change)) return heading;
  return change.writtenAfter ?? change.writtenBefore ?? { start: 0, end: 0 };
}

/** The shortest sentence of the paragraph has twelve words; a neighbour that begins alike may lend it two. */
const WORDS_OF_A_SENTENCE = 10;

function isWholeSentence({ dropped, after }: StatementChange): boolean {
  const reachesAnEnd = dropped.some((word, index) => (dropped[index + 1] ?? after)?.sentence !== word.sentence);
  return reachesAnEnd && dropped.length >= WORDS_OF_A_SENTENCE;
}

function restore({ written, writtenBefore, writtenAfter }: StatementChange, fixed: string): Edit {
  const first = written[0];
  const last = written.at(-1);
  if (first && last && fixed !== '') return { span: { start: first.start, end: last.end }, text: fixed };
  if (first && last) {
    const end = writtenAfter?.start ?? last.end;
    const start = writtenAfter ? first.start : (writtenBefore?.end ?? first.start);
    return { span: { start, end }, text: '' };
  }
  if (writtenAfter) return { span: { start: writtenAfter.start, end: writtenAfter.start }, text: `${fixed} ` };
  const at = writtenBefore?.end ?? 0;
  return { span: { start: at, end: at }, text: ` ${fixed}` };
}
