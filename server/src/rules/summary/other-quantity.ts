import type { Facts } from '../../decision/facts/facts.js';
import { hint } from '../../decision/facts/hints.js';
import { hasHint } from '../../decision/facts/passages.js';
import { areEqual, comparableWith, type Quantity } from '../../decision/facts/quantities.js';
import { shareTreatment, treatmentWords } from '../../decision/facts/quantities-words.js';
import { areOfOneDrug } from '../../decision/facts/strengths.js';
import type { Decision } from '../../decision/model.js';
import { type Span, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault } from '../rule.js';

const REQUEST = 'The request is for an MRI of the right knee and for six more visits of physical therapy.';
const TITLE = '**MRI of the right knee without contrast:** Overturned';

export const otherQuantity = defineRule({
  id: 'summary/other-quantity',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requests',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: 'The summary tells the request with another number, or a drug with another strength, than the title. Earlier requests, authorized parts, modified requests and lists of medications are not compared.',
    why: 'One of the two is not what was requested, and the decision may answer the wrong request.',
    remedy: 'Compare the request for authorization and correct the wrong one.',
  },
  examples: {
    faulty: [
      {
        name: 'eight visits for six',
        changes: [[REQUEST, 'The request is for an MRI of the right knee and for {{8 visits}} of physical therapy.']],
      },
      {
        name: 'another strength',
        changes: [
          [TITLE, '**MRI of the right knee; Naproxen 500mg #60:** Overturned'],
          [REQUEST, 'Utilization review denied the request for an MRI of the right knee and Naproxen {{550 mg}}.'],
        ],
      },
    ],
    clean: [
      {
        name: 'a frequency that makes the number of the title',
        changes: [[REQUEST, 'The request is for an MRI of the right knee and physical therapy 2x3.']],
      },
      {
        name: 'an earlier request',
        changes: [
          [
            REQUEST,
            'A previous request for 12 visits of physical therapy was approved. The request is for an MRI and for physical therapy.',
          ],
        ],
      },
      {
        name: 'care that was had',
        changes: [
          [REQUEST, 'The request is for an MRI and for more physical therapy, after ten visits of physical therapy.'],
        ],
      },
      {
        name: 'another treatment',
        changes: [[REQUEST, 'The request is for an MRI, for 8 visits of acupuncture, and for physical therapy.']],
      },
      {
        name: 'a strength in a list of medications',
        changes: [
          [TITLE, '**MRI of the right knee; Naproxen 500mg #60:** Overturned'],
          [REQUEST, 'Medications include Naproxen 375 mg. The request is for an MRI and Naproxen.'],
        ],
      },
    ],
  },

  *check(decision, context) {
    if (!decision.isRecognized || !decision.summary) return;
    const facts = context.factsIn(decision);
    yield* otherNumbers(decision, facts);
    yield* otherStrengths(decision, facts);
  },
});

/** A request as it is told now, up to what is told of another time or of an answer to it. */
const REQUEST_TOLD =
  /\b(?:(?:the )?(?:current |disputed )?requests? (?:is|are|was|were) (?:made )?for|requests? for(?! authorization)|(?:RFA|request for authorization)\b.{0,60}?\b(?:for|requested|includes?|of)|requested|requesting|non-?certified)\b/i;
const OTHER_TIME =
  /\b(?:prior|previous(?:ly)?|earlier|past|initial(?:ly)?|first|modif\w+|partial\w*|authorized|approved|certified|completed|attended|received|appeal\w*|original request|remaining|changed?|instead|resubmi\w+|additional|up to)\b/i;
const STOP = /\b(?:after|because|due to|since|but|although|however|guidelines?|exceeds?|recommended|which|having)\b/i;

/** Where a sentence of the summary tells the request; none where it speaks of other requests too. */
function toldPlaces(facts: Facts): Span[] {
  return facts.passages
    .filter(({ kind }) => kind === 'summary')
    .flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => {
        const { span, words } = sentence;
        if (!hasHint(sentence, hint.told)) return [];
        const told = REQUEST_TOLD.exec(words);
        if (!told || OTHER_TIME.test(words.replace(/\bnon-?certified\b/gi, '')) || words.includes('[')) return [];
        const start = told.index + told[0].length;
        const end = STOP.exec(words.slice(start))?.index ?? words.length - start;
        return [{ start: span.start + start, end: span.start + start + end }];
      }),
    );
}

function within<T extends { readonly span: Span }>(places: readonly Span[], facts: readonly T[]): T[] {
  return facts.filter(({ span }) => places.some(({ start, end }) => start <= span.start && span.end <= end));
}

interface Comparison {
  readonly written: Quantity;
  readonly requested: readonly Quantity[];
}

/** Each number of a told request with the numbers of the titles that name its treatment. */
function comparisons(decision: Decision, facts: Facts): Comparison[] {
  const { text, issues } = decision;
  const inTitles = facts.quantities().filter(({ passage }) => passage.kind === 'request');
  if (inTitles.length === 0) return [];
  const told = within(facts.derived(toldPlaces), facts.quantities());
  if (told.length === 0) return [];
  const titles = issues.map((issue) => ({ issue, title: textAt(text, issue.treatment) }));
  const words = titles.map(({ issue, title }) => ({ issue, title, names: treatmentWords(title) }));
  return told.flatMap((written) => {
    const about = wordsBeside(text, written);
    const named = words.filter(({ names }) => shareTreatment(about, names));
    const isOpen = named.some(({ title }) => /\bun(?:known|specified)\b|\boriginal(?:ly)? request|\[/i.test(title));
    const requested = comparableWith(
      written,
      inTitles.filter(({ passage }) => named.some(({ issue }) => issue === passage.issue)),
    );
    const isCompared = /^(?:visits|count|doses|refills)$/.test(written.unit) && requested.length > 0 && !isOpen;
    return isCompared ? [{ written, requested }] : [];
  });
}

/** The words of the treatment right beside a number: in it and up to the next sign or joining word on both sides. */
function wordsBeside(text: string, { sentence, span }: Quantity): Set<string> {
  const [start, end] = [span.start - sentence.span.start, span.end - sentence.span.start];
  const before =
    sentence.words
      .slice(Math.max(0, start - 60), start)
      .split(/[,;.:]|\band\b|\bor\b|\bfor\b/i)
      .at(-1) ?? '';
  const after = sentence.words.slice(end, end + 60).split(/[,;.:]|\band\b|\bor\b|\bplus\b/i)[0] ?? '';
  return treatmentWords(`${before} ${textAt(text, span)} ${after}`);
}

function* otherNumbers(decision: Decision, facts: Facts): Iterable<Fault> {
  const compared = comparisons(decision, facts);
  const fits = ({ written, requested }: Comparison) => requested.some((one) => areEqual(one, written));
  // Told twice, once as in the title: the other may be an earlier request.
  const found = compared.filter(fits).flatMap(({ requested }) => requested);
  for (const comparison of compared) {
    const { written, requested } = comparison;
    const [first] = requested;
    if (!first || fits(comparison) || requested.some((one) => found.includes(one))) continue;
    yield faultAt(decision, { written: written.span, requested: first.span, kind: 'number' });
  }
}

function* otherStrengths(decision: Decision, facts: Facts): Iterable<Fault> {
  const strengths = facts.strengths();
  const inTitles = strengths.filter(({ passage }) => passage.kind === 'request');
  if (inTitles.length === 0) return;
  const told = within(facts.derived(toldPlaces), strengths).map((written) => ({
    written,
    requested: inTitles.filter((one) => areOfOneDrug(one, written)),
  }));
  const fits = ({ written, requested }: (typeof told)[number]) =>
    requested.some(({ value }) => value === written.value);
  const found = told.filter(fits).flatMap(({ requested }) => requested);
  for (const comparison of told) {
    const { written, requested } = comparison;
    const [first] = requested;
    if (!first || fits(comparison) || requested.some((one) => found.includes(one))) continue;
    yield faultAt(decision, { written: written.span, requested: first.span, kind: 'strength' });
  }
}

function faultAt(
  { text }: Decision,
  { written, requested, kind }: { readonly written: Span; readonly requested: Span; readonly kind: string },
): Fault {
  return {
    span: written,
    message: `The summary tells the request with ${quoted(text, written)}, the title has ${quoted(text, requested)}. The decision must answer what was requested. Compare the request and correct the wrong ${kind}.`,
    related: [{ span: requested, message: `The ${kind} in the title.` }],
  };
}
