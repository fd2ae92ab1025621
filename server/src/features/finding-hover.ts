import type { Finding } from '../lint/finding.js';
import { rules } from '../rules/index.js';
import { type HoverText, isAt, titledList } from './hover-text.js';
import type { Markup } from './markup.js';

/** So many findings are explained at one place. */
const MOST = 3;

/** Why the words at an offset are reported and what to do; their message is left out, editors show it themselves. */
export function findingHoverAt(findings: readonly Finding[], offset: number, markup: Markup): HoverText | undefined {
  const here = findings.filter(isAt(offset));
  const [first] = here;
  if (!first) return undefined;
  const ids = [...new Set(here.map(({ rule }) => rule))].slice(0, MOST);
  const blocks = ids.flatMap((id) => {
    const rule = rules.find((each) => each.id === id);
    if (!rule) return [];
    const { docs, authority } = rule;
    const basis = authority === 'convention' ? [] : [`Authority: ${authority}`];
    return [titledList(id, [`Why: ${docs.why}`, `To do: ${docs.remedy}`, ...basis], markup)];
  });
  return blocks.length > 0 ? { span: first.span, text: blocks.join('\n\n') } : undefined;
}
