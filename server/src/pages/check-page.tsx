import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CitedEdition } from '../features/decision-state/cited-editions.js';
import { type DecisionState, lackingIn, type PartState } from '../features/decision-state/decision-state.js';
import { partWords } from '../features/decision-state/decision-tree.js';
import type { Timeline } from '../features/decision-state/timeline.js';
import type { Finding } from '../lint/finding.js';
import { Jump } from './jump.js';
import { TimelineDrawing } from './timeline-drawing.js';
import { dateNames, severityNames } from './words.js';

/** What the page before submission shows. */
export interface CheckedPage {
  readonly state: DecisionState;
  readonly timeline: Timeline;
  readonly citations: readonly CitedEdition[];
  /** False for a page that is saved: nothing in it leads anywhere. */
  readonly isInteractive: boolean;
}

/** The page before submission, without its frame: verdict, completeness, findings, dates, citations, suppressions. */
export function checkPage(page: CheckedPage): string {
  const { state, isInteractive } = page;
  return renderToString(
    <main>
      <Verdict {...state} />
      {isInteractive && (
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
    </main>,
  );
}

function Verdict({ caseNumber, overall, isReady, blocking, counts }: DecisionState): JSX.Element {
  return (
    <header class={isReady ? 'verdict kept' : 'verdict broken'}>
      <h1>Check before submission{caseNumber ? `: ${caseNumber}` : ''}</h1>
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

function Completeness({ state, isInteractive }: CheckedPage): JSX.Element {
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
                <Jump place={part.place} isInteractive={isInteractive}>
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

function Findings({ state, isInteractive }: CheckedPage): JSX.Element {
  const groups = [
    ...state.parts.map(({ name, findings }) => ({ name, findings })),
    { name: 'Elsewhere', findings: state.elsewhere },
  ].filter(({ findings }) => findings.length > 0);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {groups.length === 0 && <p>None.</p>}
      {groups.map(({ name, findings }, index) => (
        <section key={index} aria-labelledby={`group-${index}`}>
          <h3 id={`group-${index}`}>{name}</h3>
          <ul class="findings">
            {findings.map((finding, each) => (
              <FoundItem key={each} finding={finding} isInteractive={isInteractive} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function FoundItem({ finding, isInteractive }: { finding: Finding; isInteractive: boolean }): JSX.Element {
  const { severity, message, rule, authority, span } = finding;
  return (
    <li class={severity}>
      <strong class="severity">{severityNames[severity]}</strong>{' '}
      <Jump place={span} isInteractive={isInteractive}>
        {message}
      </Jump>
      <small>
        {rule}. Authority: {authority}
      </small>
    </li>
  );
}

function Dates({ timeline, isInteractive }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Dates and limits</h2>
      <TimelineDrawing {...timeline} />
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
                  <Jump place={to.place} isInteractive={isInteractive}>
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

function Citations({ citations, isInteractive }: CheckedPage): JSX.Element {
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
            {citations.map(({ issue, isReviewers, words, place, standing, isInForce }, index) => (
              <tr key={index}>
                <td>{issue}</td>
                <td>{isReviewers ? 'Reviewer' : 'Claims administrator'}</td>
                <td>
                  <Jump place={place} isInteractive={isInteractive}>
                    {words}
                  </Jump>
                </td>
                <td class={isInForce === undefined ? '' : isInForce ? 'kept' : 'broken'}>{standing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Suppressions({ state, isInteractive }: CheckedPage): JSX.Element {
  return (
    <section aria-labelledby="suppressed">
      <h2 id="suppressed">Suppressed findings</h2>
      {state.suppressed.length === 0 && <p>None.</p>}
      {state.suppressed.length > 0 && (
        <ul class="findings">
          {state.suppressed.map(({ finding, reason, comment }, index) => (
            <li key={index}>
              <Jump place={comment} isInteractive={isInteractive}>
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
