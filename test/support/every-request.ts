import {
  addIssueRequest,
  checkDraftFieldRequest,
  checkPageRequest,
  decisionStateRequest,
  draftChoicesRequest,
  exportRequest,
  newDecisionRequest,
  previewRequest,
  recognizeRequest,
  searchCitationsRequest,
  suppressRequest,
  tidyRequest,
} from '../../server/src/protocol.js';

/** A request and good parameters for it. */
export interface AnyRequest {
  readonly method: string;
  readonly params: object;
}

const aboutDocument = [
  'documentSymbol',
  'foldingRange',
  'codeLens',
  'semanticTokens/full',
  'documentLink',
  'diagnostic',
].map((name) => `textDocument/${name}`);

const aboutPlace = ['completion', 'hover', 'definition', 'documentHighlight'].map((name) => `textDocument/${name}`);

const aboutRange = ['inlayHint', 'semanticTokens/range'].map((name) => `textDocument/${name}`);

const ownAboutDocument = [
  decisionStateRequest,
  checkPageRequest,
  previewRequest,
  tidyRequest,
  addIssueRequest,
  searchCitationsRequest,
];

/** Every request that the server answers, about one document and, where one is asked for, one line in it. */
export function everyRequest(uri: string, line: number): AnyRequest[] {
  const textDocument = { uri };
  const position = { line, character: 3 };
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const all = (methods: readonly string[], params: object) => methods.map((method) => ({ method, params }));
  return [
    ...all(aboutDocument, { textDocument }),
    ...all(aboutPlace, { textDocument, position }),
    ...all(aboutRange, { textDocument, range }),
    ...all(ownAboutDocument, { textDocument, position, range, query: 'knee', withFindings: true, request: 'MRI' }),
    { method: 'textDocument/references', params: { textDocument, position, context: { includeDeclaration: true } } },
    { method: 'textDocument/codeAction', params: { textDocument, range, context: { diagnostics: [] } } },
    { method: 'textDocument/formatting', params: { textDocument, options } },
    { method: 'textDocument/rangeFormatting', params: { textDocument, range, options } },
    { method: 'textDocument/onTypeFormatting', params: { textDocument, position, ch: '\n', options } },
    { method: 'textDocument/selectionRange', params: { textDocument, positions: [position] } },
    { method: 'workspace/symbol', params: { query: 'knee' } },
    { method: 'completionItem/resolve', params: { label: 'x' } },
    { method: suppressRequest, params: { textDocument, range, rule: 'structure/placeholder', reason: 'none' } },
    { method: exportRequest, params: { textDocument, format: 'html' } },
    { method: recognizeRequest, params: { text: 'x' } },
    { method: draftChoicesRequest, params: { uri } },
    { method: checkDraftFieldRequest, params: { uri, field: 'caseNumber', value: '1' } },
    { method: newDecisionRequest, params: { uri, draft: {} } },
  ];
}
