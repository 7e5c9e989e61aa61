import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { Gate } from './gate';
import { allParts } from './parts/all-parts';
import { SentRulesFiles } from './rules-file/sent-rules-files';
import { startServer } from './start-server';

/** What a worker of a browser is to itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a worker of VS Code for the Web. It lives as long as the worker. */
const writer = new BrowserMessageWriter(self);
startServer(createConnection(ProposedFeatures.all, new Gate(new BrowserMessageReader(self), writer), writer), {
  parts: allParts,
  rulesFiles: read => new SentRulesFiles(read),
});
