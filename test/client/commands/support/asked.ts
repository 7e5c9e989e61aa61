import type { Ask, InputField, Message, PickList, PickRow, Question } from '../../../../client/src/asking/ask';

/** A person who notes what they are told and asked, and answers as a test says; without an answer they press Escape. */
export class Asked implements Ask {
  readonly told: string[] = [];
  readonly messages: Message[] = [];
  readonly questions: Question<unknown>[] = [];
  readonly lists: { readonly title: string; readonly rows: readonly string[] }[] = [];
  /** What stands beside the rows of each list. */
  readonly notes: (readonly string[])[] = [];
  readonly fields: InputField[] = [];
  readonly progresses: { readonly title: string; readonly canCancel: boolean }[] = [];
  /** The title of the button to press, or `undefined` for Escape. */
  confirmWith: (question: Question<unknown>) => string | undefined = () => undefined;
  pickWith: (rows: readonly string[]) => string | undefined = () => undefined;
  typeWith: (field: InputField) => string | undefined = () => undefined;

  tell(message: string): void {
    this.told.push(message);
  }

  async offer(message: Message): Promise<void> {
    this.messages.push(message);
  }

  async confirm<Answer>(question: Question<Answer>): Promise<Answer | undefined> {
    this.questions.push(question);
    const title = this.confirmWith(question);
    return question.answers.find(answer => answer.title === title)?.answer;
  }

  async pick<Value>({ title, rows }: PickList<Value>): Promise<Value | undefined> {
    let all: readonly PickRow<Value>[] = [];
    if (Symbol.asyncIterator in rows) for await (const page of rows) all = page.rows;
    else all = rows;
    const labels = all.map(row => ('separator' in row ? `— ${row.separator}` : row.label));
    this.lists.push({ title, rows: labels });
    this.notes.push(all.map(row => ('separator' in row ? '' : (row.description ?? ''))));
    const label = this.pickWith(labels);
    const row = all.find(candidate => 'label' in candidate && candidate.label === label);
    return row !== undefined && 'value' in row ? row.value : undefined;
  }

  async pickMany<Value>(list: PickList<Value>): Promise<readonly Value[]> {
    const value = await this.pick(list);
    return value === undefined ? [] : [value];
  }

  async input(field: InputField): Promise<string | undefined> {
    this.fields.push(field);
    return this.typeWith(field);
  }

  async progress<Value>(
    progress: { readonly title: string; readonly canCancel: boolean },
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value | undefined> {
    this.progresses.push(progress);
    return work(new AbortController().signal);
  }
}
