import { parseArgs } from 'node:util';

export type Options =
  | { readonly kind: 'serve'; readonly account?: { readonly profile: string; readonly region?: string } }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

/** What `ami-authoring mcp --help` prints. */
export const help = `A Model Context Protocol server for agents, on standard input and output.

Usage: ami-authoring mcp [--profile NAME [--region REGION]]

Without options it checks, explains and converts requests, and reads no account.

  --profile NAME   adds the tools that read the account of this AWS profile: instances, images and plans
  --region REGION  the region that they read; without it, the one of the profile
  -h, --help       print this

No tool creates, changes or removes anything, and no tool takes a profile, a key or an endpoint.
`;

/** Reads the command line behind `mcp`. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        profile: { type: 'string' },
        region: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { profile, region } = values;
    if (values.help === true) return { kind: 'help' };
    if (profile === '' || region === '') return refused('Name a profile and a region that are not empty.');
    if (profile === undefined) return region === undefined ? { kind: 'serve' } : refused('--region needs --profile.');
    return { kind: 'serve', account: { profile, region } };
  } catch (error) {
    return refused(error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.') : String(error));
  }
}

function refused(reason: string): Options {
  return { kind: 'refused', reason };
}
