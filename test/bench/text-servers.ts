import MarkdownIt from 'markdown-it';
import { decisionTexts } from './decision-texts.js';
import { jsonSettings, type OpenedText, programs } from './real-server.js';

/** A language server, and a decision as its language writes it. */
export interface TextServer {
  readonly name: string;
  readonly program: string;
  readonly language: string;
  readonly text: (characters: number) => string;
  readonly settings?: unknown;
  readonly answers?: (text: string) => NonNullable<OpenedText['answers']>;
}

/** All checks of the Markdown server in force, as VS Code can have them. */
const markdownSettings = {
  markdown: {
    server: { log: 'off' },
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'warning' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'warning' },
      duplicateLinkDefinitions: { enabled: 'warning' },
    },
  },
};

/** What the Markdown server asks of its client: the tokens of the text, which VS Code makes with the same parser. */
function markdownAnswers(text: string): NonNullable<OpenedText['answers']> {
  const parser = new MarkdownIt({ html: true });
  return {
    'markdown/parse': () => parser.parse(text, {}),
    'markdown/findMarkdownFilesInWorkspace': () => [],
  };
}

/** Ours and its peers, each with a text of the same matter. */
export const textServers = {
  ours: { name: 'ours', program: programs.ours, language: 'imr-decision', text: decisionTexts.ours },
  json: {
    name: 'json',
    program: programs.json,
    language: 'json',
    text: decisionTexts.json,
    settings: jsonSettings,
  },
  markdown: {
    name: 'markdown',
    program: programs.markdown,
    language: 'markdown',
    text: decisionTexts.ours,
    settings: markdownSettings,
    answers: markdownAnswers,
  },
  yaml: {
    name: 'yaml',
    program: programs.yaml,
    language: 'yaml',
    text: decisionTexts.yaml,
    settings: { yaml: { validate: true } },
  },
} as const satisfies Readonly<Record<string, TextServer>>;

/** A server with a text of so many kilobytes, as it is started. */
export function openedText(server: TextServer, kilobytes: number): OpenedText {
  const { program, language, settings, answers } = server;
  const text = server.text(kilobytes * 1024);
  const uri = `file:///bench/decision-${kilobytes}.${language}`;
  return { program, language, uri, text, settings, ...(answers && { answers: answers(text) }) };
}
