import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citedEditions } from '../../server/src/features/decision-state/cited-editions.js';
import { decisionState } from '../../server/src/features/decision-state/decision-state.js';
import { timelineOf } from '../../server/src/features/decision-state/timeline.js';
import { checkPage, type PageAddresses } from '../../server/src/pages/check-page.js';
import { ownFile } from '../../server/src/pages/own-file.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

const addresses: PageAddresses = {
  ofRule: (rule) => `imr-help:/${rule}`,
  ofSource: ({ guideline }) => guideline && `imr-guideline:/${guideline}`,
};

function pageOf(text: string, isInteractive = true): string {
  const decision = service.parse(text);
  const state = decisionState(decision, service.check(decision), service.context.vocabulary);
  const citations = citedEditions(decision, service.context);
  return checkPage({ state, timeline: timelineOf(decision), citations, ...(isInteractive && { addresses }) });
}

describe('the page before submission', () => {
  test('says that a decision is ready', () => {
    const page = pageOf(sampleDecision);
    assert.match(page, /role="status">\u2713 Ready to submit</);
    assert.match(page, /<strong>Partially Overturn<\/strong>/);
    assert.match(page, /16 of 30 days \u2713/);
    assert.match(page, /27 of 45 days \u2713/);
    assert.equal(page.split('Knee Complaints 2004, Section(s)').length, 4);
  });

  test('says what blocks it, with the authority and a place to go to', () => {
    const text = sampleDecision.replace('05/16/2016', '06/16/2016');
    const page = pageOf(text);
    assert.match(page, /role="status">\u2717 Not ready: 1 to do</);
    const start = text.indexOf('06/01/2016');
    assert.match(page, /Authority: Labor Code/);
    assert.ok(page.includes(`data-start="${start}"`));
  });

  test('leads from a finding to its rule and its guideline, and from a source to its guideline', () => {
    const lead = (address: string) => `<button type="button" class="jump" data-address="${address}">`;
    const sound = pageOf(sampleDecision);
    assert.equal(sound.split(lead('imr-guideline:/knee')).length, 4);
    const page = pageOf(sampleDecision.replace('Knee Complaints 2004, Section', 'Knee Complaints 2005, Section'));
    assert.ok(page.includes(`${lead('imr-help:/citation/unknown-guideline')}citation/unknown-guideline</button>`));
    assert.equal(page.split(lead('imr-guideline:/knee')).length, 5);
  });

  test('as a file of its own explains the rules and the sources that its findings lead to', () => {
    const text = sampleDecision.replace('Knee Complaints 2004, Section', 'Knee Complaints 2005, Section');
    const page = pageOf(text, false);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    assert.deepEqual(targets, ['rule-citation/unknown-guideline', 'source-1']);
    for (const target of targets) assert.equal(page.split(`id="${target}"`).length, 2, target);
    assert.match(page, /<h2 id="rules">Rules<\/h2><section id="rule-citation\/unknown-guideline">/);
    assert.doesNotMatch(pageOf(sampleDecision, false), /id="rules"/);
  });

  test('as a file of its own leads to no other place and runs nothing', () => {
    const file = ownFile('Check <b>', pageOf(sampleDecision.replace('05/16/2016', '06/16/2016'), false));
    assert.doesNotMatch(file, /<(?:script|button|img|link)\b|https?:|href="[^#]/i);
    assert.match(file, /default-src 'none'/);
    assert.match(file, /<title>Check &lt;b><\/title>/);
  });

  test('lets no words of the text become elements', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'>';
    for (const place of ['CM16-0900001', 'MRI of the right knee without contrast', 'Special Studies', 'California']) {
      const page = pageOf(sampleDecision.replace(place, `${place} ${hostile}`));
      assert.doesNotMatch(page, /<(?:script|img)\b/i, place);
    }
  });
});
