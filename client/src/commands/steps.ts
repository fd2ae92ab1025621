import { type Disposable, InputBoxValidationSeverity, type QuickInputButton, QuickInputButtons, window } from 'vscode';

/** What a step came to: an answer, the wish to see the step before, or the end of it all. */
export type StepResult<T> = { readonly answer: T } | 'back' | 'cancelled';

/** What all steps show. */
export interface StepFrame {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** True where a way back leads out of the first step, too. */
  readonly canGoBack?: boolean;
}

export interface InputStep extends StepFrame {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What is wrong with the value; only an error keeps it from being taken. */
  readonly validate?: (value: string) => Promise<InputFault | undefined>;
}

export interface InputFault {
  readonly message: string;
  readonly severity: InputBoxValidationSeverity;
}

/** Asks for one line. */
export function askLine(step: InputStep): Promise<StepResult<string>> {
  const box = window.createInputBox();
  const { validate } = step;
  frame(box, step);
  box.value = step.value;
  box.prompt = step.prompt;
  if (step.placeholder !== undefined) box.placeholder = step.placeholder;
  let newest = 0;
  const check = async (): Promise<boolean> => {
    const own = ++newest;
    const fault = await validate?.(box.value);
    // The answer to an earlier value says nothing of this one.
    if (own !== newest) return false;
    box.validationMessage = fault;
    return fault?.severity !== InputBoxValidationSeverity.Error;
  };
  box.onDidChangeValue(() => void check());
  if (box.value !== '') void check();
  return shown(box, async () => {
    box.busy = true;
    const isRight = await check();
    box.busy = false;
    return isRight ? { answer: box.value.trim() } : undefined;
  });
}

export interface PickRow {
  readonly label: string;
  readonly description?: string;
}

export interface PickStep extends StepFrame {
  readonly rows: readonly PickRow[];
  readonly selected: readonly string[];
  readonly placeholder?: string;
  readonly isMany: boolean;
}

/** Lets one or many rows be chosen; the answer are their labels. */
export function askRows(step: PickStep): Promise<StepResult<readonly string[]>> {
  const list = window.createQuickPick<PickRow>();
  frame(list, step);
  const rows = [...step.rows];
  const chosen = rows.filter(({ label }) => step.selected.includes(label));
  list.items = rows;
  if (step.placeholder !== undefined) list.placeholder = step.placeholder;
  list.canSelectMany = step.isMany;
  if (step.isMany) list.selectedItems = chosen;
  else if (chosen.length > 0) list.activeItems = chosen;
  return shown(list, async () => ({ answer: list.selectedItems.map(({ label }) => label) }));
}

interface Framed {
  title: string | undefined;
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly QuickInputButton[];
}

function frame(input: Framed, { title, step, totalSteps, canGoBack = step > 1 }: StepFrame): void {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // A look into the case file must not lose what is entered.
  input.ignoreFocusOut = true;
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
}

interface Shown extends Disposable {
  show(): void;
  onDidAccept(listener: () => void): Disposable;
  onDidHide(listener: () => void): Disposable;
  onDidTriggerButton(listener: (button: QuickInputButton) => void): Disposable;
}

/** Shows until it is accepted with an answer, left by the back button, or hidden. */
function shown<T>(input: Shown, accepted: () => Promise<StepResult<T> | undefined>): Promise<StepResult<T>> {
  return new Promise((resolve) => {
    const end = (result: StepResult<T>) => {
      resolve(result);
      input.dispose();
    };
    input.onDidAccept(async () => {
      const result = await accepted();
      if (result) end(result);
    });
    input.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) end('back');
    });
    // Comes after every other end, too, and is then without effect.
    input.onDidHide(() => end('cancelled'));
    input.show();
  });
}
