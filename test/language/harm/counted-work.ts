import { Session } from 'node:inspector/promises';

/** Counts what a function does, the same on any machine: how often each block of the language runs, and how many characters texts are searched or copied. */
export class WorkCounter {
  private readonly session = new Session();
  private characters = 0;
  private readonly restores: (() => void)[] = [];

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    for (const name of copying) this.count(name, (_, result) => (typeof result === 'string' ? result.length : 1));
    for (const name of searching)
      this.count(name, (text, result) => (result === -1 || result === false ? text.length : 1));
  }

  async stop(): Promise<void> {
    for (const restore of this.restores) restore();
    await this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }

  async of(work: () => void): Promise<number> {
    await this.session.post('Profiler.takePreciseCoverage');
    this.characters = 0;
    work();
    const { characters } = this;
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const blocks = result
      .filter(({ url }) => /\/server\/src\/|\/jsonc-parser\//.test(url))
      .flatMap(({ functions }) => functions);
    const runs = blocks.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
    return runs + characters;
  }

  /** Characters that a method of texts goes through while the work is done. */
  private count(name: string, cost: (text: string, result: unknown) => number): void {
    const original: unknown = Reflect.get(String.prototype, name);
    if (typeof original !== 'function') throw new Error(`Texts have no method ${name}.`);
    const add = (characters: number) => {
      this.characters += characters;
    };
    const counting = function (this: string, ...rest: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, rest);
      add(cost(this, result));
      return result;
    };
    Reflect.set(String.prototype, name, counting);
    this.restores.push(() => Reflect.set(String.prototype, name, original));
  }
}

const copying = [
  'slice',
  'substring',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'replace',
  'replaceAll',
  'repeat',
] as const;
const searching = ['indexOf', 'lastIndexOf', 'includes', 'search'] as const;
