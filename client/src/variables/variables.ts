/** Where the values of a request's `${…}` come from. */
export interface VariableSources {
  readonly now: Date;
  readonly user: string;
  readonly instanceId?: string;
  readonly instanceName?: string;
  readonly gitCommit?: string;
  readonly gitBranch?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The values for the variables that a text uses. Times are UTC and hold no colon, which no AMI name may. Only those
 * environment variables are read that the text names, and never one that holds a secret of AWS's.
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
  for (const [, name] of text.matchAll(/\$\{env:([A-Za-z_]\w*)\}/g)) {
    if (name && !isSecret(name)) values[`env:${name}`] = sources.environment[name];
  }
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** A name or a tag is read by everyone who may list images: no secret may end up there by mistake. */
function isSecret(name: string): boolean {
  return /SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY/i.test(name);
}
