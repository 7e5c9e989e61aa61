import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Arguments that make no sense. */
export interface Refused {
  readonly kind: 'refused';
  /** A sentence. */
  readonly reason: string;
}

/** The options that every command has. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads a command line by Node's own parser; an option that does not exist is refused in its words. */
export function parseOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> | Refused {
  try {
    return parseArgs(config);
  } catch (error) {
    // Only the first sentence is about what is written; the others explain how Node reads arguments.
    return refused(error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.') : String(error));
  }
}

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
