import { renderToString } from 'preact-render-to-string';
import type { Reporter } from '../report.js';
import type { Digest } from '../reported-findings.js';
import { ReportPage } from './report-page.js';
import { reportScript } from './report-script.js';
import { reportStyles } from './report-styles.js';
import { rowOf, scriptJson } from './row.js';
import { Tallies } from './tallies.js';

/** The most characters of messages that the page holds: some hundred thousand findings. Beyond, rule and place are kept. */
const MOST_MESSAGES = 20_000_000;

/**
 * One page to look at, with everything in it. The decisions are written one after another as data; what is kept in memory
 * are the counts alone. `sha256` gives the digest in hexadecimal digits.
 */
export function htmlReporter(version: string, sha256: Digest): Reporter {
  const tallies = new Tallies();
  let room = MOST_MESSAGES;
  let withoutMessages = 0;
  let separator = '\n';
  return {
    start: () => head(sha256),
    file: (outcome) => {
      if (outcome.kind === 'unread') tallies.addUnread(outcome);
      if (outcome.kind !== 'checked') return '';
      tallies.add(outcome);
      room -= outcome.findings.reduce((sum, { message }) => sum + message.length, 0);
      if (room < 0 && outcome.findings.length > 0) withoutMessages += 1;
      const piece = `${separator}${scriptJson(rowOf(outcome, room >= 0))}`;
      separator = ',\n';
      return piece;
    },
    end: (totals) => {
      const body = renderToString(<ReportPage {...{ tallies, totals, withoutMessages, version }} />);
      return `\n]</script>\n${body}\n<script>${reportScript}</script>\n</body></html>\n`;
    },
  };
}

function head(sha256: Digest): string {
  const source = (words: string) => `'sha256-${base64(sha256(words))}'`;
  const policy = `default-src 'none'; style-src ${source(reportStyles)}; script-src ${source(reportScript)}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>Independent Medical Review decisions: report</title>
<style>${reportStyles}</style></head>
<body>
<script type="application/json" id="data">[`;
}

/** Hexadecimal digits as base64. */
function base64(digits: string): string {
  return btoa(String.fromCharCode(...(digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
}
