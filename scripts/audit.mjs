// Asks the registry for known vulnerabilities of what package-lock.json names: npm run audit. Fails at high severity or
// above. Where the registry does not answer such questions nothing is known: that is said, and is no failure.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import * as z from 'zod';

const grave = ['high', 'critical'];
const severitySchema = z.enum(['info', 'low', 'moderate', ...grave]);
const vulnerabilitySchema = z.object({
  name: z.string(),
  severity: severitySchema,
  // An advisory, or the name of the dependency that has one.
  via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string(), severity: severitySchema })])),
});
const answerSchema = z.union([
  z.object({
    vulnerabilities: z.record(z.string(), vulnerabilitySchema),
    metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
  }),
  // What the registry said instead, or that it could not be reached.
  z.object({ message: z.string() }),
  // What npm itself could not do.
  z.object({ error: z.object({ summary: z.string() }) }),
]);

/** What npm says as JSON. It must not ask for minutes where there is no network, nor leave out what only tests need. */
function npmAnswer() {
  const flags = ['--package-lock-only', '--include=dev', '--audit-level=high', '--json'];
  const patience = ['--fetch-retries=0', '--fetch-timeout=30000'];
  const shell = process.platform === 'win32';
  const { stdout, error } = spawnSync('npm', ['audit', ...flags, ...patience], {
    encoding: 'utf8',
    shell,
    maxBuffer: 100_000_000,
  });
  if (error) throw error;
  return answerSchema.parse(JSON.parse(stdout));
}

/** A line for each reason why a package is vulnerable. */
function reasons({ name, severity, via }) {
  return via.map((reason) =>
    typeof reason === 'string'
      ? `${name}: ${severity}, through ${reason}`
      : `${name}: ${reason.severity}: ${reason.title} (${reason.url})`,
  );
}

/** What is to be said, and the exit code. */
function verdict(answer) {
  if ('message' in answer) {
    const words = `NOTHING WAS CHECKED: the registry did not tell of vulnerabilities: ${answer.message}`;
    return { lines: [words], code: 0 };
  }
  if ('error' in answer) return { lines: [`npm audit could not be run: ${answer.error.summary}`], code: 2 };
  const all = Object.values(answer.vulnerabilities);
  const found = all.filter(({ severity }) => grave.includes(severity));
  const closing = `${answer.metadata.dependencies.total} packages asked about: ${found.length} vulnerable at high severity or above, ${all.length - found.length} below.`;
  return { lines: [...found.flatMap(reasons), closing], code: found.length === 0 ? 0 : 1 };
}

const { lines, code } = verdict(npmAnswer());
for (const line of lines) console.log(line);
process.exitCode = code;
