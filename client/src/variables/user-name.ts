import * as os from 'node:os';

/** The name of whoever runs the editor. In a container without a user database there is none, and node throws. */
export function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
