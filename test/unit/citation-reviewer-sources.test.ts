import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyParts } from '../../server/src/knowledge/body-parts.js';
import { catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';
import { isOperation, services, servicesIn } from '../../server/src/knowledge/services.js';
import { isSoundAddress, weaknessOfAddress, weaknessOfName } from '../../server/src/knowledge/weak-sources.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { guidelineRow } from '../support/catalogue-texts.js';

const SPECIAL_STUDIES = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';

const ACME = { ...guidelineRow('acme'), otherNames: ['Acme Shoulder Protocol'] };

function withOwnGuideline(row: object, rationale = 'The guideline supports imaging') {
  const content = catalogueSchema().parse({ sources: { handbook: 'Acme handbook' }, guidelines: [row] });
  const service = createDecisionService({ catalogues: [{ name: 'acme.json', content }] });
  const cited = `${SPECIAL_STUDIES} Decision based on Non-MTUS Citation Acme Shoulder Protocol 2016.`;
  const text = sampleDecision.replace(SPECIAL_STUDIES, cited).replace('The guideline supports imaging', rationale);
  return service
    .lint(service.parse(text))
    .map(({ rule, severity, span, message }) => ({ rule, severity, words: text.slice(span.start, span.end), message }));
}

describe("an organization's catalogue", () => {
  test('says what is weak, as a warning where it was read', () => {
    const found = withOwnGuideline({ ...ACME, weakness: 'a handout for employers' });
    assert.deepEqual(
      found.map(({ rule, severity, words }) => ({ rule, severity, words })),
      [{ rule: 'citation/weak-source', severity: 'warning', words: 'Acme Shoulder Protocol' }],
    );
    assert.match(found[0]?.message ?? '', /is a handout for employers, no treatment guideline\./);
  });

  test('says it as unverified information where it is only remembered', () => {
    const editions = ACME.editions.map((edition) => ({ ...edition, confidence: 'memory' }));
    const [found, ...more] = withOwnGuideline({ ...ACME, editions, weakness: 'a handout for employers' });
    assert.equal(more.length, 0);
    assert.equal(found?.severity, 'information');
    assert.match(found?.message ?? '', /\(unverified\)/);
  });

  test('adds sources that a rationale must name', () => {
    const found = withOwnGuideline(ACME, 'The MTUS supports imaging');
    assert.deepEqual(
      found.map(({ rule, words }) => ({ rule, words })),
      [{ rule: 'citation/unmentioned-source', words: 'Acme Shoulder Protocol 2016' }],
    );
  });
});

test('one choice mends every other spelling of a source', () => {
  const service = createDecisionService();
  const [first = '', second = ''] = ['Special Studies, Special studies', 'special studies, Special Studies'];
  const text = sampleDecision
    .replace('Section(s): Special Studies', `Section(s): ${first}`)
    .replace(/(MAXIMUS guideline:.*Section\(s\): )Initial Care/, `$1${second}`);
  const found = service.lint(service.parse(text)).filter(({ rule }) => rule === 'citation/source-spelling');
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    ['Special studies', 'special studies'],
  );
  const [choice] = found[0]?.choices ?? [];
  assert.equal(choice?.title, 'Write "Special Studies" throughout');
  assert.equal(choice?.edits.length, 2);
});

test('"MTUS 2016 Pain Guidelines" in a rationale is no chapter of ODG', () => {
  const service = createDecisionService();
  const named = (words: string) =>
    service
      .parse(sampleDecision.replace('The guideline supports', `${words} support`))
      .issues[0]?.mentions.map(({ guideline }) => guideline);
  assert.deepEqual(named('The MTUS 2016 Pain Guidelines'), ['mtus']);
  assert.deepEqual(named('The MTUS and the ODG Pain Guidelines'), ['mtus', 'odg']);
});

describe('tables', () => {
  const addresses: readonly (readonly [address: string, what: string | undefined, isSound: boolean])[] = [
    ['https://www.slideshare.net/a/b', 'a set of slides that anyone can share', false],
    ['en.wikipedia.org/wiki/Knee', 'an encyclopedia that anyone can edit', false],
    ['http://www.nhlbi.nih.gov/health/health-topics/topics/x', 'a page for patients', true],
    ['http://www.nhlbi.nih.gov/guidelines', undefined, true],
    ['https://www.ncbi.nlm.nih.gov/pubmed/1', undefined, true],
    ['http://www.aetna.com/cpb/1.html', "a health plan's rules of payment", false],
    ['http://www.notaetna.com/cpb/1.html', undefined, false],
    ['www.mdguidelines.com', undefined, true],
    ['https://www.slideshare.net.example.org/a', undefined, false],
  ];
  for (const [address, what, isSound] of addresses) {
    test(`the kind of ${address}`, () => {
      assert.equal(weaknessOfAddress(address), what);
      assert.equal(isSoundAddress(address), isSound);
    });
  }

  test('names of weak sources, and names that only look like them', () => {
    assert.equal(weaknessOfName('Wikipedia, Meniscus'), 'an encyclopedia that anyone can edit');
    assert.equal(weaknessOfName('Blue Shield of California Medical Policy'), "a health plan's rules of payment");
    assert.equal(weaknessOfName('Anthem J, Doe K. Knee pain.'), undefined);
    assert.equal(weaknessOfName('Official Disability Guidelines (ODG), Knee'), undefined);
  });

  const requests: readonly (readonly [words: string, services: readonly string[]])[] = [
    ['MRI of the right knee', ['imaging']],
    ['EMG/NCV of the left upper extremity', ['nerve-studies']],
    ['Lumbar ESI at L4-5 under fluoroscopy', ['epidural-injection']],
    ['Right knee arthroscopy with meniscectomy', ['surgery']],
    ['Post-operative physical therapy, 12 visits', ['physical-therapy']],
    ['Associated surgical service: assistant surgeon', []],
    ['Norco 10/325 mg #60', []],
    ['OxyContin extended release 20 mg', []],
  ];
  for (const [words, expected] of requests) {
    test(`the services of "${words}"`, () => assert.deepEqual(servicesIn(words), expected));
  }

  test('what goes with an operation is none', () => {
    assert.equal(isOperation('Cold therapy unit, 7 day rental after arthroscopy'), false);
    assert.equal(isOperation('Rotator cuff repair'), true);
  });

  test('each service and body part has its own name', () => {
    for (const names of [services.map(({ name }) => name), bodyParts.map(({ name }) => name)]) {
      assert.equal(new Set(names).size, names.length);
    }
  });
});
