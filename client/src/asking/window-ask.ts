import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import type { Ask, InputField, Message, PickList, PickRow, Progress, Question } from './ask';
import {
  plainField,
  plainList,
  plainMessage,
  plainPage,
  plainPickRow,
  plainProgress,
  plainQuestion,
} from './plain-texts';
import { inputInStep, placeIn } from './window-steps';

/** Asks in VS Code's window. Nothing else in the extension shows a message, a list, an input box or a progress notification. */
export class WindowAsk implements Ask {
  tell(message: string): void {
    vscode.window.setStatusBarMessage(plain(message), 3000);
  }

  async offer(message: Message): Promise<void> {
    const { text, buttons } = plainMessage(message);
    const picked = await showMessage(message.severity, text, buttons);
    await picked?.value.run();
  }

  async confirm<Answer>(question: Question<Answer>): Promise<Answer | undefined> {
    const { title, detail, buttons } = plainQuestion(question);
    return (await vscode.window.showWarningMessage(title, { modal: true, detail }, ...buttons))?.value;
  }

  async pick<Value>(list: PickList<Value>): Promise<Value | undefined> {
    const [value] = await pickFrom(createPick(list), list);
    return value;
  }

  async pickMany<Value>(list: PickList<Value>): Promise<readonly Value[]> {
    const pick = createPick(list);
    pick.canSelectMany = true;
    return pickFrom(pick, list);
  }

  async input(field: InputField): Promise<string | undefined> {
    if (field.step !== undefined) return inputInStep(vscode.window.createInputBox(), field, field.step);
    const { title, prompt, faultOf } = plainField(field);
    const { value, staysOpen } = field;
    const options = { title, prompt, value, ignoreFocusOut: staysOpen === true };
    // A fault takes the place of the prompt, which nobody would have read before typing.
    const validateInput = (text: string) => (text === '' ? undefined : faultOf(text));
    const typed = await vscode.window.showInputBox({ ...options, validateInput });
    const isMissing = typed === '' && faultOf('') !== undefined;
    return isMissing ? vscode.window.showInputBox({ ...options, validateInput: faultOf }) : typed;
  }

  async progress<Value>(progress: Progress, work: (signal: AbortSignal) => Promise<Value>): Promise<Value | undefined> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: plainProgress(progress),
      cancellable: progress.canCancel,
    };
    return vscode.window.withProgress(options, async (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      try {
        const value = await work(abort.signal);
        return abort.signal.aborted ? undefined : value;
      } catch (error) {
        if (abort.signal.aborted) return undefined;
        throw error;
      }
    });
  }
}

function createPick<Value>(list: PickList<Value>): vscode.QuickPick<Item<Value>> {
  const pick = vscode.window.createQuickPick<Item<Value>>();
  const { title, placeholder } = plainList(list);
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  if (list.step !== undefined) placeIn(pick, list.step);
  return pick;
}

async function pickFrom<Value>(pick: vscode.QuickPick<Item<Value>>, list: PickList<Value>): Promise<readonly Value[]> {
  const picked = new Promise<readonly Value[]>(resolve => {
    pick.onDidAccept(() => resolve(pick.selectedItems.flatMap(item => ('value' in item ? item.value : []))));
    pick.onDidHide(() => resolve([]));
  });
  pick.show();
  try {
    return await Promise.race([picked, fill(pick, list).then(() => picked)]);
  } finally {
    pick.dispose();
  }
}

type Item<Value> = vscode.QuickPickItem &
  (
    | { readonly value: Value; readonly isPicked?: boolean; readonly isCurrent?: boolean }
    | { readonly kind: vscode.QuickPickItemKind }
  );

function showMessage<Button extends vscode.MessageItem>(
  severity: Message['severity'],
  text: string,
  buttons: readonly Button[],
): Thenable<Button | undefined> {
  switch (severity) {
    case 'information':
      return vscode.window.showInformationMessage(text, ...buttons);
    case 'warning':
      return vscode.window.showWarningMessage(text, ...buttons);
    case 'error':
      return vscode.window.showErrorMessage(text, ...buttons);
  }
}

async function fill<Value>(pick: vscode.QuickPick<Item<Value>>, { rows }: PickList<Value>): Promise<void> {
  if (!(Symbol.asyncIterator in rows)) {
    pick.items = rows.map(plainPickRow).map(toItem);
    focusCurrent(pick);
    if (pick.canSelectMany)
      pick.selectedItems = pick.items.filter(item => !('isPicked' in item) || item.isPicked !== false);
    return;
  }
  let isOpen = true;
  pick.onDidHide(() => {
    isOpen = false;
  });
  pick.busy = true;
  for await (const page of rows) {
    if (!isOpen) return;
    const { rows: shown, placeholder } = plainPage(page);
    const isFirst = pick.items.length === 0;
    pick.items = shown.map(toItem);
    if (isFirst) focusCurrent(pick);
    if (placeholder !== undefined) pick.placeholder = placeholder;
  }
  pick.busy = false;
}

/** Only before the person has moved. */
function focusCurrent<Value>(pick: vscode.QuickPick<Item<Value>>): void {
  const current = pick.items.find(item => 'isCurrent' in item && item.isCurrent === true);
  if (current !== undefined) pick.activeItems = [current];
}

/** Of a row whose texts are plain. */
function toItem<Value>(row: PickRow<Value>): Item<Value> {
  if ('separator' in row) return { label: row.separator, kind: vscode.QuickPickItemKind.Separator };
  const { label, description, detail, icon, isPicked, isCurrent, value } = row;
  const iconPath = icon === undefined ? undefined : new vscode.ThemeIcon(icon);
  return { label, description, detail, iconPath, isPicked, isCurrent, value };
}
