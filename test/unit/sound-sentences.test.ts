import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** Sentences that look like a fault and are none, by the words of the sample decision that they stand before. */
const sound: Readonly<Record<string, readonly string[]>> = {
  'Both are documented here.': [
    'The utilization reviewer argued that the study was not medically necessary because no radiographs had been taken.',
    'Although a repeat study within six months is not medically necessary, this is the first one.',
    'Without such findings an MRI would not be medically necessary; they are present.',
    'The physician documents that surgery is not medically necessary at this time.',
    'Only in the absence of mechanical symptoms is imaging not medically necessary.',
    'The denial letter states that medical necessity was not established.',
    'ACOEM notes that routine imaging is not recommended for most knee complaints.',
    'It would be wrong to say that the study is not medically necessary.',
    'A CT scan is not medically necessary when an MRI can be had.',
    'The left knee was not injured and no study of it is requested.',
    'Her husband reports that he saw her fall.',
    "The patient's mother, who is a nurse, drove her; she waited outside.",
    'Dr. [REDACTED] states that he will review the study himself.',
    'The surgeon wants the study before he decides.',
    'There is no documentation of surgery on the knee.',
    'No evidence of infection was seen on examination.',
    'In 2004 the ACOEM guidelines were adopted; in 2009 the chronic pain chapter followed.',
    'A Lachman test was negative and a Thessaly test positive.',
    'Tylenol #3 and Norco 10/325 were tried before.',
    'The worker had an earlier right shoulder claim with an injury on 3/4/2011, which resolved.',
    'The guideline allows 12 visits over 6 weeks for a knee sprain.',
    'As noted in the report of 5/2/2016, p. 3, the gait is antalgic.',
    'The e-mail of the adjuster is in the file.',
    'While the request for a brace might not be medically necessary, that item is not before this reviewer.',
    'The records do not show that the MRI is unnecessary.',
    'Absent red flags, four weeks of care should come first, and they did.',
    'The right leg is weaker than the left.',
    'An MRI of the left knee in 2012 was normal.',
    'The treating physician, a woman of great experience, agrees with his colleague.',
  ],
  'The records show no reason why a home program would not do.': [
    'A home program was found medically necessary and is under way.',
    'The first six visits were medically necessary and were approved.',
    'The physician believes that more therapy is medically necessary.',
    'If a new injury occurs, therapy may be medically necessary.',
    'Therapy is medically necessary for acute sprains, which this no longer is.',
    'The guideline recommends up to 12 visits after surgery, and none was done.',
    'The patient had 6 of 6 authorized visits; another 6 are requested.',
    'It is not clear why further visits would be medically necessary.',
    'Nothing shows that further supervised visits are medically necessary.',
    'The worker did not have surgery.',
    'There is no documentation of a flare-up, a re-injury or a new finding.',
    'She has had no injection and no brace.',
    'The reviewer could not find that the visits are medically necessary.',
    'The denial of the visits was proper.',
    'Medical necessity of the visits has not been demonstrated by the records.',
    'Formal therapy beyond ten visits is rarely needed, and a self-directed program is just as good.',
    'In the summary of 5/1/2016 the provider writes that he has discharged her to a home program.',
    'The visits are neither necessary nor likely to help.',
    'Further visits may be requested if the MRI shows a tear.',
    'Because the MRI is medically necessary, therapy should wait for its result.',
  ],
  'On 04/28/2016 the knee was swollen': [
    'She has a 12 year old son with asthma.',
    'Her past history includes a left knee arthroscopy in 2009 and hypertension.',
    'She was seen on 03/01/2016 and 3-15-16.',
    'An x-ray of 02/11/2016 showed no fracture.',
    'At the age of 20 she had an appendectomy.',
    'She denies any prior injury, but a report of 11/12/2014 mentions back pain.',
    'The request of 05/01/2016 was reviewed on 05/16/2016.',
    'Pain is 7/10 at rest and 9/10 with stairs; BP 118/76.',
    'She takes ibuprofen 800 mg three times a day and omeprazole 20 mg.',
    'Straight leg raise was negative bilaterally; strength 5/5.',
    'The orthopedic surgeon told her that he would order an MRI.',
    "McMurray's, Apley's and Lachman's tests were done by a physical therapist.",
    'She works as a nurse and lifts patients of 40 to 90 kg.',
    'A co-worker saw the fall; he called 911.',
    'Her QME in a claim of 2008, Dr. [REDACTED], rated the low back.',
  ],
};

describe('a sound decision stays without finding', () => {
  for (const [place, sentences] of Object.entries(sound)) {
    for (const sentence of sentences) {
      test(sentence, () => {
        const text = sampleDecision.replace(place, `${sentence} ${place}`);
        assert.notEqual(text, sampleDecision);
        assert.deepEqual(service.lint(service.parse(text)), []);
      });
    }
  }
});
