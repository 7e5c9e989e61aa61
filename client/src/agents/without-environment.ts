/** The values of variables with each `env:NAME` standing as NAME: what an agent may see of a request that uses them. */
export function withoutEnvironment(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      name.startsWith('env:') ? name.slice('env:'.length) : value,
    ]),
  );
}
