import { findValue, type RequestDocument } from './request-document';
import { requestShape } from './request-schema';

/**
 * True for a text that is a request, however broken, by what is seen at once. False says nothing: `kindOfOther` tells. For an empty text, which
 * is nothing else either, it is true as well.
 */
export function isSurelyRequest({ text, root }: RequestDocument): boolean {
  if (root === undefined) return text.trim() === '';
  if (root.kind !== 'object' || !/^\s*\{\s*"[^"]*"[ \t]*:/.test(text)) return false;
  const hasMember = root.properties.some(({ key }) => requestShape.members.has(key));
  return hasMember && findValue(root, 'InstanceId')?.kind !== 'list' && !signOfOther.test(text);
}

/**
 * What can be in another file, and is hardly ever in a request: diffs, words of Python and Ruby, paths of a state machine, images, actions of
 * automations, what PowerShell leaves, and escapes, which may stand for any of these.
 */
const signOfOther =
  /[\0]|^[+-]|^@@|^diff |=>|\b(?:True|False|None|ImageId|action)\b|\.\$(?![{\w]|$)|"(?:System\.|@\{)|\\u/m;
