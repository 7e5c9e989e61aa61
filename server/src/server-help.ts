/** What `ami-authoring server --help` prints. */
export const serverHelp = `The language server for EC2 CreateImage requests (*.ami.json) and the steps after an image
(*.ami-after.json), for any editor that supports LSP.

Usage: ami-authoring server --stdio | --socket=PORT | --pipe=NAME | --node-ipc

  --stdio         communicate over standard input and output
  --socket=PORT   connect to a port on 127.0.0.1 where the editor listens
  --pipe=NAME     connect to a named pipe or socket file where the editor listens
  --node-ipc      communicate over the IPC channel of the parent Node.js process
  -h, --help      print this help
  -v, --version   print the version

The language IDs are ami-request and ami-after.
`;
