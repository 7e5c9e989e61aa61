import type { RefusalOffer } from '../refusal';

/**
 * Shows messages and asks questions. Every text in a message, dialog, list, or input box passes through here: links,
 * commands, icons, and control characters in it are shown as text and never act.
 */
export interface Ask {
  /** Shows a short text for a moment, in the status bar. */
  tell(message: string): void;
  /** Shows a message and runs the offer that the person takes; resolves when the message has gone. */
  offer(message: Message): Promise<void>;
  /** Asks a question that blocks the window. Undefined: cancelled. The first answer is under Enter. */
  confirm<Answer>(question: Question<Answer>): Promise<Answer | undefined>;
  /** Lets the person pick from a list, which may fill while it is open. Undefined: cancelled. */
  pick<Value>(list: PickList<Value>): Promise<Value | undefined>;
  /** Lets the person pick several rows; those are picked at first of which the row does not say otherwise. Empty: none, or cancelled. */
  pickMany<Value>(list: PickList<Value>): Promise<readonly Value[]>;
  /** Asks for a line of text. Undefined: cancelled. */
  input(field: InputField): Promise<string | undefined>;
  /** Works behind a progress notification. Undefined: the person cancelled, and the signal told the work so. */
  progress<Value>(progress: Progress, work: (signal: AbortSignal) => Promise<Value>): Promise<Value | undefined>;
}

export interface Message {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  readonly offers?: readonly RefusalOffer[];
}

export interface Question<Answer> {
  readonly title: string;
  /** Lines of plain text. */
  readonly detail?: string;
  readonly answers: readonly { readonly title: string; readonly answer: Answer }[];
}

export interface PickList<Value> {
  readonly title: string;
  readonly placeholder?: string;
  readonly step?: StepPlace;
  /** All rows at once, or the whole list so far each time that it has grown. */
  readonly rows: readonly PickRow<Value>[] | AsyncIterable<PickPage<Value>>;
}

/** What a list shows so far. */
export interface PickPage<Value> {
  readonly rows: readonly PickRow<Value>[];
  /** Takes the place of the list's own placeholder. */
  readonly placeholder?: string;
}

/** Where one of several questions stands. */
export interface StepPlace {
  readonly number: number;
  readonly total: number;
  /** Called when the person goes back; the question then answers as if cancelled. Missing: there is nothing before it. */
  readonly back?: () => void;
}

export type PickRow<Value> =
  | {
      readonly label: string;
      readonly description?: string;
      readonly detail?: string;
      /** The name of a product icon. */
      readonly icon?: string;
      /** Where several can be picked: whether it is at first. Missing: it is. */
      readonly isPicked?: boolean;
      /** Has the focus when the list opens, so that Enter keeps it. */
      readonly isCurrent?: boolean;
      readonly value: Value;
    }
  | { readonly separator: string };

export interface InputField {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly step?: StepPlace;
  /** Stays open while the person looks something up in another window. */
  readonly staysOpen?: boolean;
  /** Called at each keystroke; returns what is wrong with the text, if anything. */
  readonly check?: (typed: string) => string | undefined;
}

export interface Progress {
  readonly title: string;
  /** False where nothing can be taken back: then there is no Cancel. */
  readonly canCancel: boolean;
  /** The view behind the link *Details*. Missing: the Account view, which says who is asked, and where. */
  readonly details?: 'account' | 'runs';
}
