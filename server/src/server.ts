import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesOfDisk } from './after/files-of-disk';
import { Gate } from './gate';
import { openTransport } from './open-transport';
import type { Parts } from './parts';
import { RulesFilesOfUris } from './rules-file/rules-files-of-uris';
import { serverHelp } from './server-help';
import { startServer } from './start-server';

// A keystroke in a large request leaves a whole tree behind. A heap that grows by less at a time keeps the server at two thirds of the
// memory, and takes no longer.
setFlagsFromString('--heap-growing-percent=40');
// A person types a few dozen keys into a request: V8 would interpret most of the rules as long as that takes. Set here, behind the imports:
// before them, V8 would compile these and Node's own anew.
setFlagsFromString('--always-sparkplug');

const args = process.argv.slice(2);
const isHelpWanted = args.includes('--help') || args.includes('-h');
const transport = isHelpWanted
  ? undefined
  : openTransport(args, error => {
      console.error(`Could not connect to the editor: ${error.message}`);
      process.exit(1);
    });
if (isHelpWanted) {
  process.stdout.write(serverHelp);
} else if (transport === undefined) {
  console.error(
    'Specify how to connect to the editor: --stdio, --socket=PORT, --pipe=NAME, or --node-ipc.\nTry --help.',
  );
  process.exitCode = 2;
} else {
  const gate = new Gate(transport.reader, transport.writer);
  gate.onClose(() => process.exit(gate.exitCode));
  process.once('disconnect', () => process.exit(gate.exitCode));
  startServer(createConnection(ProposedFeatures.all, gate, transport.writer), {
    parts: partsBeside(),
    convert: text => loadConverter().convertToRequests(text),
    tools: () => loadTools().openTools(loadConverter),
    rulesFiles: read => new RulesFilesOfUris(read),
    files: filesOfDisk,
  });
}

/** Each is a file of `client/package/server-bundle.mjs`. */
function partsBeside(): Parts {
  return {
    account: () => require('./server-account'),
    actions: () => require('./server-actions'),
    format: () => require('./server-format'),
    others: () => require('./server-others'),
    rules: () => require('./server-rules'),
    steps: () => require('./server-steps'),
    texts: () => require('./server-texts'),
  };
}

/** For agents alone. */
function loadTools(): typeof import('./parts/tools') {
  return require('./server-tools');
}

/** The parsers of other notations are a bundle of their own, read with the first text that needs them. */
function loadConverter(): typeof import('./convert/convert') {
  return require('./convert');
}
