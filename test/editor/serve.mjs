import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { uriPath } from './uri-path.mjs';
import { vscodeServer } from './vscode-server.mjs';

/**
 * Starts VS Code's server on a free port of 127.0.0.1, guarded by a token. `dataFolder` keeps settings and logs; folders
 * are trusted unless `untrusted`.
 * `url(folder, file)` is the address that opens a folder in it, and a file of it; `stop()` ends it and resolves when it is
 * gone.
 */
export async function serve({ dataFolder, extensionsFolder, untrusted = false, env = process.env }) {
  const { node, main } = await vscodeServer();
  const token = randomBytes(12).toString('hex');
  const server = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
      '--accept-server-license-terms',
      '--disable-telemetry',
      ...(untrusted ? [] : ['--disable-workspace-trust']),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  process.once('exit', () => server.kill());
  const exited = new Promise(resolve => server.once('exit', resolve));
  const port = await listeningPort(server);
  return {
    exited,
    url(folder, file) {
      const query = new URLSearchParams({ tkn: token, folder: uriPath(folder) });
      if (file)
        query.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${uriPath(file)}`]]));
      return `http://127.0.0.1:${port}/?${query}`;
    },
    stop() {
      server.kill();
      return exited;
    },
  };
}

function listeningPort(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = text => {
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', code =>
      reject(new Error(`VS Code's server ended with ${code} before it was ready:\n${output}`)),
    );
  });
}
