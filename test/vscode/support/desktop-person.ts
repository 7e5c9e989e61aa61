import { commands, type QuickPick, type QuickPickItem, window } from 'vscode';
import { eventually } from './eventually';
import type { Person } from './person';

/**
 * The person for the desktop editor: it refuses dialogs while it runs tests and lets nobody at its window, so the calls
 * that would show something are taken over here, on the very `vscode.window` that the extension under test has.
 */
export function desktopPerson(): Person {
  const asked = takeOver();
  return {
    screenshot: async () => {},
    sees: async () => {},
    sawGo: async () => {},
    reads: async () => '',
    cutLabels: async () => [],
    async press(button) {
      (await eventually(`a message with the button "${button}"`, () => asked.find(it => it.offers(button)))).take(
        button,
      );
    },
    async pick(label) {
      (await eventually(`a pick with "${label}"`, () => asked.find(it => it.offers(label)))).take(label);
    },
    async click(text) {
      throw new Error(`"${text}" cannot be clicked in the desktop editor.`);
    },
    async type(text) {
      await commands.executeCommand('type', { text });
    },
    dismiss: async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
    },
    async key(chord) {
      const command = commandOfKey[chord];
      if (!command) throw new Error(`${chord} has no command that stands for it in the desktop editor.`);
      await commands.executeCommand(command);
    },
  };
}

const commandOfKey: Record<string, string> = {
  Enter: 'acceptSelectedSuggestion',
  Tab: 'acceptSelectedSuggestion',
  Escape: 'workbench.action.closeQuickOpen',
  'Control+Space': 'editor.action.triggerSuggest',
  'Control+s': 'workbench.action.files.save',
  'Control+V': 'editor.action.clipboardPasteAction',
};

interface Question {
  offers(label: string): boolean;
  take(label: string): void;
}

type Choice = string | { title: string } | { label: string };

function takeOver(): Question[] {
  const asked: Question[] = [];
  const ask = (choices: readonly Choice[]) =>
    new Promise<Choice | undefined>(resolve => {
      const find = (label: string) => choices.find(choice => textOf(choice).includes(label));
      const question: Question = {
        offers: label => find(label) !== undefined,
        take(label) {
          asked.splice(asked.indexOf(question), 1);
          resolve(find(label));
        },
      };
      asked.push(question);
    });
  const message = (_text: string, ...rest: unknown[]) => ask(rest.filter(isButton));
  const { createQuickPick } = window;
  Object.assign(window, {
    showInformationMessage: message,
    showWarningMessage: message,
    showErrorMessage: message,
    showQuickPick: async (items: readonly Choice[] | Thenable<readonly Choice[]>) => ask(await items),
    createQuickPick() {
      const pick = createQuickPick();
      const question = questionOf(pick);
      asked.push(question);
      pick.onDidHide(() => asked.splice(asked.indexOf(question), 1));
      return pick;
    },
  });
  return asked;
}

function questionOf(pick: QuickPick<QuickPickItem>): Question {
  const find = (label: string) => pick.items.find(item => item.label.includes(label));
  return {
    offers: label => find(label) !== undefined,
    take(label) {
      pick.activeItems = pick.items.filter(item => item === find(label));
      // A pick's properties reach the window a turn later than a command would.
      setTimeout(() => void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'));
    },
  };
}

function textOf(choice: Choice): string {
  if (typeof choice === 'string') return choice;
  return 'title' in choice ? choice.title : choice.label;
}

/** The options of a message come before its buttons and have no title. */
function isButton(value: unknown): value is Choice {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'title' in value);
}
