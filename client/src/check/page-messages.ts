import * as z from 'zod/mini';

const offset = z.int().check(z.minimum(0));

/** A stretch of the decision (UTF-16 offsets, half-open) that was chosen in a page. */
const chosenPlace = z.strictObject({ start: offset, end: offset });

/** What the check page may tell. */
export const checkPageMessage = z.union([chosenPlace, z.strictObject({ action: z.literal('save') })]);

/** What the preview may tell: that it can be spoken to, or a stretch, which is selected as a whole where it is a finding. */
export const previewMessage = z.union([
  z.strictObject({ isReady: z.literal(true) }),
  z.extend(chosenPlace, { isWhole: z.boolean() }),
]);
