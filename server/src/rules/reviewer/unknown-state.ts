import type { Credential } from '../../decision/model.js';
import { stateNamed, states, stateWithCode } from '../../knowledge/reviewers.js';
import { isPlaceholder } from '../header/checked-fields.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { nearestWord } from '../words.js';
import { checkedCredentials, entryWords } from './checked-credentials.js';

interface Suggestion {
  readonly words: string;
  readonly isSafe: boolean;
}

export const unknownState = defineRule({
  id: 'reviewer/unknown-state',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'Labor Code 139.5(d)(4)(B)',
  docs: {
    what: 'A state of licensure is no state, district or territory of the United States, or is not spelled out.',
    why: 'The reviewer must hold a license in a state of the United States. Every published decision spells the states out, with commas between them.',
    remedy: 'Write the full name of the state.',
  },
  examples: {
    faulty: [
      { name: 'an abbreviation', changes: [['California, Oregon', '{{CA}}, Oregon']] },
      { name: 'abbreviations with full stops', changes: [['California, Oregon', '{{N.Y.}}, {{D.C.}}']] },
      { name: 'misspelt', changes: [['California, Oregon', '{{Califronia}}, Oregon']] },
      { name: 'two states without a comma', changes: [['California, Oregon', '{{California and Oregon}}']] },
      { name: 'more than the name', changes: [['California, Oregon', '{{State of Oregon}}']] },
      { name: 'another country', changes: [['California, Oregon', '{{Ontario}}']] },
    ],
    clean: [
      { name: 'names of two words', changes: [['California, Oregon', 'New York,West  Virginia; South\nCarolina']] },
      { name: 'the district', changes: [['California, Oregon', 'Maryland, Washington, D.C., Virginia']] },
      { name: 'the district without full stops', changes: [['California, Oregon', 'Washington, DC']] },
      { name: 'a territory, in small letters', changes: [['California, Oregon', 'puerto rico']] },
      { name: 'a list of lines', changes: [['California, Oregon', '\n- California\n- **New Mexico**']] },
      { name: 'a full stop at the end', changes: [['California, Oregon', 'California; Oregon.']] },
      { name: 'redacted', changes: [['California, Oregon', '[REDACTED]']] },
    ],
  },

  *check(decision) {
    const { text } = decision;
    const licensures = checkedCredentials(decision).filter(({ id }) => id === 'licensure');
    for (const licensure of licensures) {
      for (const [index, span] of licensure.entries.entries()) {
        const words = entryWords(text, span);
        if (stateNamed(words) || isPlaceholder(words) || endsNameWithComma(text, licensure, index)) continue;
        const meant = suggestionFor(words);
        yield {
          span,
          message: `${quoted(text, span)} is no state of the United States in full. The reviewer must be licensed in one, and published decisions spell it out. Write ${meant ? `"${meant.words}"` : 'the name of the state'}.`,
          ...(meant && {
            fix: { title: `Write "${meant.words}"`, isSafe: meant.isSafe, edits: [{ span, text: meant.words }] },
          }),
        };
      }
    }
  },
});

/** The second half of "Washington, D.C." or "Washington, DC". */
function endsNameWithComma(text: string, { entries }: Credential, index: number): boolean {
  const [before, entry] = [entries[index - 1], entries[index]];
  if (!before || !entry) return false;
  const words = entryWords(text, { start: before.start, end: entry.end });
  return (stateNamed(words) ?? stateNamed(words.replace(',', ''))) !== undefined;
}

function suggestionFor(words: string): Suggestion | undefined {
  const code = stateWithCode(words.replaceAll('.', ''));
  if (code) return { words: code.name, isSafe: true };
  const several = words
    .split(/ ?[&/] ?| and /)
    .map((word) => stateNamed(word.replace(/^(?:and|state of) /i, ''))?.name);
  if (several.every((name) => name !== undefined)) return { words: several.join(', '), isSafe: true };
  const nearest = nearestWord(
    words,
    states.map(({ name }) => name),
  );
  return nearest ? { words: nearest, isSafe: false } : undefined;
}
