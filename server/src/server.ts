import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './start-server';

// The transport is what the command line says: --stdio, --node-ipc or --socket.
startServer(createConnection(ProposedFeatures.all));
