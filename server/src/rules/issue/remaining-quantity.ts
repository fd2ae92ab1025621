import type { ModifiedRequest } from '../../decision/facts/modified-requests.js';
import { areEqual, type Quantity } from '../../decision/facts/quantities.js';
import type { Decision } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

const TITLE = '**Physical therapy for the right knee, 6 visits:** Upheld';

export const remainingQuantity = defineRule({
  id: 'issue/remaining-quantity',
  severity: 'error',
  reach: 'title',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(c)(1), 4610.6(h)(5)',
  docs: {
    what: 'The title says what was requested, what was authorized and what remains, and the numbers do not add up. Refills, ranges, several drugs, hours and days are not reckoned.',
    why: 'Only the remaining part is decided; a wrong number leaves open what the determination allows or refuses.',
    remedy: "Compare the request and the claims administrator's decision, and correct the wrong number.",
  },
  examples: {
    faulty: [
      {
        name: 'twelve less six is not eight',
        changes: [
          [
            TITLE,
            '**Physical therapy 12 visits was the original request. Physical therapy 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy {{8 visits}} is:** Upheld',
          ],
        ],
      },
      {
        name: 'a frequency is multiplied',
        changes: [
          [
            TITLE,
            '**Physical therapy 2 times a week for 6 weeks was the original request. Physical therapy for six (6) sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, {{4 sessions}} of physical therapy is:** Upheld',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'twelve less six is six',
        changes: [
          [
            TITLE,
            '**Physical therapy 2x6 was the original request. Physical therapy times 6 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, six visits of physical therapy is:** Upheld',
          ],
        ],
      },
      {
        name: 'refills: all three numbers are the same',
        changes: [
          [
            '**MRI of the right knee without contrast:** Overturned',
            '**MRI of the right knee, Naproxen 500mg #60 with 2 refills was the original request. Naproxen 500mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 2 refills of Naproxen 500mg #60 is:** Overturned',
          ],
        ],
      },
      {
        name: 'no number was requested',
        changes: [
          [
            TITLE,
            '**Physical therapy (unspecified quantity) was the original request. The Claims Administrator authorized physical therapy, 4 visits, leaving the original request IMR eligible. The original request, physical therapy (unspecified quantity) is:** Upheld',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    const issues = checkedIssues(decision);
    if (issues.length === 0) return;
    const { modifiedRequests, quantities } = context.factsIn(decision);
    for (const request of modifiedRequests()) {
      const parts = partsOf(decision, request, quantities());
      if (!parts) continue;
      const { original, authorized, remaining } = parts;
      if (original.least - authorized.least === remaining.least) continue;
      yield {
        span: remaining.span,
        // The whole request may have been put in the place of what remains.
        ...(areEqual(original, remaining) ? { severity: 'warning' as const } : {}),
        message: `${original.least} requested less ${authorized.least} authorized leaves ${Math.max(0, original.least - authorized.least)}, but the remaining part says ${quoted(decision.text, remaining.span)}. The decision must fit what is in dispute. Correct the wrong number.`,
        related: [
          { span: original.span, message: 'The original request.' },
          { span: authorized.span, message: 'The authorized part.' },
        ],
      };
    }
  },
});

/** The one quantity of each part; none where a part has several, a range, another unit, or strengths that differ. */
function partsOf(decision: Decision, request: ModifiedRequest, quantities: readonly Quantity[]) {
  const { original, authorized, remaining, isRemainder } = request;
  if (!original || !authorized || !remaining || !isRemainder) return undefined;
  if (
    /\b(?:un(?:known|specified)|mg|mcg)\b.{0,400}\b(?:taper|wean)|\bun(?:known|specified)\b|\[|\bas needed\b/i.test(
      textAt(decision.text, request.span),
    )
  )
    return undefined;
  if (!hasOneStrength(textAt(decision.text, request.span))) return undefined;
  const [first, second, third] = [original, authorized, remaining].map((part) => onlyQuantity(part, quantities));
  if (!first || !second || !third) return undefined;
  if ([first, second, third].every((one) => one.least === first.least)) return undefined;
  return { original: first, authorized: second, remaining: third };
}

function onlyQuantity(part: Span, quantities: readonly Quantity[]): Quantity | undefined {
  const inPart = quantities.filter(({ span }) => part.start <= span.start && span.end <= part.end);
  const [first, ...others] = inPart;
  const isPlain = inPart.every(({ unit, least, most }) => /^(?:visits|doses|count)$/.test(unit) && least === most);
  return isPlain && others.every((other) => other.least === first?.least) ? first : undefined;
}

function hasOneStrength(title: string): boolean {
  const strengths = title.match(/(?<!\d)\d+(?:[./-]\d+){0,4} ?(?:mg|mcg|%)/gi) ?? [];
  return new Set(strengths.map((strength) => strength.replaceAll(' ', '').replaceAll('-', '/').toLowerCase())).size < 2;
}
