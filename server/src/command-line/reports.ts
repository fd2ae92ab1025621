import { homepage } from '../knowledge/help.js';
import { diffReporter } from '../report/diff.js';
import { githubReporter } from '../report/github.js';
import { jsonReporter, ndjsonReporter } from '../report/json.js';
import { junitReporter } from '../report/junit.js';
import type { FileOutcome, Reporter, Totals } from '../report/report.js';
import { sarifReporter } from '../report/sarif.js';
import { stylishReporter } from '../report/stylish.js';
import { rules } from '../rules/index.js';
import type { Severity } from '../rules/rule.js';
import type { Destination } from './destinations.js';
import type { CommandLineHost, Output } from './host.js';
import { reason } from './reading.js';

/** What the program is called and where its rule pages are. */
export interface Program {
  readonly version: string;
  readonly helpBase: string;
}

export interface ReportSettings {
  readonly program: Program;
  readonly failsOn: readonly Severity[];
  readonly showsSuppressed: boolean;
}

/** The reports of a run, written as the files are checked. */
export interface Reports {
  /** False when nobody reads any report any longer. */
  readonly file: (outcome: FileOutcome) => Promise<boolean>;
  /** False when a report could not be written; the reason has been told. */
  readonly end: (totals: Totals) => Promise<boolean>;
}

interface OpenReport {
  readonly reporter: Reporter;
  readonly output: Output;
  readonly path: string | undefined;
}

/** Opens all reports. After a fault, which is told, `undefined`. */
export async function openReports(
  host: CommandLineHost,
  destinations: readonly Destination[],
  settings: ReportSettings,
): Promise<Reports | undefined> {
  const open: OpenReport[] = [];
  for (const destination of destinations) {
    const { path } = destination;
    try {
      const output = await host.openOutput(path);
      const reporter = await reporterFor(destination, settings, host.hasColours && path === undefined, host.files);
      await output.write(reporter.start());
      open.push({ reporter, output, path });
    } catch (error) {
      tell(host, path, error);
      return undefined;
    }
  }
  return {
    file: async (outcome) => {
      const read = await Promise.all(open.map(({ reporter, output }) => output.write(reporter.file(outcome))));
      return read.includes(true);
    },
    end: async (totals) => {
      const ended = open.map(async ({ reporter, output, path }) => {
        try {
          await output.write(reporter.end(totals));
          await output.close();
          return true;
        } catch (error) {
          tell(host, path, error);
          return false;
        }
      });
      return (await Promise.all(ended)).every((isWritten) => isWritten);
    },
  };
}

function tell(host: CommandLineHost, path: string | undefined, error: unknown): void {
  host.writeError(`${path ?? 'standard output'}: the report cannot be written: ${reason(error)}\n`);
}

async function reporterFor(
  { format }: Destination,
  { program, failsOn, showsSuppressed }: ReportSettings,
  hasColours: boolean,
  { digest }: CommandLineHost['files'],
): Promise<Reporter> {
  switch (format) {
    case 'stylish':
      return stylishReporter(hasColours, showsSuppressed);
    case 'json':
      return jsonReporter(program.helpBase, showsSuppressed);
    case 'ndjson':
      return ndjsonReporter(program.helpBase, showsSuppressed);
    case 'sarif':
      return sarifReporter({ ...program, homepage, rules });
    case 'junit':
      return junitReporter(failsOn, showsSuppressed);
    case 'github':
      return githubReporter(showsSuppressed);
    case 'html': {
      // It brings what renders pages, which no other report needs.
      const { htmlReporter } = await import('../report/html/html-report.js');
      return htmlReporter(program.version, digest);
    }
    case 'diff':
      return diffReporter;
  }
}
