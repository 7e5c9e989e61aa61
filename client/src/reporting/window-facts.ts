import * as os from 'node:os';
import * as vscode from 'vscode';
import { readSettings } from '../settings';
import type { KnownName } from './anonymous';
import type { Versions } from './issue-body';
import type { RecentLog } from './recent-log';

/** What a report of an issue says of this window. */
export interface IssueFacts {
  readonly extensionId: string;
  /** Whether the editor's own form takes a text: in a browser it opens a page with a text of its own. */
  readonly hasForm: boolean;
  readonly versions: Versions;
  recentLines(): readonly string[];
  /** Names of the person, the computer, the workspace and the accounts. */
  names(): readonly KnownName[];
}

export function issueFacts({ extension }: vscode.ExtensionContext, log: RecentLog): IssueFacts {
  return {
    extensionId: extension.id,
    hasForm: vscode.env.uiKind === vscode.UIKind.Desktop,
    versions: {
      extension: String(extension.packageJSON.version),
      editor: `${vscode.env.appName} ${vscode.version}`,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch} ${os.release()}`,
      remote: vscode.env.remoteName,
    },
    recentLines: () => log.lines(),
    names: () => [
      { text: os.homedir(), shown: '<home>' },
      { text: os.hostname(), shown: '<computer>' },
      { text: process.env.USER ?? process.env.USERNAME, shown: '<user>' },
      ...(vscode.workspace.workspaceFolders ?? []).map(({ name }) => ({ text: name, shown: '<folder>' })),
      ...Object.values(readSettings().accountNames).flatMap(name =>
        typeof name === 'string' ? { text: name, shown: '<account name>' } : [],
      ),
    ],
  };
}
