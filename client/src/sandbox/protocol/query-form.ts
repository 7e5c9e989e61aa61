import { AwsError } from './aws-error';

/** The parameters of one call as they came over the wire: text, with lists numbered from 1 (`Filter.1.Value.2`). */
export interface QueryForm {
  text(name: string): string | undefined;
  /** True or false; undefined when absent. Any other word is rejected. */
  flag(name: string): boolean | undefined;
  integer(name: string): number | undefined;
  /** The values of `name.1`, `name.2`, … in the order of their numbers. Gaps are allowed. */
  texts(name: string): string[];
  /** The structures `name.1.*`, `name.2.*`, …, each as a form of its own. */
  items(name: string): QueryForm[];
  /** The structure `name.*`, or undefined when none of its parameters was sent. */
  part(name: string): QueryForm | undefined;
}

/** A whole call's form, which knows what was sent. A parameter that is sent twice counts with its last value. */
export class CallForm {
  readonly values: ReadonlyMap<string, string>;
  readonly root: QueryForm;

  constructor(pairs: Iterable<readonly [string, string]>) {
    this.values = new Map(pairs);
    const root = new FormNode();
    for (const [name, value] of this.values) root.put(name, value);
    this.root = root;
  }

  get names(): readonly string[] {
    return [...this.values.keys()];
  }
}

/** Reads a form body or a query string (`application/x-www-form-urlencoded`). */
export function parseQueryForm(text: string): CallForm {
  return new CallForm(new URLSearchParams(text));
}

/** One name of a form with what lies below it: every parameter is put into the tree once, however many there are. */
class FormNode implements QueryForm {
  private value: string | undefined;
  private readonly below = new Map<string, FormNode>();

  put(name: string, value: string): void {
    this.reach(name).value = value;
  }

  text(name: string): string | undefined {
    return this.find(name)?.value;
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (text === 'true') return true;
    if (text === 'false') return false;
    throw invalid(name, text, 'Expected: true or false');
  }

  integer(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^-?\d{1,10}$/.test(text)) return Number(text);
    throw invalid(name, text, 'Invalid integer value');
  }

  texts(name: string): string[] {
    return this.numbered(name).flatMap(item => item.value ?? []);
  }

  items(name: string): QueryForm[] {
    return this.numbered(name);
  }

  part(name: string): QueryForm | undefined {
    const node = this.find(name);
    return node !== undefined && node.below.size > 0 ? node : undefined;
  }

  private numbered(name: string): FormNode[] {
    const entries = [...(this.find(name)?.below ?? [])].filter(([key]) => /^\d+$/.test(key));
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, node]) => node);
  }

  private find(name: string): FormNode | undefined {
    return name.split('.').reduce<FormNode | undefined>((node, step) => node?.below.get(step), this);
  }

  private reach(name: string): FormNode {
    let node: FormNode = this;
    for (const step of name.split('.')) {
      const next = node.below.get(step) ?? new FormNode();
      node.below.set(step, next);
      node = next;
    }
    return node;
  }
}

function invalid(name: string, text: string, expected: string): AwsError {
  return new AwsError('InvalidParameterValue', `Value (${text}) for parameter ${name} is invalid. ${expected}`);
}
