import { foldedWords } from '../../decision/characters.js';
import { labelText } from '../../decision/labels.js';
import type { CredentialId, Vocabulary } from '../../decision/layout.js';
import type { Credential, Decision } from '../../decision/model.js';
import { type Span, textAt } from '../../decision/span.js';
import { specialtyNamed, stateNamed } from '../../knowledge/reviewers.js';

/** The credentials that rules judge: none in a text that is no decision, and only those that the layout is known to have. */
export function checkedCredentials({ isRecognized, credentials, layout }: Decision): readonly Credential[] {
  return isRecognized ? credentials.all.filter(({ id }) => layout.credentials.includes(id)) : [];
}

/** The label as the layout writes it: "State(s) of Licensure". */
export function credentialLabel(vocabulary: Vocabulary, id: CredentialId): string {
  return labelText(vocabulary.credentialLabels, id);
}

/** The words of an entry on one line, as they are compared and quoted. */
export function entryWords(text: string, entry: Span): string {
  return textAt(text, entry)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/&amp;/gi, '&');
}

/** What two entries have in common that mean the same state or specialty. */
export function entryMeaning(id: CredentialId, words: string): string {
  const known = id === 'licensure' ? stateNamed(words) : specialtyNamed(words);
  return foldedWords(known?.name ?? words).replaceAll('&', 'and');
}
