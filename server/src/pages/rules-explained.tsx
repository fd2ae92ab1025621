import type { JSX } from 'preact';
import type { Finding } from '../lint/finding.js';
import { rules } from '../rules/index.js';

/** True for a rule that has an explanation. */
export function explainedIn(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

/** The id of the element that explains a rule. */
export function ruleElement(rule: string): string {
  return `rule-${rule}`;
}

/** Why each rule that was broken matters and what to do, for a page that has nothing else to lead to. */
export function RulesExplained({ findings }: { findings: readonly Finding[] }): JSX.Element | null {
  const broken = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  if (broken.length === 0) return null;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      {broken.map(({ id, docs }) => (
        <section key={id} id={ruleElement(id)}>
          <h3>{id}</h3>
          <p>{`${docs.what} ${docs.why}`}</p>
          <p>{`To do: ${docs.remedy}`}</p>
        </section>
      ))}
    </section>
  );
}
