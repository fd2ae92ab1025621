import type { Measured } from './measured-run.js';

/** All runs of one program on one corpus. */
export interface Series {
  readonly name: string;
  readonly runs: readonly Measured[];
}

const HEADINGS = ['what', 'wall s, min / median / max', 'CPU s', 'peak MiB', 'ours / its wall', 'CPU', 'memory'];

/** A table of Markdown: minimum, median and maximum of each figure, and ours as a part of the others' medians. */
export function tableOf(series: readonly Series[], ours: Series): string {
  const rows = series.map((each) => {
    const ratio = (of: (run: Measured) => number | undefined) =>
      each === ours ? '' : shown(quotient(median(ours, of), median(each, of)), 2);
    return [
      each.name,
      spread(each, wall, 3),
      spread(each, cpu, 2),
      spread(each, memory, 0),
      ...[wall, cpu, memory].map(ratio),
    ];
  });
  const rule = HEADINGS.map(() => '---');
  return [HEADINGS, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const wall = ({ wallSeconds }: Measured) => wallSeconds;
const cpu = ({ cpuSeconds }: Measured) => cpuSeconds;
const memory = ({ peakMebibytes }: Measured) => peakMebibytes;

function spread(series: Series, of: (run: Measured) => number | undefined, digits: number): string {
  const sorted = sortedFigures(series, of);
  if (sorted.length === 0) return '-';
  return [sorted[0], median(series, of), sorted.at(-1)].map((figure) => shown(figure, digits)).join(' / ');
}

function median(series: Series, of: (run: Measured) => number | undefined): number | undefined {
  const sorted = sortedFigures(series, of);
  return sorted[Math.floor(sorted.length / 2)];
}

function sortedFigures({ runs }: Series, of: (run: Measured) => number | undefined): number[] {
  return runs
    .map(of)
    .filter((figure) => figure !== undefined)
    .sort((a, b) => a - b);
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function shown(figure: number | undefined, digits: number): string {
  return figure === undefined ? '-' : figure.toFixed(digits);
}
