/** What `convert --help` prints. */
export const convertHelp = `Converts an EC2 CreateImage request from one notation to another.

Usage: ami-authoring convert [--from KIND] --to KIND [--all] [FILE|-]

FILE is read as UTF-8 text; without one, or with -, standard input is read.
The result goes to standard output. What could not be converted goes to standard error.

Options:
  --from KIND     the notation of the text (default: it is recognized)
  --to KIND       the notation to write
  --all           where the text has several requests, write all of them as a JSON list
  -h, --help      print this
  -v, --version   print the version

Kinds to read and write: json, cli, cli-powershell, cli-cmd, boto3, javascript, terraform
Kinds to read:           READABLE

A file of steps (*.ami-after.json) is written as AWS CLI commands, one line for each step of each image:
--to cli, cli-powershell or cli-cmd. What a line cannot do, such as waiting, goes to standard error.

Only literals are read; nothing in the text is evaluated, and no environment variable is resolved.

Exit code: 0  converted
           2  nothing could be read, the text has several requests and --all is missing, the result could not be
              written, or an argument is not valid
`;
