import { AwsError } from './aws-error';

/** The parameters of one call as they came over the wire: text, with lists numbered from 1 (`Filter.1.Value.2`). */
export interface QueryForm {
  readonly names: readonly string[];
  text(name: string): string | undefined;
  /** True or false; absent is undefined, any other word is refused. */
  flag(name: string): boolean | undefined;
  integer(name: string): number | undefined;
  /** The values of `name.1`, `name.2`, … in the order of their numbers, gaps allowed. */
  texts(name: string): string[];
  /** The structures `name.1.*`, `name.2.*`, …, each as a form of its own. */
  items(name: string): QueryForm[];
  /** The structure `name.*`, or undefined when no parameter of it was sent. */
  part(name: string): QueryForm | undefined;
}

/** Reads a form body (`application/x-www-form-urlencoded`); a parameter that is sent twice counts with its last value. */
export function parseQueryForm(body: string): QueryForm {
  return queryForm(new Map(new URLSearchParams(body)));
}

function queryForm(values: ReadonlyMap<string, string>): QueryForm {
  const below = (prefix: string) => {
    const inner = [...values].filter(([name]) => name.startsWith(`${prefix}.`));
    return new Map(inner.map(([name, value]) => [name.slice(prefix.length + 1), value]));
  };
  const numbers = (name: string) => {
    const found = [...below(name).keys()].map(key => Number(key.split('.', 1)[0]));
    return [...new Set(found)].sort((a, b) => a - b);
  };
  return {
    names: [...values.keys()],
    text: name => values.get(name),
    flag: name => flagOf(name, values.get(name)),
    integer: name => integerOf(name, values.get(name)),
    texts: name => numbers(name).flatMap(number => values.get(`${name}.${number}`) ?? []),
    items: name => numbers(name).map(number => queryForm(below(`${name}.${number}`))),
    part: name => {
      const inner = below(name);
      return inner.size === 0 ? undefined : queryForm(inner);
    },
  };
}

function flagOf(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new AwsError(
    'InvalidParameterValue',
    `Value (${text}) for parameter ${name} is invalid. Expected: true or false`,
  );
}

function integerOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^-?\d{1,10}$/.test(text)) return Number(text);
  throw new AwsError(
    'InvalidParameterValue',
    `Value (${text}) for parameter ${name} is invalid. Invalid integer value`,
  );
}
