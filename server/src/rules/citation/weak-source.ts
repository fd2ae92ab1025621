import * as z from 'zod';
import type { CitedSource } from '../../decision/citations/citation.js';
import { type Span, textAt } from '../../decision/span.js';
import { isSure } from '../../knowledge/catalogue/catalogue.js';
import { isSoundAddress, isUnder, weaknessOfAddress, weaknessOfName } from '../../knowledge/weak-sources.js';
import { quoted } from '../quoted.js';
import { defineRuleWithOptions, type Fault, type RuleContext } from '../rule.js';
import { reviewerLines } from './reviewer-lines.js';

const REMEDY =
  'Cite a current ACOEM or ODG guideline, else another evidence-based guideline, else a peer-reviewed study.';

export const weakSource = defineRuleWithOptions({
  id: 'citation/weak-source',
  severity: 'warning',
  reach: 'guidelines',
  since: '0.1.0',
  fixes: 'none',
  authority: '8 CCR 9792.21.1(a)(2); Labor Code 4610.5(c)(2)',
  options: () =>
    z.object({
      accepted: z
        .array(z.string().trim().min(3).max(100))
        .max(100)
        .default([])
        .describe(
          'Sources that your organization accepts all the same: web sites ("medlineplus.gov") or words of a name.',
        ),
    }),
  docs: {
    what: "The reviewer relies on slides, an encyclopedia, a page for patients, a health plan's policy, or a bare web address.",
    why: 'Where the MTUS does not speak, the regulation names what may be searched, and in which order: current ACOEM or ODG, then other guidelines, then peer-reviewed studies. A bare address does not tell what is cited, and pages vanish.',
    remedy:
      'Cite the guideline or study itself. For a web address give author or publisher, title and year before it. Only addresses whose kind is sure are warned about.',
  },
  examples: {
    faulty: [
      {
        name: 'slides',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation {{https://www.slideshare.net/someone/knee-imaging}}.',
          ],
        ],
      },
      {
        name: 'a policy of a health plan with its title',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Imaging of the knee, {{http://www.aetna.com/cpb/medical/data/1.html}}.',
          ],
        ],
      },
      {
        name: 'a bare address of another kind',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation {{https://news.example-clinic.com/knee-pain}}.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'ODG and a page of the National Library of Medicine',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI; https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567.',
          ],
        ],
      },
      {
        name: 'a study with its address',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Doe J. Imaging of the knee. J Knee Imaging. 2014;3:10-19, https://kneeimaging.example.org/3/10.',
          ],
        ],
      },
      {
        name: "the claims administrator's line only reports",
        changes: [
          [
            'The Claims Administrator did not cite any medical evidence for its decision.',
            'Decision based on Non-MTUS Citation https://www.slideshare.net/someone/knee-imaging.',
          ],
        ],
      },
    ],
    configured: [
      {
        name: 'a site and a name that the organization accepts',
        options: { accepted: ['slideshare.net/our-society', 'Wikipedia'] },
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation https://www.slideshare.net/our-society/knee. Decision based on Non-MTUS Citation {{https://www.slideshare.net/other/knee}}. Decision based on Non-MTUS Citation Knee, Wikipedia.',
          ],
        ],
      },
    ],
  },

  *check(decision, context, { accepted }) {
    for (const { sources } of reviewerLines(decision)) {
      for (const source of sources) {
        if (isAccepted(decision.text, source, accepted)) continue;
        const fault = faultOf(decision.text, source, context);
        if (fault) yield fault;
      }
    }
  },
});

function isAccepted(text: string, { address, whole }: CitedSource, accepted: readonly string[]): boolean {
  if (accepted.length === 0) return false;
  const words = textAt(text, whole).toLowerCase();
  // An address may hold any words: only its site tells whose it is.
  const named = address ? words.replace(textAt(text, address).toLowerCase(), ' ') : words;
  return accepted.some(
    (each) => (address && isUnder(textAt(text, address), each.toLowerCase())) || named.includes(each.toLowerCase()),
  );
}

function faultOf(text: string, source: CitedSource, context: RuleContext): Fault | undefined {
  const { address, title, collection, whole } = source;
  const weakness = address && weaknessOfAddress(textAt(text, address));
  if (address && weakness !== undefined) {
    return { span: address, message: `${quoted(text, address)} is ${weakness}, no evidence for a decision. ${REMEDY}` };
  }
  const known = weaknessOf(text, source, context);
  if (known) {
    const { what, isVerified } = known;
    const span = title ?? collection ?? whole;
    return {
      span,
      message: `${quoted(text, span)} is ${what}, no treatment guideline${isVerified ? '' : ' (unverified)'}. ${REMEDY}`,
      ...(!isVerified && { severity: 'information' }),
    };
  }
  return address && isBareAddress(source, text) ? bareAddress(text, address) : undefined;
}

/** What names or the catalogue say against a source; a journal that has the publisher's name is another work. */
function weaknessOf(text: string, { guideline, whole }: CitedSource, { catalogue }: RuleContext) {
  const known = guideline === undefined ? undefined : catalogue.guideline(guideline);
  const words = textAt(text, whole);
  const isSoundGuideline = known !== undefined && known.weakness === undefined;
  if (isSoundGuideline || /\bproceedings\b|\bjournal\b|\bet al\b|\bPMID\b|\d{4};\s?\d/i.test(words)) return undefined;
  const named = weaknessOfName(words);
  if (named !== undefined) return { what: named, isVerified: true };
  if (known?.weakness === undefined) return undefined;
  return { what: known.weakness, isVerified: known.editions.some(({ confidence }) => isSure(confidence)) };
}

function isBareAddress({ title, collection, guideline }: CitedSource, text: string): boolean {
  const isNamed = title !== undefined && /[a-z]{3}/i.test(textAt(text, title));
  return !isNamed && !collection && guideline === undefined;
}

function bareAddress(text: string, address: Span): Fault | undefined {
  if (isSoundAddress(textAt(text, address))) return;
  return {
    span: address,
    severity: 'information',
    message: `${quoted(text, address)} is a web address alone: it does not tell what is cited. Write author or publisher, title and year before it.`,
  };
}
