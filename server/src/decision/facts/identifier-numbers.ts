import { hint } from './hints.js';
import type { IdentifierForm } from './identifiers.js';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}|${MONTH}\.? {1,2}\d{1,2}(?:st|nd|rd|th)?,? {1,2}\d{4}|\d{1,2} {1,2}${MONTH}\.? {1,2}\d{4})(?!\d)`;
/** "is", a colon, a sign: what stands between a label and its number. */
const LINK = '(?: {0,2}(?::|=| of| is| was)){0,1} {0,2}#?';
const NUMBER_WORD = '(?: ?(?:numbers?|nos?\\b\\.?|num\\b\\.?|ID)| ?#)';

/** "Drive" and "Court" are words of treatments as well; only the plain words and short forms for streets count. */
const STREET = '(?:Street|Avenue|Boulevard|Road|Lane|Parkway|Highway|(?:St|Ave|Blvd|Rd|Ln|Pkwy|Hwy)\\b\\.?)';
const DRIVE = '(?:Drive|Court|Place|Way|Circle)';

/** Numbers and addresses that lead to one person. A product code, a range or a score has other groups of digits. */
export const numberForms: readonly IdentifierForm[] = [
  {
    kind: 'birthDate',
    kinds: hint.birth,
    hint: /[Bb]orn\b|[Bb]irth|D\.?O\.?B|dob|BORN|BIRTH/,
    form: new RegExp(
      String.raw`\b(?:DOB|D\.O\.B\.?|date of birth|birth ?-?date|birthday|born)(?: {0,2}[:=(]| on| of| is| was){0,2} {0,2}(?:the )?(?<secret>${DATE})`,
      'gid',
    ),
  },
  {
    kind: 'socialSecurityNumber',
    kinds: hint.number,
    hint: /SSN|SS ?#|social/i,
    form: new RegExp(
      String.raw`(?:\b(?:SSN|SS ?#|social security(?: number| no\.?| ?#)?)${LINK} {0,2}(?<secret>(?:\d{3}|[Xx*]{3})[ -]?(?:\d{2}|[Xx*]{2})[ -]?\d{4})(?![\d-]))`,
      'gid',
    ),
  },
  {
    kind: 'socialSecurityNumber',
    kinds: hint.number,
    hint: /\d-\d\d-\d/,
    form: /(?<![\w.-])(?<secret>(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4})(?![\w-])/dg,
    isOne: ({ before }) => !PRODUCT_CODE.test(before),
  },
  {
    kind: 'claimNumber',
    kinds: hint.numbered,
    hint: /\b(?:claim|policy|WCAB|EAMS|ADJ)/i,
    form: new RegExp(
      String.raw`\b(?:claims?|policy|WCAB(?: case)?|EAMS(?: case)?|ADJ)${NUMBER_WORD}${LINK} {0,2}(?<secret>(?=[A-Z-]{0,8}\d)[A-Z\d][A-Z\d/-]{3,24})(?![A-Z\d])`,
      'gid',
    ),
    isOne: ({ secret }) => /\d[A-Z/-]{0,3}\d/i.test(secret) && !ANY_DATE.test(secret),
  },
  {
    kind: 'claimNumber',
    kinds: hint.number,
    hint: /\bADJ ?-?\d/,
    form: /\b(?<secret>ADJ ?-?\d{5,9})\b/dg,
  },
  {
    kind: 'medicalRecordNumber',
    kinds: hint.numbered,
    hint: /\b(?:MRN|M\.R\.N|records?|chart|patient|MR ?#)/i,
    form: new RegExp(
      String.raw`\b(?:(?:MRN|M\.R\.N\.)(?: ?#| numbers?| nos?\.?)?|MR ?#|(?:medical records?|med\.? rec\.?|chart|patient)${NUMBER_WORD})${LINK} {0,2}(?<secret>(?=[A-Z-]{0,4}\d)[A-Z\d][A-Z\d-]{2,19})(?![A-Z\d/])`,
      'gid',
    ),
    isOne: ({ secret }) => /\d[-A-Z]{0,2}\d[-A-Z]{0,2}\d/i.test(secret),
  },
  {
    kind: 'emailAddress',
    hint: /@/,
    form: /(?<![\w.+-])(?<secret>[\w.+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,3}\.[A-Za-z]{2,12})(?![\w@])/dg,
  },
  {
    kind: 'telephoneNumber',
    kinds: hint.number,
    hint: /\d{3}[-.) ]{1,3}\d{3}[-. ]\d{4}/,
    form: /(?<![\w.+/-])(?<secret>(?:\+?1[-. ])?(?:\([2-9]\d{2}\)[ -]?[2-9]\d{2}[-. ]\d{4}|[2-9]\d{2}-[2-9]\d{2}-\d{4}|[2-9]\d{2}\.[2-9]\d{2}\.\d{4}))(?![\w-]|\.\d)/dg,
    isOne: ({ before }) => !PRODUCT_CODE.test(before),
  },
  {
    kind: 'telephoneNumber',
    kinds: hint.number,
    hint: /\d{3}[-. ]\d{4}/,
    form: new RegExp(
      String.raw`\b(?:tel\.?|telephone|phone|fax|cell phone|mobile)(?: numbers?| nos?\.?| ?#)?(?: at)?${LINK} {0,2}(?<secret>(?:\(?\d{3}\)?[-. ]{0,2})?\d{3}[-. ]\d{4})(?![\w-])`,
      'gid',
    ),
  },
  {
    kind: 'streetAddress',
    kinds: hint.number,
    hint: /\bB(?:ox|OX) /,
    form: /\b(?<secret>P\.? ?O\.? Box {1,2}#?\d{1,7})\b/dgi,
  },
  {
    kind: 'streetAddress',
    kinds: hint.number,
    hint: /\d [A-Z\d]/,
    form: new RegExp(
      String.raw`(?<![\w/.:$#-])(?<![$#] )(?<secret>\d{2,6} (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][a-z]{2,20} |\d{1,3}(?:st|nd|rd|th) ){1,3}(?:${STREET}|${DRIVE}(?=,| (?:Suite|Apt|Unit|#)))(?:,? (?:Suite|Ste\.?|Apt\.?|Unit|#) ?\w{1,6})?)(?! (?:Jude|John|Joseph|Mary|Journal))`,
      'gd',
    ),
  },
];

const PRODUCT_CODE = /\b(?:NDC|CPT|HCPCS|ICD|DOI|ISBN|PMID|lot|serial|model|item)(?: ?(?:code|no\.?|number|#))?:? ?$/i;
const ANY_DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;
