import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isEmptySpan, type Span } from '../../server/src/decision/span.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { hardWrapped, oneFieldALine, withoutBlankLines, withoutMarks } from '../support/variants.js';

const service = createDecisionService();

const headings = /^### (.*)$/gm;
const titles = /^(\*\*.*\*\*) (Upheld|Overturned)$/gm;
const withHeadings = (change: (words: string) => string) => (text: string) =>
  text.replace(headings, (_, words: string) => change(words));
const numbered = (text: string, pattern: RegExp, write: (words: string, place: number) => string) => {
  let place = 0;
  return text.replace(pattern, (words) => write(words, ++place));
};

/** The label and the value of every field of the sample's header. */
const fields = Array.from(
  sampleDecision.slice(0, sampleDecision.indexOf('###')).matchAll(/<b>([^<]*):<\/b>\t([^\t\n]*)/g),
  ([, label = '', value = '']) => ({ label, value }),
);
const withHeader = (header: string) => () => `${header}\n\n${sampleDecision.slice(sampleDecision.indexOf('###'))}`;
const fieldsAs = (write: (field: { label: string; value: string }, index: number) => string, between = '\n') =>
  withHeader(fields.map(write).join(between));

/** Dresses in which every part must still be found and nothing be reported. */
const neutral: Readonly<Record<string, (text: string) => string>> = {
  'headings of the first level': withHeadings((words) => `# ${words}`),
  'headings closed by hashes': withHeadings((words) => `### ${words} ###`),
  'headings with a colon in bold': withHeadings((words) => `**${words}:**`),
  'headings between underscores': withHeadings((words) => `__${words}__`),
  'headings in tags': withHeadings((words) => `<h2>${words}</h2>`),
  'headings in bold with hashes': withHeadings((words) => `## **${words}**`),
  'headings over a line of signs': withHeadings((words) => `${words}\n${'='.repeat(words.length)}`),
  'headings with a remark': withHeadings((words) => `### ${words} <!-- section -->`),
  'headings with figures': (text) => numbered(text, headings, (words, place) => words.replace('###', `### ${place}.`)),
  'headings with Roman numbers': (text) =>
    numbered(text, headings, (words, place) => words.replace('###', `${'I'.repeat(place)}.`)),
  'a letterhead': (text) => `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\nP.O. Box 0000\n\n${text}`,
  'underscores for asterisks': (text) => text.replaceAll('**', '__'),
  'asterisks with blanks inside': (text) => text.replace(/\*\*(.*?):\*\*/g, '** $1: **'),
  'other tags for bold': (text) => text.replace(/<(\/?)b>/g, '<$1STRONG>'),
  'paragraph tags': (text) => text.replace(/^(?=[^<#\n])(.*)$/gm, '<p>$1</p>'),
  'line break tags': (text) => text.replace(/^([^#\n].*?) *$/gm, '$1<br />'),
  'spans with attributes': (text) => text.replace(/<b>(.*?)<\/b>/g, '<span class="label"><b>$1</b></span>'),
  'blank entities': (text) => text.replaceAll('\t', '&nbsp;&nbsp;').replaceAll(':** ', ':**&nbsp;'),
  'invisible signs': (text) => text.replace(/^\*\*/gm, '\u200e**').replace(/(\d)(\t|\n)/g, '$1\u2060$2'),
  'trailing blanks and tabs': (text) => text.replace(/$/gm, ' \t'),
  'single blanks for tabs': (text) => withoutMarks(text.replaceAll('\t', ' ')),
  'a header with blank lines between': (text) => oneFieldALine(text).replace(/\n(?=<b>)/g, '\n\n'),
  'a header as a table': fieldsAs(({ label, value }) => `| **${label}:** | ${value} |`),
  'a header as a table without colons': fieldsAs(({ label, value }) => `| ${label} | ${value} |`),
  'a header as a list': fieldsAs(({ label, value }) => `* ${label}: ${value}`),
  'a header as a numbered list': fieldsAs(({ label, value }, index) => `${index + 1}. ${label}: ${value}`),
  'a header in one line': fieldsAs(({ label, value }) => `${label}: ${value}`, ' '),
  'a header in one line with commas': fieldsAs(({ label, value }) => `${label}: ${value}`, ', '),
  'a header in one line with bars': fieldsAs(({ label, value }) => `${label}: ${value}`, ' | '),
  'values below blank lines': fieldsAs(({ label, value }) => `${label}:\n\n${value}`, '\n\n'),
  'numbered titles': (text) => numbered(text, titles, (words, place) => `${place}. ${words}`),
  'numbers inside the marks': (text) => numbered(text, titles, (words, place) => words.replace('**', `**${place}. `)),
  'lines between sections and issues': (text) => text.replace(/\n(?=###|\*\*(?:MRI|Phys))/g, '\n---\n\n'),
  'form feeds': (text) => text.replaceAll('### ', '\f### '),
  'outcomes below blank lines': (text) => text.replace(titles, '$1\n\n$2'),
  'outcomes between underscores': (text) => text.replace(titles, '$1 _$2_'),
  'outcomes with remarks': (text) => text.replace(titles, '$1 $2 <!-- checked -->'),
  'outcomes with hard line breaks': (text) => text.replace(titles, '$1 $2\\'),
  'italic labels': (text) => text.replace(/\*\*((?:Claims|MAXIMUS|Decision) .*?:)\*\*/g, '_$1_'),
  'underlined labels': (text) => text.replace(/\*\*((?:Claims|MAXIMUS|Decision) .*?:)\*\*/g, '<u>$1</u>'),
  'labels as headings': (text) => text.replace(/\*\*((?:Claims|MAXIMUS|Decision) .*?:)\*\* /g, '#### $1\n\n'),
  'plain labels with bullets': (text) => text.replace(/\*\*((?:Claims|MAXIMUS|Decision) .*?:)\*\*/g, '- $1'),
  'labels broken over two lines': (text) =>
    text.replace(/(Administrator|MAXIMUS|Decision|UR) (?=\w+:|\w+ Date:)/g, '$1\n'),
  'credentials as a list': (text) => text.replace(/^(?=State|Certification)/gm, '- '),
  'credentials as a table': (text) => text.replace(/^((?:State|Cert)\S*.*?:) (.*?) *$/gm, '| $1 | $2 |'),
  'credentials in one line': (text) => text.replace(/ *\n(?=State|Certification)/g, ' '),
  'an italic lead-in': (text) => text.replace(/^(The Final Determination.*)$/m, '_$1_'),
  'wrapped at 40': (text) => hardWrapped(text, 40),
  'plain, wrapped at 20': (text) => hardWrapped(withoutMarks(text), 20),
  'plain, wrapped at 60, no blank lines': (text) => withoutBlankLines(hardWrapped(withoutMarks(text), 60)),
  'all in one line': (text) => text.replace(/\s*\n\s*/g, ' '),
  'all in one line, plain': (text) => withoutMarks(text).replace(/\s*\n\s*/g, ' '),
};

function partsInWords(text: string) {
  const { header, sections, credentials, statements, summary, issues } = service.parse(text);
  const words = ({ start, end }: Span) =>
    text
      .slice(start, end)
      .replace(/<[^>]*>|\*\*|&nbsp;|\u200e/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    header: header.map(({ id, value }) => `${id}: ${words(value)}`).sort(),
    sections: sections.map(({ role }) => role),
    credentials: credentials.all.map(({ entries }) => entries.map(words)),
    statements: [...statements].map(([id, span]) => `${id}: ${words(span)}`),
    summary: summary && words(summary),
    issues: issues.map(({ treatment, outcome, parts }) => ({
      treatment: words(treatment),
      outcome: words(outcome.span),
      parts: parts.map(({ id, value }) => `${id}: ${words(value)}`),
    })),
  };
}

function findings(text: string): string[] {
  return service.lint(service.parse(text)).map(({ rule, span }) => `${rule} "${text.slice(span.start, span.end)}"`);
}

function changed(from: string, to: string): string {
  assert.ok(sampleDecision.includes(from), `the sample has "${from}"`);
  return sampleDecision.replace(from, () => to);
}

describe('a decision in another dress has the same parts and no fault', () => {
  for (const [name, dress] of Object.entries(neutral)) {
    test(name, () => {
      const text = dress(sampleDecision);
      assert.notEqual(text, sampleDecision);
      assert.deepEqual(partsInWords(text), partsInWords(sampleDecision));
      assert.deepEqual(findings(text), []);
    });
  }
});

describe('prose that looks like structure is no part', () => {
  const inSummary = [
    'The denial notes: Decision Date: 05/01/2016. ',
    '\n\nDate of Injury: 02/10/2016\n\n',
    '\n\n**Priority:** rest\n\n',
    'The CLINICAL CASE SUMMARY of the first review differs. ',
    '\n\n**Diagnoses:** a sprain.\n\n- **Exam:** swelling\n- **Plan:** rest\n\n',
    'The earlier review was: Upheld\n',
    '\n\nState(s) of Licensure: Nevada\n\n',
  ];
  const inRationale = [
    '\n\n**Findings:**\n\nSwelling.\n\n',
    '\n\n> Recommendation: Upheld\n\n',
    '\n\nTherefore: Upheld\n\n',
    '\n\n**Conclusion:** Upheld\n\n',
    'It follows the MAXIMUS guideline: imaging helps. ',
    'It is as the\nMAXIMUS guideline says, and the\nDecision rationale. It helps. ',
    '\n\nThe guideline of the State. Rationale: it helps.\n\n',
    '\n\nRationale: it helps.\n\n',
    '\n\nThis is the decision\nrationale: short.\n\n',
    '\n\n| sign | verdict |\n|---|---|\n| pain: | Upheld |\n\n',
    '\n\nCriteria:\n1. Pain: yes\n2. Swelling: no\n\n',
  ];
  const atEnd = [
    '\n**Note:** done.\n',
    '\n**References:**\n1. The guideline\n',
    '\nRecommendation: Upheld\n',
    '\n* * *\n',
  ];
  const texts = [
    ...inSummary.map((words) => changed('On 04/28/2016', `${words}On 04/28/2016`)),
    ...inRationale.map((words) => changed('Both are documented', `${words}Both are documented`)),
    ...atEnd.map((words) => `${sampleDecision}${words}`),
  ];
  for (const [index, words] of [...inSummary, ...inRationale, ...atEnd].entries()) {
    test(JSON.stringify(words), () => {
      const text = texts[index] ?? '';
      const { header, sections, issues } = service.parse(text);
      assert.deepEqual([header.length, sections.length], [7, 3]);
      assert.deepEqual(
        issues.map(({ parts }) => parts.length),
        [3, 3],
      );
      assert.deepEqual(findings(text), []);
    });
  }
});

describe('the request of a title', () => {
  const requests = [
    'Labs to include: CBC',
    'MRI of the right knee (without contrast)',
    'Naproxen 500mg #60',
    'Naproxen 500 mg, QTY: 3',
    'An appeal of the Upheld MRI',
    'Associated surgical service: Crutches',
    '1 MRI of the right knee',
    '[REDACTED]',
    `${'A cane with a strap and a rubber tip '.repeat(12)}was the original request. A cane was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, A strap is`,
  ];
  const written = '**MRI of the right knee without contrast:**';
  for (const request of requests) {
    test(request.slice(0, 50), () => {
      for (const title of [`**${request}:**`, `${request}:`, `**${request}**:`]) {
        const text = changed(written, title);
        const { issues } = service.parse(text);
        assert.equal(text.slice(issues[0]?.treatment.start, issues[0]?.treatment.end), request);
        // The rationale still speaks of the MRI, which other rules see.
        assert.deepEqual(
          findings(text).filter((finding) => /^(?:structure|issue)\//.test(finding)),
          [],
        );
      }
    });
  }

  test('keeps its figures when the outcome and its colon are missing', () => {
    const text = changed('**MRI of the right knee without contrast:** Overturned', '**Naproxen 500 mg, QTY: 30**');
    assert.deepEqual(
      findings(text).filter((finding) => finding.startsWith('issue/')),
      ['issue/missing-outcome "Naproxen 500 mg, QTY: 30"'],
    );
  });

  test('of three sentences is found without marks, colon and outcome', () => {
    const request = 'A cane and a strap was the original request. The remaining IMR eligible portion, a strap, is';
    const text = changed('**MRI of the right knee without contrast:** Overturned', request);
    assert.deepEqual(findings(text), [`issue/missing-outcome "${request}"`]);
  });
});

describe('a draft', () => {
  test('is never flooded with findings', () => {
    for (let length = 0; length <= sampleDecision.length; length += 7) {
      const found = findings(sampleDecision.slice(0, length));
      assert.ok(found.length <= 5, `${length}: ${found.join(', ')}`);
    }
  });

  test('of a header lacks its sections once', () => {
    const header = sampleDecision.slice(0, sampleDecision.indexOf('###'));
    assert.deepEqual(findings(header), ['structure/missing-section "Application Received"']);
  });

  test('of a title lacks its parts once', () => {
    const untilOutcome = sampleDecision.slice(0, sampleDecision.indexOf('\n\n**Claims'));
    assert.deepEqual(findings(untilOutcome), ['issue/missing-part "MRI of the right knee without contrast"']);
  });

  test('with an empty first section of two is told of the second heading only', () => {
    const heading = '### HOW THE IMR FINAL DETERMINATION WAS MADE\n\n';
    const text = changed(heading, heading + heading);
    assert.deepEqual(findings(text), ['structure/duplicate-section "HOW THE IMR FINAL DETERMINATION WAS MADE"']);
    assert.deepEqual(partsInWords(text).statements, partsInWords(sampleDecision).statements);
  });
});

describe('a heading between two issues', () => {
  test('loses none of them', () => {
    const second = '**Physical therapy for the right knee, 6 visits:**';
    const text = changed(second, `### CLINICAL CASE SUMMARY\n\n${second}`);
    assert.deepEqual(partsInWords(text).issues, partsInWords(sampleDecision).issues);
    assert.deepEqual(findings(text), ['structure/duplicate-section "CLINICAL CASE SUMMARY"']);
  });
});

describe('another organization', () => {
  const renamed = sampleDecision
    .replaceAll('MAXIMUS Federal Services', 'Orchard Review, Inc.')
    .replaceAll('MAXIMUS guideline', 'Orchard guideline');
  const orchard = createDecisionService({ organization: { name: 'Orchard Review, Inc.', label: 'Orchard' } });

  test('has its own names', () => {
    assert.deepEqual(orchard.lint(orchard.parse(renamed)), []);
  });

  test('loses no part of a decision that names the former one', () => {
    const decision = orchard.parse(sampleDecision);
    assert.ok(decision.issues.every(({ parts }) => parts.every(({ value }) => !isEmptySpan(value))));
    assert.deepEqual(
      decision.issues.map(({ parts }) => parts.length),
      [3, 3],
    );
  });
});

describe('repeated without end, in the credentials,', () => {
  const untilStates = sampleDecision.slice(0, sampleDecision.indexOf('California'));
  for (const piece of [': Upheld ', 'Rationale: ', 'a: b: ', '<b', '-->', '&nbsp;', '---\n', '- ', '\\\n', '_']) {
    test(`${JSON.stringify(piece)} is read to its end`, () => {
      const decision = service.parse(untilStates + piece.repeat(300_000 / piece.length));
      assert.ok(service.lint(decision).every(({ message }) => !/^The check .* failed/.test(message)));
    });
  }
});
