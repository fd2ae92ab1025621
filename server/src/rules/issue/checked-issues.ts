import type { Decision, Issue } from '../../decision/model.js';

/** The issues that rules judge: none in a text that is no decision, and none of a layout whose issues are not known. */
export function checkedIssues(decision: Decision): readonly Issue[] {
  return decision.isRecognized && decision.layout.issueParts.length > 0 ? decision.issues : [];
}
