/** What `--help` prints. */
export const help = `Checks EC2 CreateImage requests (*.ami.json) by the rules of AMI Authoring.

Usage: ami-authoring check [options] FILES…

FILES are files, folders (every *.ami.json in them) and globs ("**/*.ami.json").
Hidden folders and node_modules are left out unless they are named.

Options:
  --format text|json|sarif   how to print what was found (default: text)
  --rule ID=SEVERITY         error, warning, information, hint or off for one rule;
                             may be given several times
  --max-warnings N           fail only when there are more warnings (default: 0)
  -h, --help                 print this
  -v, --version              print the version

A comment "// ami-ignore ID" on a line, or alone on the line above it, silences a rule there.
Every rule is described in schemas/rules.md.

Exit code: 0  no error, and not more warnings than allowed
           1  an error, or more warnings than allowed
           2  an argument that makes no sense, or a file that cannot be read
`;
