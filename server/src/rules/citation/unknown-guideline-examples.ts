import type { Rule } from '../rule.js';

const NOTHING_CITED = 'The Claims Administrator did not cite any medical evidence for its decision.';

/** What is, and what is not, an unknown guideline. */
export const unknownGuidelineExamples: Rule['examples'] = {
  faulty: [
    {
      name: 'a misspelt chapter',
      changes: [
        ['Knee Complaints 2004, Section(s): Special Studies.', '{{Knee Complants}} 2004, Section(s): Special Studies.'],
      ],
    },
    {
      name: 'a title that no guideline has',
      changes: [
        [
          'Knee Complaints 2004, Section(s): Special Studies.',
          '{{Kneecap Imaging Standards}} 2004, Section(s): Special Studies.',
        ],
      ],
    },
    {
      name: 'a year without an edition',
      changes: [['Knee Complaints 2004, Section(s): Special', 'Knee Complaints {{2006}}, Section(s): Special']],
    },
    {
      name: 'ODG misspelt',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation {{Offical Disability Guidelines}} (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
        ],
      ],
    },
    {
      name: 'a chapter of ODG misspelt',
      changes: [[NOTHING_CITED, 'Decision based on Non-MTUS Citation ODG {{Lo Back}}, Manipulation.']],
    },
    {
      name: "in the claims administrator's line",
      changes: [
        ['Knee Complaints 2004, Section(s): Initial Care.', '{{Knee Complants}} 2004, Section(s): Initial Care.'],
      ],
    },
  ],
  clean: [
    {
      name: 'a study',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation Doe J, Roe R. Imaging of the meniscus after a twist. J Knee Med. 2012;4:10-15.',
        ],
      ],
    },
    {
      name: 'a guideline of another body',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation Society of Knee Imaging, Practice Parameter on Injuries of the Meniscus, 2013.',
        ],
      ],
    },
    {
      name: 'the CDC, and ODG in its short form',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation ODG Low Back, Manipulation and Other Medical Treatment Guidelines CDC Guideline for Prescribing Opioids for Chronic Pain, 2016.',
        ],
      ],
    },
    {
      name: 'another edition of ACOEM',
      changes: [
        [
          NOTHING_CITED,
          'Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Knee Disorders, pg. 64.',
        ],
      ],
    },
    {
      name: 'the regulation in the place of a title',
      changes: [['Knee Complaints 2004, Section(s): Initial Care.', '8 CCR 9792.23.6.']],
    },
    {
      name: 'several guidelines in one sentence',
      changes: [
        [
          'Knee Complaints 2004, Section(s): Initial Care.',
          'Knee Complaints 2004, Section(s): Initial Care, and Chronic Pain Medical Treatment 2009, Section(s): Physical medicine.',
        ],
      ],
    },
  ],
};
