import { ownValue } from '../own-value';

/** The variables of the process that a person lets requests use. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Only the allowed names, and none of AWS's own: a name or a tag is read by everyone who may list images, so nothing of
 * the environment gets into a request unasked.
 */
export function allowedEnvironment(
  environment: EnvironmentVariables,
  allowed: readonly string[],
): EnvironmentVariables {
  return Object.fromEntries(
    allowed
      .filter(name => !isAwsVariable(name))
      .flatMap(name => {
        const value = ownValue(environment, name);
        return value === undefined ? [] : [[name, value]];
      }),
  );
}

/** The names that a text uses as `${env:NAME}`, that have a value and that the person has not allowed yet. */
export function namesToAllow(
  text: string,
  environment: EnvironmentVariables,
  allowed: readonly string[],
): readonly string[] {
  const names = new Set(environmentNames(text));
  const hasValue = (name: string) => ![undefined, ''].includes(ownValue(environment, name));
  return [...names].filter(name => !allowed.includes(name) && !isAwsVariable(name) && hasValue(name));
}

/** The names that a text uses as `${env:NAME}`, each as often as it stands there. */
export function environmentNames(text: string): readonly string[] {
  return [...text.matchAll(/\$\{env:([A-Za-z_]\w*)\}/g)].flatMap(([, name]) => name ?? []);
}

/** Those of the values that a text takes from the environment, by the variable's name. */
export function environmentIn(
  text: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = environmentNames(text).map(name => [name, values[`env:${name}`]] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** The environment for programs that have no use for AWS: without the keys, tokens and settings of AWS's tools. */
export function withoutAws(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isAwsVariable(name)));
}

/** Windows does not tell capitals from small letters here. */
function isAwsVariable(name: string): boolean {
  return /^AWS_/i.test(name);
}
