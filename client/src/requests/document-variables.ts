import type * as vscode from 'vscode';
import type { EnvironmentVariables } from '../variables/environment';
import type { GitPosition } from '../variables/git';
import { variableValues } from '../variables/variables';
import type { RequestReader } from './services';

/** Where the values come from that are the same for every request of a window. */
export interface WindowVariables {
  readonly user: () => string;
  /** Those that requests may use. */
  readonly environment: () => EnvironmentVariables;
  readonly gitPosition: (uri: vscode.Uri) => Promise<GitPosition>;
}

/** Gives the values of the variables that a document uses. */
export function documentVariables({ user, environment, gitPosition }: WindowVariables): RequestReader['variables'] {
  return async (document, instance, now) => {
    const { commit: gitCommit, branch: gitBranch } = await gitPosition(document.uri);
    const sources = { now, user: user(), environment: environment(), gitCommit, gitBranch, ...instance };
    return variableValues(document.getText(), sources);
  };
}
