import { InputBoxValidationSeverity, l10n } from 'vscode';
import type {
  CheckedField,
  DecisionDraft,
  DisputedTreatment,
  DraftChoices,
  HeaderFieldId,
} from '../../../server/src/protocol.js';
import { askLine, askRows, type InputFault, type StepFrame, type StepResult } from './steps.js';

/** Asks one thing of a draft; the answer is the draft with it. */
type Step = (draft: DecisionDraft, frame: StepFrame) => Promise<StepResult<DecisionDraft>>;

/** What the steps ask the server. */
export interface DraftKnowledge {
  readonly choices: DraftChoices;
  readonly check: (draft: DecisionDraft, field: HeaderFieldId) => Promise<CheckedField>;
}

/**
 * Asks for everything that can be known before a decision is written, each step with a way back; `undefined` when the
 * writer leaves.
 */
export async function askDraft(begun: DecisionDraft, knowledge: DraftKnowledge): Promise<DecisionDraft | undefined> {
  const steps = stepsOf(knowledge);
  let draft = begun;
  for (let index = 0; index < steps.length; ) {
    const frame = { title: l10n.t('New IMR Decision'), step: index + 1, totalSteps: steps.length };
    const result = await steps[index]?.(draft, frame);
    if (result === undefined || result === 'cancelled') return undefined;
    if (result === 'back') {
      index = Math.max(0, index - 1);
    } else {
      draft = result.answer;
      index++;
    }
  }
  return draft;
}

function stepsOf({ choices, check }: DraftKnowledge): readonly Step[] {
  const field = (id: HeaderFieldId, what: string, form: string): Step =>
    lineStep(id, what, form, (draft) => check(draft, id));
  const date = l10n.t('MM/DD/YYYY; empty to fill it in later');
  const rows = (names: readonly string[]) => names.map((label) => ({ label }));
  return [
    field(
      'caseNumber',
      l10n.t('Case Number'),
      l10n.t('CM and two digits, a hyphen, seven digits; empty to fill it in later'),
    ),
    field('dateOfInjury', l10n.t('Date of Injury'), date),
    field('urDenialDate', l10n.t('UR Denial Date'), date),
    field('applicationReceived', l10n.t('Application Received'), date),
    field('dateAssigned', l10n.t('Date Assigned'), date),
    field('decisionDate', l10n.t('Decision Date'), date),
    priorityStep(choices.priorities),
    manyStep('states', rows(choices.states), l10n.t('State(s) of Licensure')),
    manyStep(
      'specialties',
      choices.specialties.map(({ name, isVerified }) => ({
        label: name,
        ...(!isVerified && { description: l10n.t('unverified') }),
      })),
      l10n.t('Certification(s)/Specialty'),
    ),
    treatmentStep,
  ];
}

/** The frame with what is asked for beside the name of the command: a message may hide everything else. */
function titled(frame: StepFrame, what: string): StepFrame {
  return { ...frame, title: `${frame.title}: ${what}` };
}

function lineStep(
  id: HeaderFieldId,
  what: string,
  form: string,
  check: (draft: DecisionDraft) => Promise<CheckedField>,
): Step {
  return async (draft, frame) => {
    const validate = async (value: string) => toFault((await check({ ...draft, [id]: value })).fault);
    const result = await askLine({ ...titled(frame, what), prompt: form, value: draft[id] ?? '', validate });
    if (typeof result === 'string') return result;
    // The server knows how a header prints it.
    const { value } = await check({ ...draft, [id]: result.answer });
    return { answer: { ...draft, [id]: value } };
  };
}

const severities: Readonly<Record<NonNullable<CheckedField['fault']>['severity'], InputBoxValidationSeverity>> = {
  error: InputBoxValidationSeverity.Error,
  warning: InputBoxValidationSeverity.Warning,
  information: InputBoxValidationSeverity.Info,
  hint: InputBoxValidationSeverity.Info,
};

function toFault(fault: CheckedField['fault']): InputFault | undefined {
  return fault && { message: fault.message, severity: severities[fault.severity] };
}

function priorityStep(priorities: readonly string[]): Step {
  return async (draft, frame) => {
    const later = l10n.t('Fill in later');
    const rows = [...priorities, later].map((label) => ({ label }));
    const selected = draft.priority ? [draft.priority] : [];
    const result = await askRows({ ...titled(frame, l10n.t('Priority')), rows, selected, isMany: false });
    if (typeof result === 'string') return result;
    const [priority = later] = result.answer;
    return { answer: { ...draft, priority: priority === later ? '' : priority } };
  };
}

function manyStep(
  key: 'states' | 'specialties',
  rows: readonly { readonly label: string; readonly description?: string }[],
  what: string,
): Step {
  return async (draft, frame) => {
    const placeholder = l10n.t('Choose any number; none to fill it in later');
    const selected = draft[key] ?? [];
    // What is chosen already comes first, where it is seen.
    const ordered = rows.toSorted((a, b) => Number(selected.includes(b.label)) - Number(selected.includes(a.label)));
    const result = await askRows({ ...titled(frame, what), rows: ordered, selected, placeholder, isMany: true });
    return typeof result === 'string' ? result : { answer: { ...draft, [key]: [...result.answer] } };
  };
}

/** Asks for one treatment after the other until an empty line; the way back leads through those that are given. */
const treatmentStep: Step = async (draft, frame) => {
  const treatments = [...(draft.treatments ?? [])];
  let begun: DisputedTreatment | undefined;
  for (;;) {
    const result = await askTreatment({ ...frame, canGoBack: true }, treatments, begun);
    if (result === 'cancelled') return result;
    if (result === 'back') {
      begun = treatments.pop();
      if (!begun) return result;
    } else if (result.answer === undefined) {
      return { answer: { ...draft, treatments } };
    } else {
      treatments.push(result.answer);
      begun = undefined;
    }
  }
};

/** Asks for a treatment and what was authorized of it; an empty line ends the list and gives no treatment. */
export async function askTreatment(
  frame: StepFrame,
  given: readonly DisputedTreatment[],
  begun?: DisputedTreatment,
): Promise<StepResult<DisputedTreatment | undefined>> {
  const questions = treatmentQuestions(given);
  const count = given.length + 1;
  const what = count === 1 ? l10n.t('Disputed treatment') : l10n.t('Disputed treatment {0}', count);
  const shown = titled(frame, what);
  const answers = [begun?.request ?? '', begun?.authorized ?? '', begun?.remaining ?? ''];
  for (let at = 0; at < questions.length; ) {
    const [prompt = '', placeholder = ''] = questions[at] ?? [];
    const canGoBack = frame.canGoBack === true || at > 0;
    const result = await askLine({ ...shown, canGoBack, prompt, placeholder, value: answers[at] ?? '' });
    if (result === 'cancelled' || (result === 'back' && at === 0)) return result;
    if (result === 'back') {
      at--;
    } else {
      answers[at] = result.answer;
      // Without a request there is nothing to authorize, without an authorized part nothing that remains.
      at = result.answer === '' ? questions.length : at + 1;
    }
  }
  const [request = '', authorized = '', remaining = ''] = answers;
  if (request === '') return { answer: undefined };
  return { answer: authorized === '' ? { request } : { request, authorized, remaining } };
}

function treatmentQuestions(given: readonly DisputedTreatment[]): readonly (readonly [string, string])[] {
  const told = given.map(({ request }, index) => `${index + 1}. ${request}`).join('   ');
  return [
    [
      given.length === 0
        ? l10n.t('As it was requested; empty to fill it in later')
        : l10n.t('As it was requested; empty if there is no more. So far: {0}', told),
      l10n.t('Physical therapy for the right knee, 12 visits'),
    ],
    [
      l10n.t('What of it the claims administrator authorized; empty if nothing'),
      l10n.t('Physical therapy for the right knee, 6 visits'),
    ],
    [
      l10n.t('What remains to be decided; empty to fill it in later'),
      l10n.t('physical therapy for the right knee, 6 visits'),
    ],
  ];
}
