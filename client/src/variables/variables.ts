import { ownValue } from '../own-value';
import { type EnvironmentVariables, environmentNames } from './environment';

/** Where the values of a request's `${…}` come from. */
export interface VariableSources {
  readonly now: Date;
  readonly user: string;
  readonly instanceId?: string;
  readonly instanceName?: string;
  readonly gitCommit?: string;
  readonly gitBranch?: string;
  /** Those that the person has allowed, see `allowedEnvironment`. */
  readonly environment: EnvironmentVariables;
}

/**
 * The values for the variables that a text uses. Times are UTC and hold no colon, which no AMI name may. Only those
 * environment variables are given out that the text names.
 */
export function variableValues(text: string, sources: VariableSources): Record<string, string> {
  const stamp = sources.now.toISOString();
  const values: Record<string, string | undefined> = {
    date: stamp.slice(0, 10),
    time: stamp.slice(11, 19).replaceAll(':', '-'),
    timestamp: stamp.slice(0, 19).replace(/[-:]/g, ''),
    user: sources.user,
    instanceId: sources.instanceId,
    instanceName: sources.instanceName,
    gitCommit: sources.gitCommit?.slice(0, 12),
    gitBranch: sources.gitBranch,
  };
  for (const name of environmentNames(text)) values[`env:${name}`] = ownValue(sources.environment, name);
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
