import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fromProcess } from '../../../client/src/ec2/sdk/credentials/from-process';

const env = { PATH: process.env.PATH };

describe('credential_process', () => {
  it('is ended with all that it has started when it takes too long', async () => {
    // The grandchild holds a connection for as long as it lives.
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connected = once(server, 'connection');
    const script = `require('net').connect(${port}, '127.0.0.1'); setInterval(() => {}, 1000)`;
    const ending = fromProcess(`echo begun; "${process.execPath}" -e "${script}"; echo done`, {
      profile: 'p',
      env,
      timeout: 1500,
    });
    const [socket] = await connected;
    const closed = once(
      socket.on('error', () => {}),
      'close',
    );
    await assert.rejects(ending, { code: 'ProcessTimeout', reach: 'never-sent' });
    await closed;
    server.close();
  }).timeout(10_000);

  it('is ended when it prints without end', async () => {
    const script = `(function more() { process.stdout.write('x'.repeat(100000), more); })()`;
    const ending = fromProcess(`"${process.execPath}" -e "${script}"`, { profile: 'p', env });
    await assert.rejects(ending, { code: 'ProcessNotJson' });
  }).timeout(10_000);

  it('gets nothing on its standard input to wait for', async () => {
    const script = `process.stdin.on('data', () => {}).on('end', () => process.exit(7))`;
    await assert.rejects(fromProcess(`"${process.execPath}" -e "${script}"`, { profile: 'p', env }), {
      code: 'ProcessFailed',
      details: { profile: 'p', status: '7' },
    });
  }).timeout(10_000);
});
