import * as z from 'zod';
import { overallDeterminations } from '../features/decision-state/overall.js';
import { type DecisionSummary, limitStates } from '../features/decision-summary.js';
import { once } from '../once.js';
import { categories, severities } from '../rules/rule.js';

/** What the checks say of one text; kept in the cache in this form. Made when a kept result is read. */
export const checkedTextSchema = once(() => {
  const place = z.object({ line: z.int(), column: z.int() });
  const range = z.object({
    /** Where it begins in the PDF or Word file that the text was read from; see `LinePlace`. */
    page: z.int().optional(),
    pageLine: z.int().optional(),
    paragraph: z.int().optional(),
    start: place,
    end: place,
  });

  const mend = z.object({
    title: z.string(),
    isSafe: z.boolean(),
    edits: z.array(z.object({ range, text: z.string() })),
  });

  /** What only some reports need of a finding. */
  const details = z.object({
    /** The same for the same fault after lines were put in elsewhere. */
    fingerprint: z.string(),
    mends: z.array(mend),
  });

  const finding = z.object({
    rule: z.string(),
    category: z.enum(categories),
    severity: z.enum(severities),
    message: z.string(),
    range,
    authority: z.string(),
    fixable: z.boolean(),
    related: z.array(z.object({ message: z.string(), range })),
    details: details.optional(),
  });

  const suppression = z.object({ finding, reason: z.string(), comment: range });

  const limitState = z.enum(limitStates).exactOptional();
  const summary: z.ZodType<DecisionSummary> = z.object({
    caseNumber: z.string(),
    decisionDate: z.string().exactOptional(),
    overall: z.enum(overallDeterminations).exactOptional(),
    limits: z.object({ application: limitState, determination: limitState }),
    guidelines: z.array(z.object({ title: z.string(), upheld: z.int(), overturned: z.int(), open: z.int() })),
  });

  return z.object({
    isRecognized: z.boolean(),
    findings: z.array(finding),
    suppressed: z.array(suppression),
    /** Only where a report sums up each decision. */
    summary: summary.optional(),
    /** What is in a PDF or Word file and was not checked; only where there is any. */
    notChecked: z.array(z.string()).readonly().optional(),
  });
});

export type CheckedText = z.infer<ReturnType<typeof checkedTextSchema>>;

/** A finding as reports show it: nothing of the text but what the message quotes. */
export type ReportedFinding = CheckedText['findings'][number];

export type ReportedSuppression = CheckedText['suppressed'][number];

/** Lines and columns are those of the text. They count from 1, columns in UTF-16 code units; the end is exclusive. */
export type ReportedRange = ReportedFinding['range'];
