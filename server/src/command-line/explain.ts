import { rules } from '../rules/index.js';
import { type Rule, shownSeverity } from '../rules/rule.js';
import { nearestWord } from '../rules/words.js';

/** All rules, a line each. */
export function listRules(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${shownSeverity(rule).padEnd(11)}  ${rule.docs.what}\n`)
    .join('');
}

/** The page of a rule in plain words; `undefined` when there is no such rule. */
export function explainRule(id: string): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule && page(rule);
}

/** What to say when a rule is asked for that does not exist. */
export function unknownRule(id: string): string {
  const meant = nearestWord(
    id,
    rules.map((rule) => rule.id),
  );
  return `There is no rule "${id}".${meant ? ` Did you mean "${meant}"?` : ''} "imr-lint --rules" lists all.\n`;
}

function page(rule: Rule): string {
  const { id, authority, since, docs } = rule;
  return [
    `${id} (${shownSeverity(rule)}, since ${since})`,
    '',
    docs.what,
    '',
    `Why: ${docs.why}`,
    `What to do: ${docs.remedy}`,
    `Authority: ${authority}`,
    '',
  ].join('\n');
}
