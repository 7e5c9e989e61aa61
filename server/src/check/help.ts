/** What `--help` prints. */
export const checkHelp = `Checks EC2 CreateImage requests (*.ami.json) and the steps after an image
(*.ami-after.json) by the rules of AMI Authoring.

Usage: ami-authoring check [options] FILES…

FILES are files, folders (every *.ami.json and *.ami-after.json in them), globs
("**/*.ami.json") and "-" for standard input.
Hidden folders and node_modules are left out unless they are named.

Options:
  --format FORMAT            text, json, sarif, or github for annotations of a
                             workflow (default: text)
  --rule ID=SEVERITY         error, warning, information, hint or off for one rule;
                             may be given several times
  --max-warnings N           fail also when there are more than N warnings
  -h, --help                 print this
  -v, --version              print the version

A comment "// ami-ignore ID" on a line, or alone on the line above it, silences a rule there.
A file .ami-rules.json beside a request or above it sets severities for it;
--rule wins over it. Every rule is described in schemas/rules.md.

Exit code: 0  no errors
           1  errors, or more warnings than --max-warnings allows
           2  wrong usage, a file that cannot be read, or output that cannot be written
`;
