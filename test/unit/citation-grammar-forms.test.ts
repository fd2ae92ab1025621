import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDecisionService } from '../../server/src/service.js';
import { readLine, withReviewersLine } from '../support/citation-lines.js';

/** What stands in the reviewer's guideline line, and what the parser reads there. */
type Line = readonly [written: string, read: readonly string[]];

function reads(lines: readonly Line[]): void {
  for (const [written, read] of lines) {
    test(written, () => assert.deepEqual(readLine(written), read));
  }
}

const chronicPain = '-> chronic-pain-2009 chronic-pain-2016 chronic-pain-2017 chronic-pain-2024';

describe('several chapters of one collection', () => {
  reads([
    [
      'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 178, 261.',
      [
        'mtus <ACOEM> Neck and Upper Back Complaints (Chapter 8) -> neck-2004',
        'mtus Forearm, Wrist, and Hand Complaints p178-178 p261-261 (Chapter 11) -> hand-2004',
      ],
    ],
    [
      'Decision based on MTUS ACOEM Practice Guidelines, Chapter 8 page 178 and Chapter 11 page 261.',
      ['mtus <ACOEM Practice Guidelines> Chapter 8 p178-178 -> neck-2004', 'mtus Chapter 11 p261-261 -> hand-2004'],
    ],
    [
      'Decision based on MTUS Low Back Complaints ACOEM Chapter 12, pages 303-305.',
      ['mtus <ACOEM> Low Back Complaints p303-305 -> low-back-2004'],
    ],
    [
      'Decision based on MTUS ACOEM Chapter 12 Knee Complaints Page(s): 341.',
      ['mtus <ACOEM> Knee Complaints p341-341 (Chapter 12) -> knee-2004'],
    ],
  ]);
});

describe('pages in other forms', () => {
  reads([
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines Physical medicine Page(s): 98-99 of 127.',
      [`mtus Chronic Pain Treatment Guidelines {Physical medicine} p98-99 ${chronicPain}`],
    ],
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines Massage therapy Page(s): page 60.',
      [`mtus Chronic Pain Treatment Guidelines {Massage therapy} p60-60 ${chronicPain}`],
    ],
  ]);
});

describe('years and dates', () => {
  reads([
    [
      'Decision based on MTUS ACOEM Hip and Groin Disorders Guideline (May 2019), Section(s): Arthroplasty.',
      ['mtus <ACOEM> Hip and Groin Disorders Guideline [2019] {?Arthroplasty} -> hip-2019'],
    ],
    ['Decision based on MTUS Knee Disorders (effective Sept 1, 2015).', ['mtus Knee Disorders [2015] -> knee-2015']],
    [
      'Decision based on Non-MTUS Citation ODG-TWC Pain Procedure Summary last updated 06/10/2014, Medical food.',
      ['nonMtus <ODG-TWC> Pain {Medical food} (Procedure Summary) (last updated 06/10/2014) -> odg-pain-chapter'],
    ],
  ]);
});

describe('names', () => {
  reads([
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Antiepilepsy drugs (AEDs), Anti‑epilepsy drugs (AEDs).',
      [
        'mtus Chronic Pain Medical Treatment [2009] {Antiepilepsy drugs (AEDs)} {Anti‑epilepsy drugs (AEDs)} -> chronic-pain-2009',
      ],
    ],
    [
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, California Controlled Substance Utilization Review and Evaluation System (CURES) [DWC], Opioids, cancer pain vs. nonmalignant pain.',
      [
        'mtus Chronic Pain Medical Treatment [2009] {Opioids, California Controlled Substance Utilization Review and Evaluation System (CURES) [DWC]} {Opioids, cancer pain vs. nonmalignant pain} -> chronic-pain-2009',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation ODG (Official Disability Guidelines), Pain, Massage.',
      ['nonMtus <ODG (Official Disability Guidelines)> Pain {?Massage} -> odg-pain-chapter'],
    ],
    [
      "Decision based on Non-MTUS Citation Physicians' Desk Reference (PDR), Ondansetron.",
      ["nonMtus Physicians' Desk Reference (PDR) {?Ondansetron} -> pdr-edition"],
    ],
    [
      'Decision based on MTUS Chronic Pain Medcial Treatment Guidelines 2009, Section(s): Opioids.',
      ['mtus Chronic Pain Medcial Treatment Guidelines [2009] {?Opioids}'],
    ],
    [
      'Decision based on MTUS Chronic Pain Treatmnet Guidelines, Page(s): 78.',
      ['mtus Chronic Pain Treatmnet Guidelines p78-78'],
    ],
    [
      'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, specific drug list Page(s): 91.',
      [`mtus Chronic Pain Treatment Guidelines {Opioids, specific drug list} p91-91 ${chronicPain}`],
    ],
  ]);
});

describe('books and web pages outside the MTUS', () => {
  reads([
    [
      'Decision based on Non-MTUS Citation Doe J. Textbook of the Knee, 12th ed. Roe Press, 2006; Handbook of Joints, 3rd ed.',
      ['nonMtus Doe J. Textbook of the Knee, 12th ed. Roe Press, 2006 [2006]', 'nonMtus Handbook of Joints (3rd ed)'],
    ],
    [
      'Decision based on Non-MTUS Citation Epocrates, www.epocrates.example.com; Joint Reference, www.joints.example.com.',
      [
        'nonMtus Epocrates @www.epocrates.example.com -> drug-information-edition',
        'nonMtus Joint Reference @www.joints.example.com',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Pain, Insomnia treatment, Zolpidem and FDA Prescribing Information.',
      [
        'nonMtus <ODG> Pain {Insomnia treatment} {?Zolpidem} -> odg-pain-chapter',
        'nonMtus FDA Prescribing Information -> fda-label-edition',
      ],
    ],
    [
      'Decision based on Non-MTUS Citation Other Medical Treatment Guideline or Medical Evidence: Doe J. Knee pain. 2014.',
      ['nonMtus Doe J. Knee pain. 2014 [2014]'],
    ],
  ]);
});

describe('lines of 2014 with pages are quiet', () => {
  const service = createDecisionService();
  const of2014 = (line: string) => withReviewersLine(line).replaceAll('/2016', '/2014').replaceAll('CM16', 'CM14');
  const lines = [
    'Decision based on MTUS ACOEM Chapter 3 Initial Approaches to Treatment, Chapter 13 Knee Complaints Page(s): 48, 341.',
    'Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 341-343, Table 13-5.',
    'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, specific drug list Page(s): 91, 78-80, 124.',
    'Decision based on MTUS Acupuncture Medical Treatment Guidelines, 9792.24.1.',
  ];
  for (const line of lines) {
    test(line, () => {
      const findings = service.lint(service.parse(of2014(line)));
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('citation/')).map(({ rule, message }) => [rule, message]),
        [],
      );
    });
  }
});
