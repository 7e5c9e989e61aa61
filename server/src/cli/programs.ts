/** The commands of `ami-authoring`. */
export const programs: readonly Program[] = [
  { name: 'check', summary: 'checks files by the rules of AMI Authoring; for CI and commit hooks' },
  {
    name: 'convert',
    bundle: 'convert-command',
    summary: 'turns a request into an AWS CLI command, Python, JavaScript or Terraform, and back',
  },
  { name: 'server', summary: 'the language server, for any editor that speaks LSP (--stdio)' },
  { name: 'sandbox', summary: 'a simulated EC2 on this computer, for the AWS CLI and the SDKs' },
  { name: 'mcp', summary: 'a Model Context Protocol server on standard input and output, for agents' },
];

interface Program {
  readonly name: string;
  /** In `dist`, where it is not the one of that name. */
  readonly bundle?: string;
  readonly summary: string;
}
