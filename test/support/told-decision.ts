import type { Decision, Issue } from '../../server/src/decision/model.js';

/** All that a decision tells, without how it came about: what is read when somebody asks is asked for. */
export function toldBy(decision: Decision) {
  const { allIssues: _list, headerDates: _dates, statements, issues, redactions, ...told } = decision;
  return { ...told, redactions, statements: [...statements], issues: issues.map(issueTold) };
}

function issueTold({ guidelineLines, mentions, ...block }: Issue) {
  const lines = guidelineLines.map(({ part, statements, citations, rest }) => ({ part, statements, citations, rest }));
  return { ...block, mentions, guidelineLines: lines };
}
