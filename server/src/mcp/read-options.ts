import { commonOptions, parseOptions, type Refused, refused } from '../command-line/parse-options';

export type Options =
  | { readonly kind: 'serve'; readonly account?: { readonly profile: string; readonly region?: string } }
  | { readonly kind: 'help' }
  | Refused;

/** What `ami-authoring mcp --help` prints. */
export const mcpHelp = `A Model Context Protocol server for agents on standard input and output.

Usage: ami-authoring mcp [--profile NAME [--region REGION]]

Without options, it checks, explains, and converts requests, and does not access an AWS account.

  --profile NAME   adds tools that read the account of this AWS profile: instances, images, and plans
  --region REGION  the region to read (default: the region of the profile)
  -h, --help       print this help
  -v, --version    print the version

No tool creates, changes, or deletes anything, and no tool accepts a profile, a key, or an endpoint.
`;

/** Reads the command line behind `mcp`. */
export function readMcpOptions(argv: readonly string[]): Options {
  const parsed = parse(argv);
  if ('reason' in parsed) return parsed;
  const { profile, region, help: isHelp } = parsed.values;
  if (isHelp === true) return { kind: 'help' };
  if (profile === '' || region === '') return refused('The profile and the region cannot be empty.');
  if (profile === undefined) return region === undefined ? { kind: 'serve' } : refused('--region requires --profile.');
  return { kind: 'serve', account: { profile, region } };
}

function parse(argv: readonly string[]) {
  return parseOptions({
    args: [...argv],
    options: { profile: { type: 'string' }, region: { type: 'string' }, help: commonOptions.help },
  });
}
