import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectIdentifiers } from '../../server/src/decision/facts/identifiers.js';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

/** The identifiers of a narrative: the kind and the marked words. */
function identifiersIn(text: string): string[] {
  const span = { start: 0, end: text.length };
  return collectIdentifiers([{ kind: 'summary', span, sentences: sentencesOf(text, span, read) }]).map(
    (found) => `${found.kind}: ${text.slice(found.span.start, found.span.end)}`,
  );
}

const told: readonly (readonly [text: string, ...found: string[]])[] = [
  ['On 04/01/2016, Dr. John A. Smith, M.D., wrote.', 'personalName: Dr. John A. Smith, M.D.'],
  ['Dr. Kim and Dr. Jones agree.', 'personalName: Dr. Kim', 'personalName: Dr. Jones'],
  ["Mrs. O'Neill-Roe returned.", "personalName: Mrs. O'Neill-Roe"],
  ['Seen by Dr.\r\nSmith on Monday.', 'personalName: Dr.\r\nSmith'],
  ['Per Dr. Smith MRI is needed.', 'personalName: Dr. Smith'],
  ['Per John Smith MD the knee is stable.', 'personalName: John Smith MD'],
  ['The claimant John Doe has pain.', 'personalName: John Doe'],
  ['Maria Lopez is a 44 year old woman.', 'personalName: Maria Lopez'],
  ['The patient is named Thuy Tran.', 'personalName: Thuy Tran'],
  ['Care at Cedars Medical Center in May.', 'facility: Cedars Medical Center'],
  ['DOB 1-2-70.', 'birthDate: DOB 1-2-70'],
  ['Phone number is 310 555 0142.', 'telephoneNumber: Phone number is 310 555 0142'],
  ['123 Oak Drive, Fresno.', 'streetAddress: 123 Oak Drive'],
  ['Claim #: ABC-12345.', 'claimNumber: Claim #: ABC-12345'],
  ['EAMS No. ADJ1234567.', 'claimNumber: EAMS No. ADJ1234567'],
];

const silent: readonly string[] = [
  'The place is Baltimore, MD, and Washington, DC.',
  'Dr. Smith et al. and (Smith, 2008) agree.',
  'Mr Contin and Ms Contin are misspelt.',
  'She was seen by the Dr. Lumbar motion was full.',
  'Dr. X saw her. Dr. [REDACTED] agreed.',
  'The patient, Physical Therapy, and rest.',
  'Naproxen DR Tablets and Omeprazole DR. Norco was stopped.',
  'MR Arthrogram, MS ER and a Philadelphia collar.',
  'Injured Worker is a 44 year old woman.',
  'Purchase of a Hospital Bed at the Outpatient Surgery Center.',
  'A rating by the Hospital for Special Surgery score.',
  'NDC 12345-6789-01, codes 97110-97140, years 2012-2013.',
  'In the 2015 Wall Street Journal.',
  'The claim denied 1234567 was old.',
];

describe('identifiers', () => {
  for (const [text, ...found] of told) test(text, () => assert.deepEqual(identifiersIn(text), found));
  for (const text of silent) test(`silent: ${text}`, () => assert.deepEqual(identifiersIn(text), []));
});
