import * as vscode from 'vscode';
import type { InputField, StepPlace } from './ask';
import { plainField } from './plain-texts';

/** Shows the number of questions, and a button to go back. */
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
  field: InputField,
  step: StepPlace,
): Promise<string | undefined> {
  const { title, prompt, faultOf } = plainField(field);
  box.title = title;
  box.prompt = prompt;
  box.value = field.value ?? '';
  placeIn(box, step);
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
