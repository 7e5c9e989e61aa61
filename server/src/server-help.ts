/** What `ami-authoring server --help` prints. */
export const serverHelp = `The language server for EC2 CreateImage requests (*.ami.json) and the steps after an image
(*.ami-after.json), for any editor that speaks LSP.

Usage: ami-authoring server --stdio | --socket=PORT | --pipe=NAME | --node-ipc

  --stdio         talks over standard input and output
  --socket=PORT   connects to a port of 127.0.0.1 on which the editor listens
  --pipe=NAME     connects to a named pipe or socket file on which the editor listens
  --node-ipc      talks over the channel of the Node process that started it
  -h, --help      print this
  -v, --version   print the version

The language IDs are ami-request and ami-after.
`;
