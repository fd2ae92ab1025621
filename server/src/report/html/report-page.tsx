import type { JSX } from 'preact';
import { severityNames } from '../../pages/words.js';
import { severities } from '../../rules/rule.js';
import type { Totals } from '../report.js';
import { counted } from '../words.js';
import { BarChart, numberWords } from './bar-chart.js';
import { chartsOf } from './charts.js';
import type { Tallies } from './tallies.js';

/** What the page shows besides its decisions. */
export interface ReportPageProps {
  readonly tallies: Tallies;
  readonly totals: Totals;
  /** Decisions whose messages had no room. */
  readonly withoutMessages: number;
  readonly version: string;
}

/** The body of the report, before its decisions are put in by the script. */
export function ReportPage(props: ReportPageProps): JSX.Element {
  const { tallies } = props;
  return (
    <>
      <a class="skip" href="#decisions">
        Skip to the decisions
      </a>
      <main>
        <Headline {...props} />
        <NotChecked {...props} />
        <section aria-labelledby="overview">
          <h2 id="overview">Overview</h2>
          <p class="note">Each bar leads to its decisions.</p>
          <div class="charts">
            {chartsOf(tallies).map((chart) => (
              <BarChart key={chart.id} {...chart} />
            ))}
          </div>
        </section>
        <Decisions {...props} />
      </main>
      <footer>
        <p>
          Made by imr-lint {props.version} on this machine. It checks form and consistency, not medical necessity. This
          page loads nothing and sends nothing; it holds words of the decisions.
        </p>
      </footer>
    </>
  );
}

function Headline({ tallies, totals }: ReportPageProps): JSX.Element {
  const { counts } = totals;
  const tiles = [
    { name: 'Decisions checked', value: tallies.decisions, color: '', filter: 'all' },
    { name: 'Without an error', value: tallies.ready, color: 'good', filter: 'severity=none' },
    { name: 'Errors', value: counts.errors, color: 'error', filter: 'severity=error' },
    { name: 'Warnings', value: counts.warnings, color: 'warning', filter: 'severity=warning' },
    { name: 'Information', value: counts.information, color: 'information', filter: 'severity=information' },
    { name: 'Hints', value: counts.hints, color: 'hint', filter: 'severity=hint' },
  ];
  return (
    <header>
      <h1>Independent Medical Review decisions: report</h1>
      {!totals.isComplete && (
        <p class="broken">The run was stopped before its last file: this is what was done until then.</p>
      )}
      <ul class="tiles">
        {tiles.map(({ name, value, color, filter }) => (
          <li key={name} class={color}>
            <a href={`#${filter}`}>
              <strong>{numberWords(value)}</strong> {name}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
}

function NotChecked({ tallies, totals }: ReportPageProps): JSX.Element | null {
  const { passedOver, unread, notChecked, suppressed } = totals;
  const lines = [
    counted(
      passedOver['no decision'],
      'file was passed over: it is no decision',
      'files were passed over: they are no decisions',
    ),
    counted(
      passedOver.ignored,
      'file or folder is left out by an ignore file',
      'files and folders are left out by ignore files',
    ),
    counted(suppressed, 'finding is suppressed by a comment', 'findings are suppressed by comments'),
    ...[...notChecked].map(([what, files]) => `Not checked in ${counted(files, 'file', 'files')}: ${what}`),
  ].filter((words) => words !== '');
  if (lines.length === 0 && unread === 0) return null;
  return (
    <section aria-labelledby="not-checked">
      <h2 id="not-checked">What is not in this report</h2>
      <ul>
        {lines.map((words) => (
          <li key={words}>{words}.</li>
        ))}
        {unread > 0 && (
          <li>
            <details>
              <summary class="broken">{counted(unread, 'file could not be read', 'files could not be read')}</summary>
              <ul>
                {tallies.unread.map(({ path, reason }) => (
                  <li key={path}>
                    <code>{path}</code>: {reason}
                  </li>
                ))}
                {tallies.unreadUnnamed > 0 && <li>{`And ${numberWords(tallies.unreadUnnamed)} more.`}</li>}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </section>
  );
}

function Decisions({ tallies, withoutMessages }: ReportPageProps): JSX.Element {
  return (
    <section id="decisions" aria-labelledby="list-title" tabIndex={-1}>
      <h2 id="list-title">Decisions</h2>
      {withoutMessages > 0 && (
        <p class="note">
          {`To keep the page quick, the findings of the last ${numberWords(withoutMessages)} decisions are shown by rule and place, without their words. The JSON report has all of them.`}
        </p>
      )}
      <search>
        <form id="search">
          <label for="words">Search in paths, case numbers, rules and guidelines</label>
          <input id="words" type="search" autocomplete="off" />
        </form>
      </search>
      <p class="status">
        <span id="status" role="status">
          {`${numberWords(tallies.decisions)} decisions.`}
        </span>{' '}
        <a id="clear" href="#all" hidden>
          Show all
        </a>
      </p>
      <noscript>
        <p>The list of decisions needs scripts. The charts and tables above do not.</p>
      </noscript>
      <table id="list">
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Date</th>
            <th scope="col">Determination</th>
            {severities.map((severity) => (
              <th key={severity} scope="col" class="count">
                {severityNames[severity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody id="rows" />
      </table>
      <nav id="pages" aria-label="Pages of the list">
        <button id="previous" type="button">
          Previous
        </button>
        <span id="page" />
        <button id="next" type="button">
          Next
        </button>
      </nav>
    </section>
  );
}
