import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readLine } from '../support/citation-lines.js';

/** What stands in the reviewer's guideline line, and what the parser reads there. */
type Line = readonly [written: string, read: readonly string[]];

function reads(lines: readonly Line[]): void {
  for (const [written, read] of lines) {
    test(written, () => assert.deepEqual(readLine(written), read));
  }
}

describe('a guideline of the MTUS', () => {
  reads([
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      ['mtus Knee Complaints [2004] {Special Studies} -> knee-2004'],
    ],
    ['Decision based on MTUS Acupuncture Treatment 2007.', ['mtus Acupuncture Treatment [2007] -> acupuncture-2007']],
    [
      'Decision based on MTUS Knee Complaints (2004), Sections: Special Studies; Summary.',
      ['mtus Knee Complaints [2004] {Special Studies} {Summary} -> knee-2004'],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Compound drugs.',
      ['mtus Chronic Pain Medical Treatment [2016] {Compound drugs} -> chronic-pain-2016'],
    ],
    [
      'decision is based on MTUS chronic pain treatment guidelines 2009, section(s): MASSAGE THERAPY.',
      ['mtus chronic pain treatment guidelines [2009] {MASSAGE THERAPY} -> chronic-pain-2009'],
    ],
    [
      '**Decision based on MTUS** *Knee Complaints 2004*, Section(s): **Special Studies**.',
      ['mtus Knee Complaints [2004] {Special Studies} -> knee-2004'],
    ],
    [
      'Decision based on MTUS Forearm, Wrist & Hand Complaints\n2004, Section(s):\nSpecial\nStudies.',
      ['mtus Forearm, Wrist & Hand Complaints [2004] {Special Studies} -> hand-2004'],
    ],
    ['Decision based on MTUS Coronavirus (COVID-19) 2021.', ['mtus Coronavirus (COVID-19) [2021] -> covid-19-2021']],
    [
      'Decision based on MTUS/ACOEM Low Back Complaints 2004, Section(s): Special Studies.',
      ['mtus <ACOEM> Low Back Complaints [2004] {Special Studies} -> low-back-2004'],
    ],
    [
      'Decision based on MTUS ACOEM Practice Guidelines, Chapter 12, page 303.',
      ['mtus <ACOEM Practice Guidelines> Chapter 12 p303-303 -> low-back-2004'],
    ],
  ]);
});

describe('lists of sections', () => {
  reads([
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, NSAIDs, specific drug list & adverse effects.',
      [
        'mtus Chronic Pain Medical Treatment [2016] {NSAIDs, GI symptoms & cardiovascular risk} {NSAIDs, specific drug list & adverse effects} -> chronic-pain-2016',
      ],
    ],
    [
      'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.1.1 Opioids for Chronic Pain and Chronic Opioid Treatment: Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment: Screening for Drug Misuse/Abuse, 4.1 Tapering Opioids: Indications for Tapering Opioids.',
      [
        'mtus Opioid Treatment [2016] {3.3.1.1 Opioids for Chronic Pain and Chronic Opioid Treatment: Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment: Screening for Drug Misuse/Abuse} {4.1 Tapering Opioids: Indications for Tapering Opioids} -> opioids-2016',
      ],
    ],
    [
      'Decision based on MTUS Opioid Treatment 2016, Section(s): 9.9 Some new part, with a comma: and more, 9.10 Another part.',
      [
        'mtus Opioid Treatment [2016] {?9.9 Some new part, with a comma: and more} {?9.10 Another part} -> opioids-2016',
      ],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies and Surgical Considerations.',
      ['mtus Knee Complaints [2004] {Special Studies} {Surgical Considerations} -> knee-2004'],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Braces, Summary, Sleeves and straps.',
      ['mtus Knee Complaints [2004] {?Braces} {Summary} {?Sleeves and straps} -> knee-2004'],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies (MRI, Summary.',
      ['mtus Knee Complaints [2004] {?Special Studies (MRI} {Summary} -> knee-2004'],
    ],
  ]);
});

describe('several sources', () => {
  reads([
    [
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, Physical Methods, and Chronic Pain Medical Treatment 2009, Section(s): Massage therapy.',
      [
        'mtus Low Back Complaints [2004] {Initial Care} {Physical Methods} -> low-back-2004',
        'mtus Chronic Pain Medical Treatment [2009] {Massage therapy} -> chronic-pain-2009',
      ],
    ],
    [
      'Decision based on MTUS Acupuncture Treatment 2007 and Low Back Complaints 2004, Section(s): Summary.',
      [
        'mtus Acupuncture Treatment [2007] -> acupuncture-2007',
        'mtus Low Back Complaints [2004] {Summary} -> low-back-2004',
      ],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Summary. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg (Acute & Chronic), MRIs.',
      [
        'mtus Knee Complaints [2004] {Summary} -> knee-2004',
        'nonMtus <Official Disability Guidelines (ODG)> Knee & Leg (Acute & Chronic) {MRIs} -> odg-knee-leg-chapter',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Low Back, Manipulation; Neck and Upper Back, Manipulation.',
      [
        'nonMtus <ODG> Low Back {Manipulation} -> odg-low-back-chapter',
        'nonMtus Neck and Upper Back {Manipulation} -> odg-neck-chapter',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Pain (updated 3/1/16), Opioids and Other Medical Treatment Guidelines CDC guideline for prescribing opioids for chronic pain.',
      [
        'nonMtus <ODG> Pain {Opioids} (updated 3/1/16) -> odg-pain-chapter',
        'nonMtus CDC guideline for prescribing opioids for chronic pain -> cdc-opioids-2016',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation www.example.org/leaflet, accessed 03/01/2016, https://example.com/b.',
      ['nonMtus @www.example.org/leaflet (accessed 03/01/2016)', 'nonMtus @https://example.com/b'],
    ],
  ]);
});

describe('pages', () => {
  reads([
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009 Massage therapy Page(s): 60.',
      ['mtus Chronic Pain Medical Treatment [2009] {Massage therapy} p60-60 -> chronic-pain-2009'],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, pages 60-61, 64 and 70.',
      ['mtus Chronic Pain Medical Treatment [2009] p60-61 p64-64 p70-70 -> chronic-pain-2009'],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009 Page(s): sixty.',
      ['mtus Chronic Pain Medical Treatment [2009] p?sixty -> chronic-pain-2009'],
    ],
    [
      'Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 3rd Edition, Shoulder Disorders, pg. 64.',
      ['nonMtus <ACOEM Practice Guidelines, 3rd Edition> Shoulder Disorders p64-64 -> acoem-3-shoulder-2011'],
    ],
  ]);
});

describe('other sentences', () => {
  reads([
    ['The Expert Reviewer did not cite any medical evidence for its decision.', ['noEvidence']],
    [
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG Pain, Opioids.',
      ['outsideMtus', 'nonMtus <ODG> Pain {Opioids} -> odg-pain-chapter'],
    ],
    ['Guidelines used by the Claims Administrator are not clearly stated in the UR determination.', ['notStated']],
    [
      'The Expert Reviewer based his/her decision on the MTUS Knee Complaints 2004, Section(s): Summary.',
      ['mtus Knee Complaints [2004] {Summary} -> knee-2004'],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Knee & Leg: Platelet-rich plasma (2016).',
      ['nonMtus <ODG> Knee & Leg [2016] {Platelet-rich plasma} -> odg-knee-leg-chapter'],
    ],
    ['The guideline of the clinic.', ['rest: The guideline of the clinic.']],
    ['ODG Low Back, Manipulation.', ['free <ODG> Low Back {Manipulation} -> odg-low-back-chapter']],
    [
      'Decision based on MTUS Knee Complaints 2004. The worker was seen in May.',
      ['mtus Knee Complaints [2004] -> knee-2004', 'rest: The worker was seen in May.'],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004. Official Disability Guidelines (ODG) Knee & Leg, MRIs.',
      [
        'mtus Knee Complaints [2004] -> knee-2004',
        'free <Official Disability Guidelines (ODG)> Knee & Leg {MRIs} -> odg-knee-leg-chapter',
      ],
    ],
  ]);
});

describe('what is not known', () => {
  reads([
    [
      'Decision based on MTUS Forearm, Wrist, and Handd Complaints 2004, Section(s): Special Studies.',
      ['mtus Forearm, Wrist, and Handd Complaints [2004] {?Special Studies}'],
    ],
    [
      'Decision based on MTUS Low Back Complaints 2014, Section(s): Special Studies.',
      ['mtus Low Back Complaints [2014]! {Special Studies} -> low-back-2004'],
    ],
    [
      'Decision based on Non-MTUS Citation Smith A, et al. Massage for low back pain. J Spine. 2012;14(2):101-110.',
      ['nonMtus Smith A, et al. Massage for low back pain. J Spine. 2012;14(2):101-110 [2012]'],
    ],
    [
      'Decision based on Non-MTUS Citation Tadalafil: Drug information, accessed from drugs.example.com on 12/17/2016.',
      ['nonMtus Tadalafil: Drug information (accessed from drugs.example.com on 12/17/2016)'],
    ],
  ]);
});

describe('half-typed lines', () => {
  reads([
    ['Decision based on MTUS', ['mtus nothing', 'open']],
    ['Decision based on', ['free nothing', 'open']],
    ['Decision based on MTUS Kn', ['mtus Kn', 'open']],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): Spe',
      ['mtus Knee Complaints [2004] {?Spe} -> knee-2004', 'open'],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004, Section(s): . Decision based on Non-MTUS Citation .',
      ['mtus Knee Complaints [2004] -> knee-2004', 'nonMtus nothing'],
    ],
  ]);
});
