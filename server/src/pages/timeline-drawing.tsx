import type { JSX } from 'preact';
import { daysBetween } from '../decision/dates.js';
import type { Timeline, TimelineDate } from '../features/decision-state/timeline.js';
import { dateNames } from './words.js';

const WIDTH = 720;
const MARGIN = 70;
const LINE = 40;
const LANE = 34;

/**
 * The dates of a case on a line. An injury long before the denial would press all others together, so the dates stand in
 * even steps with the days between them in words. The table below the drawing says the same.
 */
export function TimelineDrawing({ dates, limits }: Timeline): JSX.Element | null {
  if (dates.length < 2) return null;
  const step = (WIDTH - 2 * MARGIN) / (dates.length - 1);
  const x = (date: TimelineDate) => MARGIN + step * dates.indexOf(date);
  const height = LINE + 56 + limits.length * LANE;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label="Dates of the case in their order; the table below says the same"
    >
      <line class="axis" x1={MARGIN} y1={LINE} x2={WIDTH - MARGIN} y2={LINE} />
      {dates.map((date, index) => (
        <g key={date.id}>
          <circle class="date" cx={x(date)} cy={LINE} r="5" />
          <text x={x(date)} y={LINE + 22} text-anchor="middle">
            {dateNames[date.id]}
          </text>
          <text class="soft" x={x(date)} y={LINE + 38} text-anchor="middle">
            {date.date.houseForm}
          </text>
          {gapBefore(dates, index, x(date) - step / 2)}
        </g>
      ))}
      {limits.map(({ from, to, days, limit, isKept }, index) => (
        <g key={from.id} class={isKept ? 'kept' : 'broken'}>
          <line x1={x(from)} y1={laneAt(index)} x2={x(to)} y2={laneAt(index)} />
          <text x={(x(from) + x(to)) / 2} y={laneAt(index) - 5} text-anchor="middle">
            {days < 0 ? 'out of order \u2717' : `${days} of ${limit.days} days ${isKept ? '\u2713' : '\u2717'}`}
          </text>
        </g>
      ))}
    </svg>
  );
}

function laneAt(index: number): number {
  return LINE + 70 + index * LANE;
}

function gapBefore(dates: readonly TimelineDate[], index: number, x: number): JSX.Element | null {
  const [before, date] = [dates[index - 1], dates[index]];
  if (!before || !date) return null;
  const days = daysBetween(before.date, date.date);
  return (
    <text class="soft" x={x} y={LINE - 10} text-anchor="middle">
      {`${days} d`}
    </text>
  );
}
