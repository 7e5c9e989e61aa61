import * as path from 'node:path';
import type * as vscode from 'vscode';

const requestSuffix = '.ami.json';
const stepsSuffix = '.ami-after.json';

/** Where the steps of a request are: beside `web.ami.json`, in `web.ami-after.json`. Undefined for a text that is in no file. */
export function stepsUriOf(request: vscode.Uri): vscode.Uri | undefined {
  if (request.scheme === 'untitled' || !request.path.endsWith(requestSuffix)) return undefined;
  return request.with({ path: `${request.path.slice(0, -requestSuffix.length)}${stepsSuffix}` });
}

/** Where the request is that a file of steps would belong to. Undefined for a text that is in no file, or has another name. */
export function requestUriOf(steps: vscode.Uri): vscode.Uri | undefined {
  if (steps.scheme === 'untitled' || !isStepsUri(steps)) return undefined;
  return steps.with({ path: `${steps.path.slice(0, -stepsSuffix.length)}${requestSuffix}` });
}

/** True for a file of steps, whichever request it belongs to. */
export function isStepsUri(uri: vscode.Uri): boolean {
  return uri.path.endsWith(stepsSuffix);
}

/** Where an entry of `extends` leads; a repository must not make the editor read files outside of its folder. */
export function resolveExtended(
  from: vscode.Uri,
  written: string,
  folder: vscode.Uri | undefined,
): vscode.Uri | 'outside' | 'other-kind' {
  if (!written.endsWith(stepsSuffix)) return 'other-kind';
  if (/^[/\\]|^[A-Za-z][\w+.-]*:|\\/.test(written)) return 'outside';
  const beside = path.posix.dirname(from.path);
  const resolved = path.posix.join(beside, written);
  const allowed = folder?.path.replace(/\/+$/, '') ?? beside;
  return resolved.startsWith(`${allowed}/`) ? from.with({ path: resolved }) : 'outside';
}
