/** The last answer to a question that is asked again and again, with one question on its way at a time. */
export class Remembered<Question, Answer> {
  /** Grows with every answer that is another than the one before. */
  stamp = 0;
  /** The last answer and what it answered. */
  last: { readonly question: Question; readonly answer: Answer } | undefined;
  private readonly send: (question: Question) => Promise<Answer>;
  private readonly onAnswer: () => void;
  private asked = '';
  private isOnItsWay = false;
  private next: Question | undefined;

  constructor(send: (question: Question) => Promise<Answer>, onAnswer: () => void) {
    this.send = send;
    this.onAnswer = onAnswer;
  }

  /** Sends a question unless it is the one that was sent last. */
  ask(question: Question): void {
    if (this.isOnItsWay) {
      this.next = question;
      return;
    }
    const text = JSON.stringify(question);
    if (text === this.asked) return;
    this.asked = text;
    this.isOnItsWay = true;
    this.send(question)
      .then(answer => this.take(question, answer))
      .finally(() => {
        this.isOnItsWay = false;
        const { next } = this;
        this.next = undefined;
        if (next !== undefined) this.ask(next);
      });
  }

  /** Lets the same question be sent again. */
  expire(): void {
    this.asked = '';
  }

  private take(question: Question, answer: Answer): void {
    const isNew = JSON.stringify(answer) !== JSON.stringify(this.last?.answer);
    this.last = { question, answer };
    if (!isNew) return;
    this.stamp++;
    this.onAnswer();
  }
}
