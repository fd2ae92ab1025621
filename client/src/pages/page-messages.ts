import * as z from 'zod/mini';

const offset = z.int().check(z.minimum(0));

/**
 * What a page may tell: that it can be spoken to; a stretch of the decision that was chosen (UTF-16 offsets, half-open); an
 * action; the page of a rule or a guideline that was chosen; the offset at its upper edge after the reader has scrolled.
 */
export const pageMessage = z.union([
  z.strictObject({ isReady: z.literal(true) }),
  z.strictObject({ start: offset, end: offset }),
  z.strictObject({ action: z.literal('save') }),
  z.strictObject({ address: z.string().check(z.regex(/^imr-(?:help|guideline):/)) }),
  z.strictObject({ top: offset }),
]);

export type PageMessage = z.infer<typeof pageMessage>;

/** What a page keeps over a reload of the window. */
export const pageState = z.object({ uri: z.string() });
