import type { StepInput } from './step-work';

/** The input with `${name}` replaced in every text of it; variables of other names stay. */
export function withVariables(input: StepInput, values: Readonly<Record<string, string>>): StepInput {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, replaceIn(value, values)]));
}

function replaceIn(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
  }
  if (Array.isArray(value)) return value.map(item => replaceIn(item, values));
  if (typeof value === 'object' && value !== null)
    return withVariables(Object.fromEntries(Object.entries(value)), values);
  return value;
}
