import * as os from 'node:os';
import type { RequestText } from '../asking/editor';
import { gitPosition } from '../variables/git';
import { variableValues } from '../variables/variables';
import type { InstanceNames } from './read-request';
import { requestEnvironment } from './request-environment';

/** The values of the variables that a document uses. */
export async function documentVariables(
  document: RequestText,
  instance: InstanceNames,
  now: Date,
): Promise<Record<string, string>> {
  const git = await gitPosition(document.uri);
  return variableValues(document.getText(), {
    now,
    user: userName(),
    environment: requestEnvironment(),
    gitCommit: git.commit,
    gitBranch: git.branch,
    ...instance,
  });
}

/** In a container without a user database there is no name, and node throws. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
