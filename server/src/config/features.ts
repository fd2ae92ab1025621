import * as z from 'zod';
import { once } from '../once.js';

const on = (what: string) => z.boolean().default(true).describe(what);
const off = (what: string) => z.boolean().default(false).describe(what);

/** One switch for each feature of the editor. What draws into the text without being asked is off by default. */
export const featuresSchema = once(() =>
  z
    .strictObject({
      completion: on('Offer labels, values, phrases and citations while typing.'),
      hover: on('Explain dates, outcomes, labels, guidelines and findings under the pointer.'),
      codeLens: on('Show above each issue its outcome and what it still lacks.'),
      inlayHints: off('Show the days between dates and the sum of "2 times a week for 6 weeks" in the text.'),
      semanticTokens: on('Color outcomes, dates, guidelines and redactions by what they mean.'),
      highlights: on('Highlight all places of the guideline or the fact under the cursor.'),
      links: on('Make web addresses links, also those without "https://".'),
      formatting: on('Bring the text into the house form when asked to format it.'),
      nextLabel: on('Write the next label after Enter at the end of a part, where the editor formats on typing.'),
      codeActions: on('Offer fixes, missing parts and other outcomes with the light bulb.'),
      navigation: on('Lead from a fact or a guideline to where it is stated, and list all places where it stands.'),
      outline: on('Show sections and issues in the outline, the breadcrumbs and the search for symbols.'),
      folding: on('Let sections and issues be folded.'),
      selection: on('Expand the selection by word, part and issue.'),
    })
    .describe('Single features of the editor, on or off.'),
);

export type Features = z.infer<ReturnType<typeof featuresSchema>>;

/** The switches as they stand when nobody has set any; a test proves that the schema gives the same. */
export const defaultFeatures: Features = {
  completion: true,
  hover: true,
  codeLens: true,
  inlayHints: false,
  semanticTokens: true,
  highlights: true,
  links: true,
  formatting: true,
  nextLabel: true,
  codeActions: true,
  navigation: true,
  outline: true,
  folding: true,
  selection: true,
};
