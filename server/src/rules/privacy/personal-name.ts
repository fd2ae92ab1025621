import { contains, type Span } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { signedNames } from '../reviewer/named-reviewer.js';
import { defineRule, type Fault } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFault, identifiersOf } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';
const reason = 'The records show no reason';

/**
 * A name is told by what stands beside it: a title, a degree, a role. Silent on tests, signs, devices and drugs that bear
 * a name, on authors of studies, on titles without a name, and on names of specialties. A signature of the reviewer has a
 * rule of its own.
 */
export const personalName = defineRule({
  id: 'privacy/personal-name',
  severity: 'warning',
  reach: 'prose',
  // A name that signs the decision is left to another rule, and which lines are signatures depends on how long they are.
  seen: (sentence, place) => (place.isInLongLine ? identifiersSeen(sentence, place) : undefined),
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'Labor Code 4610.6(m), 4610.6(f); Zuniga v. WCAB (2018) 19 Cal.App.5th 981',
  docs: {
    what: 'The summary, a request or a rationale names a person; the name of a hospital or a clinic is information.',
    why: 'Decisions are published without the names of the worker, the employer, the providers and the reviewers.',
    remedy: 'Say who it is by the role ("the treating physician"), or write [REDACTED].',
  },
  examples: {
    faulty: [
      { name: 'a title', changes: [[visit, `{{Dr. Roe}} saw her. ${visit}`]] },
      {
        name: 'a report',
        changes: [[reason, "Per {{Dr. Jane Q. Roe}}'s report she walks well. The records show no reason"]],
      },
      { name: 'a degree', changes: [[reason, `{{Jane Roe, M.D.}}, ordered them. ${reason}`]] },
      { name: 'a degree of an assistant', changes: [[visit, `She was seen by {{Roe, PA-C}}. ${visit}`]] },
      { name: 'the worker', changes: [['The injured worker is', 'The injured worker, {{Maria Lopez}}, is']] },
      { name: 'the worker without commas', changes: [['The injured worker is', 'Applicant {{Maria Lopez}} is']] },
      { name: 'a worker with a title', changes: [[reason, `{{Ms. Lopez}} is well. ${reason}`]] },
      { name: 'a nurse', changes: [[visit, `She was taught by nurse {{Brown}}. ${visit}`]] },
      { name: 'a clinic', changes: [[visit, `She was seen at {{Valley Orthopedic Medical Group}}. ${visit}`]] },
      { name: 'a hospital', changes: [[visit, `She was taken to {{St. Mary's Hospital}}. ${visit}`]] },
    ],
    clean: [
      {
        name: 'redacted',
        changes: [[visit, `Dr. [REDACTED] saw her with the Dr. Patient education was given. ${visit}`]],
      },
      { name: 'tests', changes: [[visit, `Lachman's test, Baker's cyst and Spurling were noted. ${visit}`]] },
      { name: 'a product', changes: [[visit, `She wears Dr. Scholl's inserts and takes MS Contin. ${visit}`]] },
      {
        name: 'authors',
        changes: [[reason, `A study by John Smith, MD, agrees (Smith, 2008; Dr. Jones et al.). ${reason}`]],
      },
      {
        name: 'a specialty',
        changes: [[visit, `Orthopedic Surgery, MD, and Pain Management, D.O., saw her. ${visit}`]],
      },
      { name: 'a place of print', changes: [[reason, `See the report (Rockville, MD: 2009). ${reason}`]] },
      { name: 'a kind of hospital', changes: [[visit, `She was seen at the Pain Management Clinic. ${visit}`]] },
      {
        name: 'a questionnaire',
        changes: [[visit, `The Patient Health Questionnaire was given to the patient. ${visit}`]],
      },
      {
        name: 'a course of care',
        changes: [[visit, `Per Nurse Case Manager she is well. MR Arthrogram was done. ${visit}`]],
      },
    ],
  },

  *check(decision, context) {
    const signatures = signedNames(decision);
    for (const identifier of identifiersOf(decision, context, 'personalName')) {
      if (overlapsAny(identifier.span, signatures)) continue;
      yield identifierFault(decision.text, identifier, 'the name of a person');
    }
    for (const identifier of identifiersOf(decision, context, 'facility')) {
      yield facilityFault(
        decision.text,
        identifierFault(decision.text, identifier, 'the name of a provider'),
        identifier.span,
      );
    }
  },
});

function facilityFault(text: string, fault: Fault, span: Span): Fault {
  return {
    ...fault,
    severity: 'information',
    message: `${quoted(text, span)} looks like the name of a hospital or a clinic. Decisions are published without names (Labor Code 4610.6(m)). If it is one, write [REDACTED] or the kind of place.`,
  };
}

function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => contains(other, span) || (span.start < other.end && other.start < span.end));
}
