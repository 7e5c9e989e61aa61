/**
 * What the language server's process gets beside this process's environment. Keys and tokens of AWS are taken out: the server never calls
 * AWS. `cacheFolder` keeps what V8 compiled, so that the next start is faster; a Node that does not know of it ignores it.
 */
export function serverEnvironment(env: NodeJS.ProcessEnv, cacheFolder: string): NodeJS.ProcessEnv {
  const withoutAws = Object.keys(env).filter(name => /^aws_/i.test(name));
  return { ...Object.fromEntries(withoutAws.map(name => [name, undefined])), NODE_COMPILE_CACHE: cacheFolder };
}
