import { foldName } from '../../decision/citations/name-words.js';
import type { Issue } from '../../decision/model.js';
import { type Span, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault, type Fix } from '../rule.js';
import { type ReviewerLine, reviewerLines, reviewerLinesOf } from './reviewer-lines.js';

export const sourceSpelling = defineRule({
  id: 'citation/source-spelling',
  severity: 'hint',
  since: '0.1.0',
  reach: 'citations',
  fixes: 'unsafe',
  authority: 'convention',
  docs: {
    what: "One guideline or section is spelled in two ways within the reviewer's lines of a decision.",
    why: 'One source under two spellings looks like two, and is hard to find again.',
    remedy:
      'Write it as elsewhere in the decision; the spelling that is used less often is marked, or else the later one.',
  },
  examples: {
    faulty: [
      {
        name: 'other capitals of a section',
        changes: [
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): {{special studies}}.',
          ],
        ],
      },
      {
        name: 'other capitals of a title',
        changes: [
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS {{Knee complaints}} 2004, Section(s): Initial Care.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: "another spelling in the claims administrator's line",
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            'Decision based on MTUS Knee complaints 2004, Section(s): Initial care.',
          ],
        ],
      },
      {
        name: 'a collection by its name first and by its letters later',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation ODG Knee & Leg, Physical therapy.',
          ],
        ],
      },
      {
        name: 'two editions and two sections',
        changes: [
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, Summary.',
          ],
        ],
      },
    ],
  },

  *check(decision) {
    const { text, allIssues } = decision;
    if (!decision.isRecognized || areSpelledAlike(allIssues.madeOfEach(spellingsIn))) return;
    for (const places of spelledNames(text, reviewerLines(decision)).values()) yield* rarerSpellings(text, places);
  },
});

/** How one title or section is spelled at one place. */
interface Spelling {
  readonly name: string;
  readonly spelling: string;
}

function spellingsIn(issue: Issue, text: string): readonly Spelling[] {
  const named = [...spelledNames(text, reviewerLinesOf(text, issue))];
  return named.flatMap(([name, places]) => places.map((place) => ({ name, spelling: spellingAt(text, place) })));
}

/** True where every name has one spelling, as it has in most decisions: nothing needs to be looked for. */
function areSpelledAlike(ofIssues: readonly (readonly Spelling[])[]): boolean {
  const known = new Map<string, string>();
  return ofIssues.every((own) =>
    own.every(({ name, spelling }) => {
      const first = known.get(name) ?? spelling;
      known.set(name, first);
      return first === spelling;
    }),
  );
}

/** The places of each title and section that is known, in the order of the text. */
function spelledNames(text: string, lines: readonly ReviewerLine[]): Map<string, Span[]> {
  const byName = new Map<string, Span[]>();
  const add = (name: string, place: Span | undefined) => {
    if (place) byName.set(name, [...(byName.get(name) ?? []), place]);
  };
  for (const source of lines.flatMap(({ sources }) => sources)) {
    const { guideline, editions, collection, title, sections } = source;
    if (collection) add(`collection ${foldName(textAt(text, collection)).join(' ')}`, collection);
    if (guideline !== undefined) add(`title ${guideline} ${editions.join(' ')}`, title);
    for (const { known, span } of sections) if (known.length > 0) add(`section ${known.join(' ')}`, span);
  }
  return byName;
}

function* rarerSpellings(text: string, places: readonly Span[]): Iterable<Fault> {
  const bySpelling = new Map<string, Span[]>();
  for (const place of places) {
    const spelling = spellingAt(text, place);
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), place]);
  }
  // Sorting is stable: of equally frequent spellings the first one written wins.
  const [usual, ...others] = [...bySpelling].sort((a, b) => b[1].length - a[1].length);
  const elsewhere = usual?.[1][0];
  if (!usual || !elsewhere) return;
  const all = others.flatMap(([, spans]) => spans).sort((a, b) => a.start - b.start);
  for (const span of all) yield faultAt(text, span, usual[0], elsewhere, all);
}

function spellingAt(text: string, place: Span): string {
  return textAt(text, place).replace(/[\s\u00a0]+/g, ' ');
}

function faultAt(text: string, span: Span, usual: string, elsewhere: Span, all: readonly Span[]): Fault {
  const everywhere: Fix = {
    title: `Write "${usual}" throughout`,
    isSafe: false,
    edits: all.map((place) => ({ span: place, text: usual })),
  };
  return {
    span,
    message: `${quoted(text, span)} is written ${quoted(text, elsewhere)} elsewhere. Spell one source in one way.`,
    related: [{ span: elsewhere, message: 'Spelled so here' }],
    fix: { title: `Write "${usual}" as elsewhere`, isSafe: false, edits: [{ span, text: usual }] },
    ...(all.length > 1 && { choices: [everywhere] }),
  };
}
