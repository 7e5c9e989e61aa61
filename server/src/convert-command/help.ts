/** What `convert --help` prints. */
export const convertHelp = `Converts an EC2 CreateImage request between formats.

Usage: ami-authoring convert [--from FORMAT] --to FORMAT [--all] [FILE|-]

FILE is a UTF-8 text file. Without FILE, or with -, standard input is read.
The result is written to standard output. What cannot be converted is listed on standard error.

Options:
  --from FORMAT   the format of the input (default: detected)
  --to FORMAT     the format of the output
  --all           if the input contains several requests, write all of them as a JSON list
  -h, --help      print this help
  -v, --version   print the version

Input and output formats: json, cli, cli-powershell, cli-cmd, boto3, javascript, terraform
Input formats only:       READABLE

A file of steps (*.ami-after.json) is converted to AWS CLI commands, one for each step of each image:
--to cli, cli-powershell, or cli-cmd. What a command cannot do, such as waiting, is listed on standard error.

Only literals are converted. Expressions and environment variables are not evaluated.

Exit code: 0  converted
           2  the input cannot be read, it contains several requests and --all is missing, the output cannot be
              written, or an argument is not valid
`;
