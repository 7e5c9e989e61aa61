import { AwsFailure } from '../ec2/aws-failure';

/** EC2 takes up to 200 values in a filter, and 1,000 ids. */
const mostKeys = 100;

/**
 * Many small questions as few large ones: what is asked before the next turn of the event loop is read by one call. A key
 * that EC2 rejects fails alone.
 */
export class MergedRead<Item> {
  private readonly answers = new Map<string, Promise<readonly Item[]>>();
  private waiting: Waiting<Item>[] = [];
  private readonly read: (keys: readonly string[]) => Promise<readonly Item[]>;
  private readonly keyOf: (item: Item) => string | undefined;

  /** `read` answers for up to 100 keys; `keyOf` says which of them an item belongs to. */
  constructor(read: (keys: readonly string[]) => Promise<readonly Item[]>, keyOf: (item: Item) => string | undefined) {
    this.read = read;
    this.keyOf = keyOf;
  }

  /** The items of all keys. Rejects if EC2 rejects one of them. */
  async of(keys: readonly string[]): Promise<readonly Item[]> {
    return (await Promise.all(keys.map(key => this.one(key)))).flat();
  }

  private one(key: string): Promise<readonly Item[]> {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = new Promise<readonly Item[]>((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.ask());
      this.waiting.push({ key, resolve, reject });
    });
    this.answers.set(key, answer);
    return answer;
  }

  private ask(): void {
    const { waiting } = this;
    this.waiting = [];
    for (let start = 0; start < waiting.length; start += mostKeys) {
      void this.askFor(waiting.slice(start, start + mostKeys));
    }
  }

  /** Never rejects: what EC2 rejects is asked for in halves, until it is known which key it is. */
  private async askFor(waiting: readonly Waiting<Item>[]): Promise<void> {
    try {
      const items = await this.read(waiting.map(({ key }) => key));
      for (const { key, resolve } of waiting) resolve(items.filter(item => this.keyOf(item) === key));
    } catch (error) {
      if (waiting.length === 1 || !isAboutKeys(error)) {
        for (const { reject } of waiting) reject(error);
        return;
      }
      const half = Math.ceil(waiting.length / 2);
      await this.askFor(waiting.slice(0, half));
      await this.askFor(waiting.slice(half));
    }
  }
}

interface Waiting<Item> {
  readonly key: string;
  readonly resolve: (items: readonly Item[]) => void;
  readonly reject: (error: unknown) => void;
}

function isAboutKeys(error: unknown): boolean {
  return error instanceof AwsFailure && /\.(NotFound|Malformed)$/.test(error.code);
}
