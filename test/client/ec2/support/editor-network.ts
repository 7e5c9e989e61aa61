import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import {
  createHttpPatch,
  createProxyResolver,
  LogLevel,
  type ProxyAgentParams,
  type ResolveProxyWithRequest,
} from '@vscode/proxy-agent';

/** What the editor and its environment say of proxies. */
export interface EditorNetwork {
  /** `http.proxy` */
  readonly proxy?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a proxy's address is in the answer of a PAC script, which VS Code's agents read. */
function wayBy({ protocol, host }: URL): string {
  const kind = ({ 'https:': 'HTTPS', 'socks5:': 'SOCKS5', 'socks:': 'SOCKS' } as const)[protocol] ?? 'PROXY';
  return `${kind} ${host}`;
}

/**
 * Patches Node as VS Code's extension host does, by VS Code's own package; returns what takes the patch away. The host `ec2.test`
 * is this computer: VS Code's agents leave `localhost` and 127.0.0.1 alone.
 */
export function patchAsEditor({ proxy, env = {} }: EditorNetwork): () => void {
  const before = { http: { ...http }, https: { ...https }, lookup: dns.lookup };
  const silent = () => undefined;
  const params: ProxyAgentParams = {
    resolveProxy: async () => 'DIRECT',
    getProxyURL: () => proxy,
    // The default of `http.proxySupport`.
    getProxySupport: () => 'override',
    isAdditionalFetchSupportEnabled: () => false,
    isWebSocketPatchEnabled: () => false,
    addCertificatesV1: () => false,
    addCertificatesV2: () => false,
    loadSystemCertificatesFromNode: () => false,
    loadAdditionalCertificates: async () => [],
    log: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    getLogLevel: () => LogLevel.Off,
    proxyResolveTelemetry: silent,
    isUseHostProxyEnabled: () => true,
    env,
  };
  const { resolveProxyURL } = createProxyResolver(params);
  // Its own `resolveProxyWithRequest` does the same and counts for telemetry, on a timer that nobody can stop.
  const resolve: ResolveProxyWithRequest = (_flags, _request, _options, url, callback) => {
    void resolveProxyURL(url).then(found => callback(found === undefined ? 'DIRECT' : wayBy(new URL(found))));
  };
  Object.assign(http, createHttpPatch(params, before.http, resolve));
  Object.assign(https, createHttpPatch(params, before.https, resolve));
  const lookup = (host: string, ...rest: unknown[]): unknown =>
    Reflect.apply(before.lookup, dns, [host === 'ec2.test' ? '127.0.0.1' : host, ...rest]);
  Object.assign(dns, { lookup });
  return () => {
    Object.assign(dns, { lookup: before.lookup });
    Object.assign(http, { get: before.http.get, request: before.http.request });
    Object.assign(https, { get: before.https.get, request: before.https.request });
  };
}
