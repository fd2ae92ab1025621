import type { CitedSource } from '../../decision/citations/citation.js';
import { type Span, textAt } from '../../decision/span.js';
import { areServicesNear, type ServiceId, serviceName, servicesIn } from '../../knowledge/services.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { reviewerLines } from './reviewer-lines.js';

export const otherService = defineRule({
  id: 'citation/other-service',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (e)',
  docs: {
    what: 'Every cited section is about another service than the request: an MRI decided on the criteria for epidural injections.',
    why: 'Criteria for another service do not tell whether this one is necessary.',
    remedy:
      'Cite the section about the requested service. Only services that name themselves are compared; drugs never are.',
  },
  examples: {
    faulty: [
      {
        name: 'imaging decided on injections',
        changes: [
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS Chronic Pain Medical Treatment 2009, Section(s): {{Epidural steroid injections (ESIs)}}',
          ],
        ],
      },
      {
        name: 'physical therapy decided on acupuncture in ODG',
        changes: [
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, {{Acupuncture}}.',
          ],
          ['The records show no reason', 'The MTUS is silent on this. The records show no reason'],
        ],
      },
    ],
    clean: [
      {
        name: 'one section fits',
        changes: [
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'MTUS Chronic Pain Medical Treatment 2009, Section(s): Epidural steroid injections (ESIs). Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
        ],
      },
      {
        name: 'a section about no single service, and one of a neighbouring service',
        changes: [
          ['MTUS Knee Complaints 2004, Section(s): Special Studies', 'MTUS Knee Complaints 2004, Section(s): Summary'],
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Manual therapy & manipulation.',
          ],
        ],
      },
      {
        name: 'a request for two services',
        changes: [
          [
            'MRI of the right knee without contrast:** Overturned',
            'MRI of the lumbar spine and epidural injection:** Overturned',
          ],
          ['MRI of the right knee and for six', 'MRI of the lumbar spine and for six'],
          ['The MRI of the right knee without contrast is medically', 'The request is medically'],
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS Chronic Pain Medical Treatment 2009, Section(s): Epidural steroid injections (ESIs)',
          ],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision) {
    const { text } = decision;
    for (const { issue, sources } of reviewerLines(decision)) {
      const [requested, ...more] = servicesIn(textAt(text, issue.treatment));
      if (!requested || more.length > 0) continue;
      const cited = sources.flatMap((source) =>
        placesOf(source).map((span) => ({ span, service: serviceAt(text, span) })),
      );
      const [first] = cited;
      const areOthers = cited.every(({ service }) => service !== undefined && !areServicesNear(service, requested));
      if (!first?.service || !areOthers) continue;
      yield {
        span: first.span,
        message: `${quoted(text, first.span)} is about ${serviceName(first.service)}, the request is for ${serviceName(requested)}. Cite the section about the requested service, if this one was taken over by mistake.`,
      };
    }
  },
});

/** The sections of a source; its title, or all its words, where it names none. */
function placesOf({ sections, title, whole }: CitedSource): Span[] {
  return sections.length > 0 ? sections.map(({ span }) => span) : [title ?? whole];
}

/** The one service that the words name. */
function serviceAt(text: string, span: Span): ServiceId | undefined {
  const [service, ...more] = servicesIn(textAt(text, span));
  return more.length === 0 ? service : undefined;
}
