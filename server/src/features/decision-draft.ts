import * as z from 'zod';
import { once } from '../once.js';

/** One line of a form; blanks and line breaks count as one blank. */
const line = () =>
  z
    .string()
    .max(1500)
    .transform((words) => words.replace(/\s+/g, ' ').trim());

/** A request, or a request of which a part was authorized: then only the remaining part is decided. */
export const treatmentSchema = once(() =>
  z.strictObject({
    /** As it was first made: "Physical therapy 12 visits, right knee". */
    request: line(),
    /** What the claims administrator authorized of it; without it the whole request is decided. */
    authorized: line().optional(),
    /** What is left to decide. */
    remaining: line().optional(),
  }),
);

export type DisputedTreatment = z.infer<ReturnType<typeof treatmentSchema>>;

/** What is known of a decision before it is written. What is empty or left out is still to be written. */
export const draftSchema = once(() =>
  z.strictObject({
    caseNumber: line().optional(),
    dateOfInjury: line().optional(),
    urDenialDate: line().optional(),
    applicationReceived: line().optional(),
    dateAssigned: line().optional(),
    decisionDate: line().optional(),
    priority: line().optional(),
    states: z.array(line()).max(60).optional(),
    specialties: z.array(line()).max(60).optional(),
    treatments: z.array(treatmentSchema()).max(100).optional(),
  }),
);

export type DecisionDraft = z.infer<ReturnType<typeof draftSchema>>;
