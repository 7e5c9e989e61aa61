/** The values of variables, with NAME as the value of each `env:NAME`: agents must not see the environment. */
export function withoutEnvironment(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      name.startsWith('env:') ? name.slice('env:'.length) : value,
    ]),
  );
}
