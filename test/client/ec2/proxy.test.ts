import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Environment } from '../../../client/src/ec2/aws-files';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { explainFailure } from '../../../client/src/ec2/explain-failure';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { type Certificate, makeCertificate } from './support/certificate';
import { connectAs } from './support/connect-for-test';
import { type ConnectProxy, startConnectProxy } from './support/connect-proxy';
import { type EditorNetwork, patchAsEditor } from './support/editor-network';
import { startSocksProxy } from './support/socks-proxy';

const request = { InstanceId: 'i-0123456789abcdef0', Name: 'web' };
const created = '<CreateImageResponse><imageId>ami-0123456789abcdef0</imageId></CreateImageResponse>';

describe('EC2 from inside the editor, which has an agent of its own for every request', () => {
  let certificate: Certificate;
  let folder: AwsFolder;
  let server: Server;
  let proxy: ConnectProxy;
  let port: number;
  let bodies: string[];
  let answer: () => { readonly status: number; readonly text: string } | undefined;
  let unpatch: (() => void) | undefined;

  before(() => {
    certificate = makeCertificate('DNS:ec2.test');
  });
  beforeEach(async () => {
    bodies = [];
    answer = () => ({ status: 200, text: created });
    server = createServer(certificate, async (incoming, response) => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      bodies.push(body);
      const said = answer();
      if (said === undefined) response.destroy();
      else response.writeHead(said.status).end(said.text);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
    proxy = await startConnectProxy(port);
    folder = await makeAwsFolder();
    await folder.write('bundle.pem', certificate.cert);
  });
  afterEach(async () => {
    unpatch?.();
    unpatch = undefined;
    proxy.close();
    server.close();
    server.closeAllConnections();
    await folder.remove();
  });

  it('the tunnel of http.proxy is taken, with the certificates of AWS_CA_BUNDLE', async () => {
    const ec2 = await connect({ proxy: proxy.url });
    assert.equal((await ec2.createImage(request)).imageId, 'ami-0123456789abcdef0');
    assert.deepEqual(proxy.asked, [`ec2.test:${port}`]);
    assert.equal(bodies.length, 1);
  });

  it('the tunnel of HTTPS_PROXY is taken', async () => {
    const ec2 = await connect({ env: { HTTPS_PROXY: proxy.url } });
    await ec2.createImage(request);
    assert.deepEqual(proxy.asked, [`ec2.test:${port}`]);
  });

  it('no tunnel is taken to a host in NO_PROXY', async () => {
    const ec2 = await connect({ env: { HTTPS_PROXY: proxy.url, NO_PROXY: 'ec2.test' } });
    await ec2.createImage(request);
    assert.deepEqual([proxy.asked, bodies.length], [[], 1]);
  });

  for (const way of ['through a tunnel', 'directly'] as const) {
    const network = (): EditorNetwork => (way === 'directly' ? {} : { proxy: proxy.url });

    it(`${way}: a connection that is cut after the request leaves the outcome unknown`, async () => {
      answer = () => undefined;
      const ec2 = await connect(network());
      const failure = await failureOf(ec2.createImage(request));
      assert.deepEqual([failure.reach, bodies.length], ['unknown', 1]);
    });

    it(`${way}: an error of the server leaves the outcome unknown`, async () => {
      answer = () => ({
        status: 500,
        text: '<Response><Errors><Error><Code>InternalError</Code></Error></Errors></Response>',
      });
      const ec2 = await connect(network());
      const failure = await failureOf(ec2.createImage(request));
      assert.deepEqual([failure.code, failure.reach, bodies.length], ['InternalError', 'unknown', 1]);
    });

    it(`${way}: a certificate that is not trusted stops the request before it is sent, and says so`, async () => {
      const ec2 = await connect(network(), { AWS_CA_BUNDLE: undefined });
      const failure = await failureOf(ec2.createImage(request));
      assert.deepEqual([failure.reach, bodies.length], ['never-sent', 0]);
      assert.match(
        sentenceOf(failure),
        /^The certificate of https:\/\/ec2\.test is not trusted \(\w+\)\. The request was not sent\./,
      );
    });
  }

  for (const [refusal, sentence] of [
    ['503 Service Unavailable', /^Could not reach https:\/\/ec2\.test \(HTTP 503\)\. The request was not sent\./],
    [
      '403 Forbidden\r\nContent-Type: text/html\r\n\r\n<h1>No</h1>',
      /^Could not reach \S+ \(HTTP 403\)\. The request was not/,
    ],
    ['502 Bad Gateway', /\(HTTP 502\)\. The request was not sent\./],
    ['429 Too Many Requests', /\(HTTP 429\)\. The request was not sent\./],
    [
      '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"',
      /^The proxy requires a user name and a password \(HTTP 407\)\. The request was not sent\./,
    ],
  ] as const) {
    it(`a proxy that refuses the tunnel by ${refusal.slice(0, 3)}: never sent`, async () => {
      const refusing = await startConnectProxy(port, { refusal });
      const ec2 = await connect({ proxy: refusing.url });
      const failure = await failureOf(ec2.createImage(request));
      refusing.close();
      assert.deepEqual([failure.reach, refusing.asked.length, bodies.length], ['never-sent', 1, 0]);
      assert.match(sentenceOf(failure), sentence);
    });
  }

  it('a proxy that is spoken to in TLS, with a certificate that nobody trusts: never sent', async () => {
    const strange = await startConnectProxy(port, { certificate });
    const ec2 = await connect({ proxy: strange.url });
    const failure = await failureOf(ec2.createImage(request));
    strange.close();
    assert.deepEqual([failure.reach, strange.asked.length, bodies.length], ['never-sent', 0, 0]);
    assert.match(sentenceOf(failure), /The request was not sent\./);
  });

  it('a SOCKS proxy is taken', async () => {
    const socks = await startSocksProxy(port);
    const ec2 = await connect({ proxy: socks.url });
    assert.equal((await ec2.createImage(request)).imageId, 'ami-0123456789abcdef0');
    socks.close();
    assert.deepEqual([socks.asked(), bodies.length], [1, 1]);
  });

  it('a SOCKS proxy that refuses the connection: never sent', async () => {
    const refusing = await startSocksProxy(0);
    const ec2 = await connect({ proxy: refusing.url });
    const failure = await failureOf(ec2.createImage(request));
    refusing.close();
    assert.deepEqual([failure.reach, refusing.asked(), bodies.length], ['never-sent', 1, 0]);
    assert.match(sentenceOf(failure), /^Could not reach \S+ \(\w+\)\. The request was not sent\./);
  });

  it('a proxy that does not listen: never sent', async () => {
    proxy.close();
    const ec2 = await connect({ proxy: proxy.url.replace('//', '//name:password@') });
    const failure = await failureOf(ec2.createImage(request));
    assert.deepEqual([failure.reach, failure.message, bodies.length], ['never-sent', '', 0]);
    assert.match(sentenceOf(failure), /^Could not reach \S+ \(ProxyUnreachable\)\. The request was not sent\./);
  });

  async function connect(network: EditorNetwork, env: Environment = {}): Promise<Ec2> {
    unpatch = patchAsEditor(network);
    await folder.write('credentials', '[p]\naws_access_key_id = AKIATEST\naws_secret_access_key = secret\n');
    await folder.write('config', `[profile p]\nendpoint_url = https://ec2.test:${port}\n`);
    return connectAs('p', { ...folder.env, AWS_CA_BUNDLE: `${folder.path}/bundle.pem`, ...env });
  }
});

async function failureOf(call: Promise<unknown>): Promise<AwsFailure> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(failure instanceof AwsFailure, String(failure));
  return failure;
}

function sentenceOf(failure: AwsFailure): string {
  const context = { doing: 'create', profile: 'p', region: 'us-east-1', endpoint: 'https://ec2.test' } as const;
  return explainFailure(failure, context).sentence;
}
