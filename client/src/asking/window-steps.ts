import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import type { InputField, StepPlace } from './ask';

/** Shows how many questions there are, with a button to the one before. */
export function placeIn(input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, step: StepPlace): void {
  input.step = step.number;
  input.totalSteps = step.total;
  // A look into another window must not lose the answers so far.
  input.ignoreFocusOut = true;
  const { back } = step;
  if (back === undefined) return;
  input.buttons = [vscode.QuickInputButtons.Back];
  input.onDidTriggerButton(() => {
    back();
    input.hide();
  });
}

/** Asks in a new box for a line of text as one of several questions. Undefined: cancelled, or gone back. */
export async function inputInStep(
  box: vscode.InputBox,
  { title, prompt, value, check }: InputField,
  step: StepPlace,
): Promise<string | undefined> {
  box.title = plain(title);
  box.prompt = plain(prompt);
  box.value = value ?? '';
  placeIn(box, step);
  const faultOf = (typed: string) => {
    const fault = check?.(typed);
    return fault === undefined ? undefined : plain(fault);
  };
  try {
    return await new Promise(resolve => {
      box.onDidChangeValue(typed => {
        box.validationMessage = faultOf(typed);
      });
      box.onDidAccept(() => {
        box.validationMessage = faultOf(box.value);
        if (box.validationMessage === undefined) resolve(box.value);
      });
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
