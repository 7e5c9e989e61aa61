import { homedir } from 'node:os';
import path from 'node:path';

/** The folder that `~` stands for. */
export function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  return env.HOME || env.USERPROFILE || homedir();
}

/**
 * A path as botocore takes it from a variable: with variables in it, `~`, and `~user`. A variable that is not set stays as it is written, and
 * so does `~user` of nobody known; the folders of other users are beside this one's, which is where systems put them.
 */
export function expandPath(written: string, env: Readonly<Record<string, string | undefined>>): string {
  const expanded = written.replace(variable, (whole, braced?: string, bare?: string, percent?: string) => {
    const name = braced ?? bare ?? percent ?? '';
    return (percent === undefined || process.platform === 'win32' ? env[name] : undefined) ?? whole;
  });
  const [, user, rest = ''] = /^~([^/\\]*)([/\\].*)?$/s.exec(expanded) ?? [];
  if (user === undefined) return expanded;
  const home = homeOf(env);
  if (user === '' || user === path.basename(home)) return path.join(home, rest);
  return user === 'root' && process.platform === 'linux'
    ? path.join('/root', rest)
    : path.join(path.dirname(home), user, rest);
}

/** `${NAME}`, `$NAME`, and on Windows `%NAME%`. */
const variable = /\$\{([^}]*)\}|\$(\w+)|%([^%]+)%/g;
