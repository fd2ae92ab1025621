import type { Rule } from '../rule.js';

const NOTHING_CITED = 'The Claims Administrator did not cite any medical evidence for its decision.';

/** What is, and what is not, cited under the wrong basis. */
export const wrongBasisExamples: Rule['examples'] = {
  faulty: [
    {
      name: 'ODG as MTUS',
      changes: [
        [
          'Section(s): Special Studies.',
          'Section(s): Special Studies. Decision based on MTUS {{Official Disability Guidelines (ODG) Knee & Leg}}, MRI (magnetic resonance imaging).',
        ],
        ['The guideline supports', 'The MTUS and ODG support'],
      ],
    },
    {
      name: 'ODG in a sentence about the MTUS',
      changes: [
        [
          'Section(s): Special Studies.',
          'Section(s): Special Studies; {{Official Disability Guidelines (ODG), Knee & Leg}}, MRI (magnetic resonance imaging).',
        ],
        ['The guideline supports', 'The MTUS and ODG support'],
      ],
    },
    {
      name: 'the third edition of ACOEM as MTUS',
      changes: [[NOTHING_CITED, 'Decision based on MTUS {{ACOEM, 3rd edition, Knee Disorders}}.']],
    },
    {
      name: 'a chapter of the MTUS as another guideline',
      changes: [
        [
          'MTUS Knee Complaints 2004, Section(s): Initial Care.',
          'Non-MTUS Citation {{Knee Complaints}} 2004, Section(s): Initial Care.',
        ],
      ],
    },
  ],
  clean: [
    {
      name: 'ODG as what it is',
      changes: [
        [
          'Section(s): Special Studies.',
          'Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
        ],
        ['The guideline supports', 'The MTUS and ODG support'],
      ],
    },
    {
      name: 'a chapter of ACOEM that the MTUS has',
      changes: [
        ['MTUS Knee Complaints 2004, Section(s): Initial', 'MTUS ACOEM Knee Complaints 2004, Section(s): Initial'],
      ],
    },
    {
      name: 'an edition of ACOEM that the MTUS did not have yet',
      changes: [[NOTHING_CITED, 'Decision based on Non-MTUS Citation Knee Disorders 2015.']],
    },
    {
      name: 'a title that other guidelines have too',
      changes: [[NOTHING_CITED, 'Decision based on Non-MTUS Citation ACOEM Low Back Disorders (Revised 2007).']],
    },
    {
      name: 'a study and the CDC',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation Doe J. Imaging of the meniscus. J Knee Med. 2012;4:10-15; CDC Guideline for Prescribing Opioids for Chronic Pain, 2016.',
        ],
      ],
    },
  ],
};
