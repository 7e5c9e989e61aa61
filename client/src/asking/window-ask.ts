import * as vscode from 'vscode';
import { plain, plainLines } from '../foreign-text';
import type { Ask, InputField, Message, PickList, PickRow, Progress, Question } from './ask';
import { inputInStep, placeIn } from './window-steps';

const longestMessage = 1000;
const longestDetail = 4000;

/** Asks in VS Code's window. Nothing else in the extension shows a message, a list, an input box or a progress notification. */
export class WindowAsk implements Ask {
  tell(message: string): void {
    vscode.window.setStatusBarMessage(plain(message), 3000);
  }

  async offer({ severity, text, offers = [] }: Message): Promise<void> {
    const buttons = offers.map(offer => ({ title: plain(offer.title), offer }));
    const picked = await showMessage(severity, plain(text, longestMessage), buttons);
    await picked?.offer.run();
  }

  async confirm<Answer>({ title, detail, answers }: Question<Answer>): Promise<Answer | undefined> {
    const options = { modal: true, detail: detail === undefined ? undefined : plainLines(detail, longestDetail) };
    const buttons = answers.map(({ title: label, answer }) => ({ title: plain(label), answer }));
    return (await vscode.window.showWarningMessage(plain(title), options, ...buttons))?.answer;
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
    const { title, prompt, value, staysOpen, check, step } = field;
    if (step !== undefined) return inputInStep(vscode.window.createInputBox(), field, step);
    return vscode.window.showInputBox({
      title: plain(title),
      prompt: plain(prompt),
      value,
      ignoreFocusOut: staysOpen === true,
      validateInput: typed => {
        const fault = check?.(typed);
        return fault === undefined ? undefined : plain(fault);
      },
    });
  }

  async progress<Value>(
    { title, canCancel }: Progress,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value | undefined> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: plain(title),
      cancellable: canCancel,
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

function createPick<Value>({ title, placeholder, step }: PickList<Value>): vscode.QuickPick<Item<Value>> {
  const pick = vscode.window.createQuickPick<Item<Value>>();
  pick.title = plain(title);
  pick.placeholder = placeholder && plain(placeholder);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  if (step !== undefined) placeIn(pick, step);
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
  ({ readonly value: Value; readonly isPicked?: boolean } | { readonly kind: vscode.QuickPickItemKind });

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
    pick.items = rows.map(toItem);
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
    pick.items = page.rows.map(toItem);
    if (page.placeholder !== undefined) pick.placeholder = plain(page.placeholder);
  }
  pick.busy = false;
}

function toItem<Value>(row: PickRow<Value>): Item<Value> {
  if ('separator' in row) return { label: plain(row.separator), kind: vscode.QuickPickItemKind.Separator };
  return {
    label: plain(row.label),
    description: row.description && plain(row.description),
    detail: row.detail && plain(row.detail),
    iconPath: row.icon === undefined ? undefined : new vscode.ThemeIcon(row.icon),
    isPicked: row.isPicked,
    value: row.value,
  };
}
