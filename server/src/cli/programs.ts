/** The commands of `ami-authoring`. */
export const programs: readonly Program[] = [
  { name: 'check', summary: 'checks files against the rules of AMI Authoring, for CI and commit hooks' },
  {
    name: 'convert',
    bundle: 'convert-command',
    summary: 'converts a request to and from AWS CLI commands, Python, JavaScript, and Terraform',
  },
  { name: 'server', summary: 'runs the language server for any editor that supports LSP (--stdio)' },
  { name: 'sandbox', summary: 'runs a simulated EC2 on this computer for the AWS CLI and SDKs' },
  { name: 'mcp', summary: 'runs a Model Context Protocol server for agents on standard input and output' },
];

interface Program {
  readonly name: string;
  /** In `dist`, where it is not the one of that name. */
  readonly bundle?: string;
  readonly summary: string;
}
