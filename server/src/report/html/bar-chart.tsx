import { scaleBand, scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';

/** A part of every bar of a chart. */
export interface Series {
  readonly name: string;
  /** The class that gives its colour. */
  readonly color: string;
}

/** A bar: its name, a value for each series, and the filter that shows its decisions. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
  readonly filter: string;
  /** More words for those who hear the chart, and for its table. */
  readonly detail?: string;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What the values count: one of them, and more. */
  readonly unit: readonly [one: string, many: string];
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
  /** What the chart leaves out or how it is to be read. */
  readonly note?: string;
}

const WIDTH = 560;
const LABELS = 216;
const NUMBERS = 56;
const STEP = 26;
const AXIS = 24;
const LONGEST_LABEL = 34;

/** Bars from left to right, each a link to its decisions, and the same as a table. */
export function BarChart(chart: Chart): JSX.Element {
  const { id, title, series, bars, note } = chart;
  return (
    <section class="chart" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {bars.length === 0 ? <p>None.</p> : <Drawing {...chart} />}
      {series.length > 1 && bars.length > 0 && <Legend series={series} />}
      {note !== undefined && <p class="note">{note}</p>}
      {bars.length > 0 && <Numbers {...chart} />}
    </section>
  );
}

function Drawing({ unit, series, bars }: Chart): JSX.Element {
  const height = bars.length * STEP;
  const longest = Math.max(1, ...bars.map(({ values }) => sumOf(values)));
  const x = scaleLinear([0, longest], [LABELS, WIDTH - NUMBERS]).nice(longest < 10_000 ? 5 : 4);
  // Long numbers need room: so many that none touches its neighbour.
  const ticks = x.ticks(longest < 10_000 ? 5 : 4).filter(Number.isInteger);
  const y = scaleBand(
    bars.map((_, index) => index),
    [0, height],
  ).padding(0.25);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would show over every bar; the heading above names the chart
    <svg viewBox={`0 0 ${WIDTH} ${height + AXIS}`}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in the scale can be focused */}
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
            <text x={x(tick)} y={height + 16} text-anchor="middle">
              {numberWords(tick)}
            </text>
          </g>
        ))}
      </g>
      {bars.map((bar, index) => (
        <BarLink
          key={bar.filter}
          bar={bar}
          series={series}
          words={barWords(bar, series, unit)}
          x={x}
          y={y(index) ?? 0}
          thickness={y.bandwidth()}
        />
      ))}
    </svg>
  );
}

interface BarLinkProps {
  readonly bar: Bar;
  readonly series: readonly Series[];
  readonly words: string;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly thickness: number;
}

function BarLink({ bar, series, words, x, y, thickness }: BarLinkProps): JSX.Element {
  const { label, values, filter } = bar;
  const baseLine = round(y + thickness / 2 + 4);
  const ends = values.map((_, index) => x(sumOf(values.slice(0, index + 1))));
  return (
    <a class="bar" href={`#${filter}`}>
      <title>{words}</title>
      <rect class="hit" x={0} y={round(y + thickness / 2 - STEP / 2)} width={WIDTH} height={STEP} rx="3" />
      <text class="label" x={LABELS - 8} y={baseLine} text-anchor="end">
        {shortened(label)}
      </text>
      {ends.map((end, index) => {
        const start = ends[index - 1] ?? x(0);
        return (
          <rect
            key={index}
            class={series[index]?.color}
            x={round(start)}
            y={round(y)}
            width={round(end - start)}
            height={round(thickness)}
          />
        );
      })}
      <text class="value" x={round(x(sumOf(values)) + 6)} y={baseLine}>
        {numberWords(sumOf(values))}
      </text>
    </a>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }): JSX.Element {
  return (
    <ul class="legend" aria-hidden="true">
      {series.map(({ name, color }) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect class={color} width="12" height="12" rx="2" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Numbers({ title, unit, series, bars }: Chart): JSX.Element {
  const isStacked = series.length > 1;
  return (
    <details>
      <summary>As a table</summary>
      <table>
        <caption class="spoken">{title}</caption>
        <thead>
          <tr>
            <td />
            {isStacked &&
              series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            <th scope="col">{isStacked ? `All ${unit[1]}` : capital(unit[1])}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, values, filter, detail }) => (
            <tr key={filter}>
              <th scope="row">
                <a href={`#${filter}`}>{label}</a>
                {detail !== undefined && ` (${detail})`}
              </th>
              {isStacked && values.map((value, index) => <td key={index}>{numberWords(value)}</td>)}
              <td>{numberWords(sumOf(values))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function barWords({ label, values, detail }: Bar, series: readonly Series[], unit: Chart['unit']): string {
  const sum = sumOf(values);
  const parts = series
    .map(({ name }, index) => ({ name, value: values[index] ?? 0 }))
    .filter(({ value }) => value > 0 && series.length > 1)
    .map(({ name, value }) => `${name.toLowerCase()} ${numberWords(value)}`);
  const more = [...parts, ...(detail === undefined ? [] : [detail])];
  return `${label}: ${numberWords(sum)} ${unit[sum === 1 ? 0 : 1]}${more.length > 0 ? ` (${more.join(', ')})` : ''}. Show the decisions.`;
}

/** "12,345" */
export function numberWords(value: number): string {
  return value.toLocaleString('en-US');
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortened(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}\u2026`;
}
