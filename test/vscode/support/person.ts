import { desktopPerson } from './desktop-person';
import { askDriver } from './driver';

/** Parts of the window, as `test/editor/person-actions.mjs` knows them. */
export type Place =
  | 'window'
  | 'editor'
  | 'suggestions'
  | 'hover'
  | 'dialog'
  | 'notification'
  | 'pick'
  | 'sidebar'
  | 'selected row'
  | 'panel'
  | 'ticked step'
  | 'preview'
  | 'status bar';

/**
 * A person in front of the window. Each act waits until it can be done and fails after half a minute, saying what was
 * there instead. In the browser editor these are real keys, clicks and pixels. In the desktop editor, which cannot be
 * reached from here, dialogs and picks are answered through the API, and looking is not checked.
 */
export interface Person {
  /** Keeps what the window shows as out/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
  /** Presses the button with this text, of a modal dialog or a notification that comes within `seconds` (30). */
  press(button: string, seconds?: number): Promise<void>;
  /** Takes the entry of the open quick pick that contains `label`. */
  pick(label: string): Promise<void>;
  /** Clicks on what has exactly this text. Desktop: not possible, rejects. */
  click(text: string, where: Place): Promise<void>;
  /** Types into what has the focus; in the desktop editor that is the text editor. */
  type(text: string): Promise<void>;
  /** Presses a key, such as `Enter` or `Control+Space`. */
  key(chord: string): Promise<void>;
  /** Presses Escape until the place has gone. */
  dismiss(where: Place): Promise<void>;
  /** Waits until the place shows the text, for `seconds` (30). */
  sees(text: string, where?: Place, seconds?: number): Promise<void>;
  /** Waits until the place does not show the text. */
  sawGo(text: string, where?: Place): Promise<void>;
  /** Everything that the place shows. Desktop: nothing. */
  reads(where: Place): Promise<string>;
  /** Buttons and titles that have no room for their text. Desktop: none. */
  cutLabels(): Promise<readonly string[]>;
}

/** The person for the editor that this runs in. */
export function person(): Person {
  const { AMI_DRIVER } = process.env;
  return AMI_DRIVER ? browserPerson((action, body) => askDriver(AMI_DRIVER, action, body)) : desktopPerson();
}

function browserPerson(ask: (action: string, body: object) => Promise<unknown>): Person {
  const act = async (action: string, body: object) => {
    await ask(action, body);
  };
  return {
    screenshot: name => act('screenshot', { name }),
    press: (button, seconds = 30) => act('press', { button, seconds }),
    pick: label => act('pick', { label }),
    click: (text, where) => act('click', { text, where }),
    type: text => act('type', { text }),
    key: chord => act('key', { chord }),
    dismiss: where => act('dismiss', { where }),
    sees: (text, where = 'window', seconds = 30) => act('sees', { text, where, seconds }),
    sawGo: (text, where = 'window') => act('sawGo', { text, where }),
    reads: async where => String(await ask('reads', { where })),
    cutLabels: async () => {
      const cut = await ask('cutLabels', {});
      return Array.isArray(cut) ? cut.map(String) : [];
    },
  };
}
