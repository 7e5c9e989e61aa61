import type { Ask, InputField, Message, PickList, PickRow, Question } from '../../../../client/src/asking/ask';

/** A person who notes what they are told and asked, and answers as a test says; without an answer they press Escape. */
export class Asked implements Ask {
  readonly told: string[] = [];
  readonly messages: Message[] = [];
  readonly questions: Question<unknown>[] = [];
  readonly lists: { readonly title: string; readonly rows: readonly string[] }[] = [];
  /** What stands beside the rows of each list. */
  readonly notes: (readonly string[])[] = [];
  /** What stands below them. */
  readonly details: (readonly string[])[] = [];
  /** The row that has the focus when a list opens. */
  readonly current: (string | undefined)[] = [];
  readonly fields: InputField[] = [];
  /** The person presses Cancel while this is shown. */
  cancels: (title: string) => boolean = () => false;
  readonly progresses: { readonly title: string; readonly canCancel: boolean }[] = [];
  /** The title of the button to press, or `undefined` for Escape. */
  confirmWith: (question: Question<unknown>) => string | undefined = () => undefined;
  pickWith: (rows: readonly string[]) => string | undefined = () => undefined;
  /** For lists from which several can be picked; what `pickWith` says, until a test says otherwise. */
  pickManyWith: (rows: readonly string[]) => readonly (string | undefined)[] = rows => [this.pickWith(rows)];
  /** The rows that were picked already when such a list opened. */
  readonly ticked: (readonly string[])[] = [];
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

  async pick<Value>(list: PickList<Value>): Promise<Value | undefined> {
    const rows = await this.show(list);
    const label = this.pickWith(labelsOf(rows));
    return valuesOf(rows, [label])[0];
  }

  async pickMany<Value>(list: PickList<Value>): Promise<readonly Value[]> {
    const rows = await this.show(list);
    this.ticked.push(rows.flatMap(row => ('label' in row && row.isPicked !== false ? [row.label] : [])));
    return valuesOf(rows, this.pickManyWith(labelsOf(rows)));
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
    if (this.cancels(progress.title)) return undefined;
    return work(new AbortController().signal);
  }

  private async show<Value>({ title, rows }: PickList<Value>): Promise<readonly PickRow<Value>[]> {
    let all: readonly PickRow<Value>[] = [];
    if (Symbol.asyncIterator in rows) for await (const page of rows) all = page.rows;
    else all = rows;
    this.lists.push({ title, rows: labelsOf(all) });
    this.notes.push(all.map(row => ('separator' in row ? '' : (row.description ?? ''))));
    this.details.push(all.map(row => ('separator' in row ? '' : (row.detail ?? ''))));
    const current = all.find(row => 'label' in row && row.isCurrent === true);
    this.current.push(current !== undefined && 'label' in current ? current.label : undefined);
    return all;
  }
}

function labelsOf(rows: readonly PickRow<unknown>[]): readonly string[] {
  return rows.map(row => ('separator' in row ? `— ${row.separator}` : row.label));
}

function valuesOf<Value>(rows: readonly PickRow<Value>[], labels: readonly (string | undefined)[]): readonly Value[] {
  return rows.flatMap(row => ('label' in row && labels.includes(row.label) ? [row.value] : []));
}
