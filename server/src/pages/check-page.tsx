import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CitedEdition } from '../features/decision-state/cited-editions.js';
import { type DecisionState, lackingIn, type PartState } from '../features/decision-state/decision-state.js';
import { partWords } from '../features/decision-state/decision-tree.js';
import type { Timeline } from '../features/decision-state/timeline.js';
import type { Finding } from '../lint/finding.js';
import { Jump, Lead } from './jump.js';
import { explainedIn, RulesExplained, ruleElement } from './rules-explained.js';
import { TimelineDrawing } from './timeline-drawing.js';
import { dateNames, severityNames } from './words.js';

/** What the page before submission shows. */
export interface CheckedPage {
  readonly state: DecisionState;
  readonly timeline: Timeline;
  readonly citations: readonly CitedEdition[];
  /** Missing for a page that is saved: it explains the rules itself, and nothing in it leads out of it. */
  readonly addresses?: PageAddresses;
}

/** The pages that words of this one lead to. */
export interface PageAddresses {
  readonly ofRule: (rule: string) => string;
  /** `undefined` where the source is no known guideline. */
  readonly ofSource: (source: CitedEdition) => string | undefined;
}

/** The page before submission, without its frame: verdict, completeness, findings, dates, citations, suppressions. */
export function checkPage(page: CheckedPage): string {
  const { state, addresses } = page;
  return renderToString(
    <main>
      <Verdict {...state} />
      {addresses && (
        <p class="actions">
          <button type="button" class="action" data-action="save">
            Save as HTML
          </button>
        </p>
      )}
      <Completeness {...page} />
      <Findings {...page} />
      <Dates {...page} />
      <Citations {...page} />
      <Suppressions {...page} />
      {!addresses && <RulesExplained findings={allFindings(state)} />}
    </main>,
  );
}

function Verdict({ caseNumber, overall, isReady, blocking, counts }: DecisionState): JSX.Element {
  return (
    <header class={isReady ? 'verdict kept' : 'verdict broken'}>
      <h1>
        Check before submission
        {caseNumber !== '' && (
          <>
            : <span class="whole">{caseNumber}</span>
          </>
        )}
      </h1>
      <p class="big" role="status">
        {isReady ? '\u2713 Ready to submit' : `\u2717 Not ready: ${blocking} to do`}
      </p>
      <p>
        Overall determination: <strong>{overall ?? 'open, an outcome is missing'}</strong>.{' '}
        {`Errors: ${counts.error}, warnings: ${counts.warning}, information: ${counts.information}, hints: ${counts.hint}.`}
      </p>
    </header>
  );
}

function Completeness({ state, addresses }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">Completeness</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">State</th>
            <th scope="col">Missing</th>
          </tr>
        </thead>
        <tbody>
          {state.parts.map((part, index) => (
            <tr key={index}>
              <th scope="row">
                <Jump place={part.place} isInteractive={addresses !== undefined}>
                  {part.name}
                </Jump>
              </th>
              <td class={part.state === 'ready' ? 'kept' : 'broken'}>{`${SIGNS[part.state]} ${partWords(part)}`}</td>
              <td>
                {lackingIn(part)
                  .map(({ name, detail }) => (detail === 'missing' ? name : `${name} (${detail})`))
                  .join(', ') || '\u2013'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SIGNS: Readonly<Record<PartState['state'], string>> = {
  ready: '\u2713',
  incomplete: '\u25cb',
  faulty: '\u2717',
};

function groupsOf({ parts, elsewhere }: DecisionState) {
  const groups = [
    ...parts.map(({ name, findings }) => ({ name, findings })),
    { name: 'Elsewhere', findings: elsewhere },
  ];
  return groups.filter(({ findings }) => findings.length > 0);
}

function allFindings(state: DecisionState): Finding[] {
  return groupsOf(state).flatMap(({ findings }) => findings);
}

function Findings(page: CheckedPage): JSX.Element {
  const groups = groupsOf(page.state);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {groups.length === 0 && <p>None.</p>}
      {groups.map(({ name, findings }, index) => (
        <section key={index} aria-labelledby={`group-${index}`}>
          <h3 id={`group-${index}`}>{name}</h3>
          <ul class="findings">
            {findings.map((finding, each) => (
              <FoundItem key={each} finding={finding} page={page} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function FoundItem({ finding, page }: { finding: Finding; page: CheckedPage }): JSX.Element {
  const { severity, message, rule, authority, span } = finding;
  const { addresses, citations } = page;
  const row = citations.findIndex(({ place }) => place.start <= span.start && span.end <= place.end);
  const cited = citations[row];
  const guideline = cited && addresses?.ofSource(cited);
  return (
    <li class={severity}>
      <strong class="severity">{severityNames[severity]}</strong>{' '}
      <Jump place={span} isInteractive={addresses !== undefined}>
        {message}
      </Jump>
      <small>
        <Lead address={addresses?.ofRule(rule)} id={explainedIn(rule) ? ruleElement(rule) : undefined}>
          {rule}
        </Lead>
        . Authority: {authority}
        {guideline !== undefined && (
          <>
            {'. '}
            <Lead address={guideline}>{guidelinePage}</Lead>
          </>
        )}
        {!addresses && cited && (
          <>
            {'. '}
            <Lead id={sourceElement(row)}>Cited source</Lead>
          </>
        )}
      </small>
    </li>
  );
}

const guidelinePage = 'Guideline page';

function sourceElement(row: number): string {
  return `source-${row + 1}`;
}

function Dates({ timeline, addresses }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Dates and limits</h2>
      {/* A narrow page scrolls it rather than making its words too small to read. */}
      <div class="drawing">
        <TimelineDrawing {...timeline} />
      </div>
      {timeline.limits.length === 0 && <p>No limit of law can be reckoned from the dates that are there.</p>}
      {timeline.limits.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Days</th>
              <th scope="col">Limit</th>
              <th scope="col">Authority</th>
            </tr>
          </thead>
          <tbody>
            {timeline.limits.map(({ from, to, days, limit, due, isKept }) => (
              <tr key={from.id}>
                <td>{`${dateNames[from.id]} ${from.date.houseForm}`}</td>
                <td>
                  <Jump place={to.place} isInteractive={addresses !== undefined}>
                    {`${dateNames[to.id]} ${to.date.houseForm}`}
                  </Jump>
                </td>
                <td class={isKept ? 'kept' : 'broken'}>{`${days} ${isKept ? '\u2713' : '\u2717'}`}</td>
                <td>{`${limit.days} days, by ${due.houseForm}`}</td>
                <td>{`${limit.authority}${limit.confidence === 'read' ? '' : ` (${limit.confidence === 'memory' ? 'unverified' : limit.confidence})`}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Citations({ citations, addresses }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="citations">
      <h2 id="citations">Citations</h2>
      {citations.length === 0 && <p>None.</p>}
      {citations.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              <th scope="col">Cited by</th>
              <th scope="col">Source</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {citations.map((cited, row) => (
              <CitedRow key={row} cited={cited} row={row} addresses={addresses} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface CitedRowProps {
  readonly addresses: PageAddresses | undefined;
  readonly cited: CitedEdition;
  readonly row: number;
}

function CitedRow({ cited, row, addresses }: CitedRowProps): JSX.Element {
  const { issue, isReviewers, words, place, standing, isInForce } = cited;
  const address = addresses?.ofSource(cited);
  return (
    <tr id={sourceElement(row)}>
      <td>{issue}</td>
      <td>{isReviewers ? 'Reviewer' : 'Claims administrator'}</td>
      <td>
        <Jump place={place} isInteractive={addresses !== undefined}>
          {words}
        </Jump>
        {address !== undefined && (
          <small>
            <Lead address={address}>{guidelinePage}</Lead>
          </small>
        )}
      </td>
      <td class={isInForce === undefined ? '' : isInForce ? 'kept' : 'broken'}>{standing}</td>
    </tr>
  );
}

function Suppressions({ state, addresses }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="suppressed">
      <h2 id="suppressed">Suppressed findings</h2>
      {state.suppressed.length === 0 && <p>None.</p>}
      {state.suppressed.length > 0 && (
        <ul class="findings">
          {state.suppressed.map(({ finding, reason, comment }, index) => (
            <li key={index}>
              <Jump place={comment} isInteractive={addresses !== undefined}>
                {finding.message}
              </Jump>
              <small>{`${finding.rule}. Reason: ${reason || 'none given'}`}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
