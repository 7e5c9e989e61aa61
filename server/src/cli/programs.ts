/** The commands of `ami-authoring`. Each is the bundle of its name. */
export const programs: readonly Program[] = [
  { name: 'check', summary: 'checks files by the rules of AMI Authoring; for CI and commit hooks' },
  { name: 'server', summary: 'the language server, for any editor that speaks LSP (--stdio)' },
  { name: 'sandbox', summary: 'a simulated EC2 on this computer, for the AWS CLI and the SDKs' },
  { name: 'mcp', summary: 'a Model Context Protocol server on standard input and output, for agents' },
];

interface Program {
  readonly name: string;
  readonly summary: string;
}
