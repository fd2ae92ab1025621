import { limitNames } from '../../features/decision-summary.js';
import { severityNames } from '../../pages/words.js';
import { severities } from '../../rules/rule.js';
import { byCodeUnits } from '../../text-order.js';
import { type Bar, type Chart, numberWords, type Series } from './bar-chart.js';
import { type BySeverity, findingClasses, type GuidelineTally, type Tallies } from './tallies.js';

/** More bars than this are hard to compare; what is left out is told. */
const MOST_GUIDELINES = 30;

const bySeverity: readonly Series[] = severities.map((severity) => ({
  name: severityNames[severity],
  color: severity,
}));

const outcomeSeries: readonly Series[] = [
  { name: 'Upheld', color: 'upheld' },
  { name: 'Overturned', color: 'overturned' },
  { name: 'Open', color: 'open' },
];

/** The charts of the page: findings first, then what a study asks. */
export function chartsOf(tallies: Tallies): readonly Chart[] {
  return [
    byCategory(tallies),
    byCount(tallies),
    byRule(tallies),
    ...limitNames.map((name) => limitChart(tallies, name)),
    overallChart(tallies),
    guidelineChart(tallies),
  ];
}

function byCategory({ byCategory: found }: Tallies): Chart {
  const bars = [...found].map(([label, counts]) => ({
    label,
    values: valuesOf(counts),
    filter: filterWords('category', label),
  }));
  return chartOfFindings('by-category', 'Findings by category', bars);
}

function byRule({ byRule: found }: Tallies): Chart {
  const bars = [...found].map(([label, counts]) => ({
    label,
    values: valuesOf(counts),
    filter: filterWords('rule', label),
    detail: `in ${numberWords(counts.decisions)} ${counts.decisions === 1 ? 'decision' : 'decisions'}`,
  }));
  return chartOfFindings('by-rule', 'Findings by rule', bars);
}

function chartOfFindings(id: string, title: string, bars: readonly Bar[]): Chart {
  return { id, title, unit: ['finding', 'findings'], series: bySeverity, bars: largestFirst(bars) };
}

function byCount({ byCount: found }: Tallies): Chart {
  const bars = findingClasses.map((least, index) => {
    const next = findingClasses[index + 1];
    const label = next === undefined ? `${least} or more` : next === least + 1 ? `${least}` : `${least} to ${next - 1}`;
    return { label, values: [found[index] ?? 0], filter: filterWords('findings', String(least)) };
  });
  return {
    id: 'by-count',
    title: 'Decisions by number of findings',
    unit: ['decision', 'decisions'],
    series: [{ name: 'Decisions', color: 'plain' }],
    bars,
  };
}

const limitTitles = {
  application: 'From the UR denial to the application',
  determination: 'From the assignment to the determination',
} as const;

function limitChart({ limits }: Tallies, name: keyof Tallies['limits']): Chart {
  const { kept, late, 'out of order': disordered, unknown } = limits[name];
  const bar = (label: string, value: number, state: string) => ({
    label,
    values: [value],
    filter: filterWords(name, state),
  });
  return {
    id: `limit-${name}`,
    title: `${limitTitles[name]}: the limit of law`,
    unit: ['decision', 'decisions'],
    series: [{ name: 'Decisions', color: 'plain' }],
    bars: [
      bar('Kept', kept, 'kept'),
      bar('Exceeded', late, 'late'),
      bar('Dates out of order', disordered, 'out of order'),
      bar('Cannot be reckoned', unknown, 'unknown'),
    ],
    note: 'Reckoned from the dates of the header; the clock of the law runs from service, which the header does not show.',
  };
}

function overallChart({ overall }: Tallies): Chart {
  const bar = (label: string, key: string) => ({
    label,
    values: [overall.get(key) ?? 0],
    filter: filterWords('overall', key),
  });
  return {
    id: 'overall',
    title: 'Overall determination',
    unit: ['decision', 'decisions'],
    series: [{ name: 'Decisions', color: 'plain' }],
    bars: [
      bar('Uphold', 'Uphold'),
      bar('Overturn', 'Overturn'),
      bar('Partially overturn', 'Partially Overturn'),
      bar('Open, an outcome is missing', 'open'),
    ],
  };
}

function guidelineChart({ guidelines }: Tallies): Chart {
  const bars = [...guidelines].map(([label, tally]: [string, GuidelineTally]) => ({
    label,
    values: [tally.upheld, tally.overturned, tally.open],
    filter: filterWords('guideline', label),
    detail: `in ${numberWords(tally.decisions)} ${tally.decisions === 1 ? 'decision' : 'decisions'}`,
  }));
  const left = bars.length - MOST_GUIDELINES;
  return {
    id: 'guidelines',
    title: 'Guidelines that reviewers cite, and outcomes',
    unit: ['issue', 'issues'],
    series: outcomeSeries,
    bars: largestFirst(bars).slice(0, MOST_GUIDELINES),
    ...(left > 0 && {
      note: `The ${MOST_GUIDELINES} most cited; ${numberWords(left)} more are not shown here. Search for a title below to find their decisions.`,
    }),
  };
}

function valuesOf(counts: BySeverity): number[] {
  return severities.map((severity) => counts[severity]);
}

function largestFirst(bars: readonly Bar[]): Bar[] {
  const sum = ({ values }: Bar) => values.reduce((all, value) => all + value, 0);
  return bars.filter((bar) => sum(bar) > 0).sort((a, b) => sum(b) - sum(a) || byCodeUnits(a.label, b.label));
}

function filterWords(kind: string, value: string): string {
  return `${kind}=${encodeURIComponent(value)}`;
}
