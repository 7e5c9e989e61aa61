/** What `--help` prints. */
export const checkHelp = `Checks EC2 CreateImage requests (*.ami.json) and the steps after an image
(*.ami-after.json) against the rules of AMI Authoring.

Usage: ami-authoring check [options] FILES…

FILES are files, folders (every *.ami.json and *.ami-after.json in them), globs
("**/*.ami.json") and "-" for standard input.
Hidden folders and node_modules are skipped unless you name them.

Options:
  --format FORMAT            text, json, sarif, or github for workflow
                             annotations (default: text)
  --rule ID=SEVERITY         error, warning, information, hint, or off for one rule;
                             can be repeated
  --max-warnings N           fail if there are more than N warnings
  -h, --help                 print this help
  -v, --version              print the version

The comment "// ami-ignore ID" turns off a rule on its line, or on the next line if it is alone.
An .ami-rules.json file in the folder of a request or in a parent folder sets severities.
--rule overrides it. All rules are described in schemas/rules.md.

Exit code: 0  no errors
           1  errors, or more warnings than --max-warnings allows
           2  invalid arguments, a file that cannot be read, or output that cannot be written
`;
