/** The value of a key that came from outside: `constructor` and `__proto__` are members of every object, and no value of this one. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
