import { t } from '@vscode/l10n';
import { plain, plainLines } from '../foreign-text';
import type { InputField, Message, PickList, PickPage, PickRow, Progress, Question } from './ask';

const longestMessage = 1000;
const longestDetail = 8000;

/** A button with a plain title, and what it stands for. */
export interface Button<Value> {
  readonly title: string;
  readonly value: Value;
}

/** A message as VS Code may show it: no text in it acts as a link, a command or an icon. */
export function plainMessage({ text, offers = [] }: Message) {
  return { text: plain(text, longestMessage), buttons: offers.map(offer => toButton(offer.title, offer)) };
}

/** A dialog. Its detail keeps its lines. */
export function plainQuestion<Answer>({ title, detail, answers }: Question<Answer>) {
  return {
    title: plain(title),
    detail: detail === undefined ? undefined : plainLines(detail, longestDetail),
    buttons: answers.map(({ title: label, answer }) => toButton(label, answer)),
  };
}

/** What stands around the rows of a list. */
export function plainList<Value>({ title, placeholder }: Pick<PickList<Value>, 'title' | 'placeholder'>) {
  return { title: plain(title), placeholder: optional(placeholder) };
}

export function plainPage<Value>({ rows, placeholder }: PickPage<Value>): PickPage<Value> {
  return { rows: rows.map(plainPickRow), placeholder: optional(placeholder) };
}

export function plainPickRow<Value>(row: PickRow<Value>): PickRow<Value> {
  if ('separator' in row) return { separator: plain(row.separator) };
  const { label, description, detail } = row;
  return { ...row, label: plain(label), description: optional(description), detail: optional(detail) };
}

/** An input box. The text in the field itself is as it is: a person edits it, and nothing in it is drawn. */
export function plainField({ title, prompt, check }: InputField) {
  return {
    title: plain(title),
    prompt: plain(prompt),
    faultOf: (typed: string) => optional(check?.(typed)),
  };
}

/** What a progress notification says, with a link to a view of ours: the only text of a message that acts. */
export function plainProgress({ title, details = 'account' }: Pick<Progress, 'title' | 'details'>): string {
  const text = plain(title);
  // What follows an open bracket would be part of the link.
  const isOpen = text.lastIndexOf('[') > text.lastIndexOf(']');
  return isOpen ? text : `${text} [${t('Details')}](command:ami.${details}.focus)`;
}

function toButton<Value>(title: string, value: Value): Button<Value> {
  return { title: plain(title), value };
}

function optional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text);
}
