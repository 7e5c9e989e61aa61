import type { Finding } from './finding';
import type { RequestDocument } from './request-document';

/**
 * Tells the findings that a comment `// ami-ignore <rule-id>[, <rule-id>]` silences: those of the named rules in its
 * own line and, where the comment has the line to itself, in the next line that is more than a comment.
 */
export function ignoredIn(document: RequestDocument): (finding: Finding) => boolean {
  if (document.comments.length === 0) return () => false;
  const silenced = silencedRules(document);
  if (silenced.size === 0) return () => false;
  return finding => silenced.get(lineStart(document.text, finding.offset))?.has(finding.rule) === true;
}

/** The ids that are silenced, by the offset at which their line starts. */
function silencedRules({ text, comments }: RequestDocument): ReadonlyMap<number, ReadonlySet<string>> {
  const silenced = new Map<number, Set<string>>();
  const silence = (line: number, ids: readonly string[]) => {
    const known = silenced.get(line);
    if (known === undefined) silenced.set(line, new Set(ids));
    else for (const id of ids) known.add(id);
  };
  /** Ids of comments above that wait for a line that is more than a comment. */
  let waiting: string[] = [];
  let nextLine = -1;
  for (const { offset, end } of comments) {
    const line = lineStart(text, offset);
    if (waiting.length > 0 && line !== nextLine) {
      silence(nextLine, waiting);
      waiting = [];
    }
    const ids = ignoredIds(text.slice(offset, end));
    silence(line, ids);
    const following = lineStart(text, end) === line ? nextLineStart(text, end) : lineStart(text, end);
    if (isBlank(text.slice(line, offset))) {
      waiting.push(...ids);
      nextLine = following;
    } else if (line === nextLine) {
      silence(line, waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) silence(nextLine, waiting);
  for (const [line, ids] of silenced) if (ids.size === 0) silenced.delete(line);
  return silenced;
}

/** True for a comment that only silences rules: it is for us, not for a reader. */
export function isIgnoreOnly(comment: string): boolean {
  return (
    comment.length <= longestIgnore &&
    /^(?:\/\/|\/\*)\s*ami-ignore\s+[a-z0-9-]+(?:[\s,]+[a-z0-9-]+)*\s*(?:\*\/)?$/.test(comment)
  );
}

/** Rule ids are short: a comment beyond this is none that silences rules. */
const longestIgnore = 1000;

function ignoredIds(comment: string): readonly string[] {
  const [, list] = /^\/[/*]\s*ami-ignore\s+([a-z0-9-]+(?:[\s,]+[a-z0-9-]+)*)/.exec(comment) ?? [];
  return list?.split(/[\s,]+/) ?? [];
}

function lineStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at--) {
    const before = text.charCodeAt(at - 1);
    if (before === 10 || before === 13) return at;
  }
  return 0;
}

function nextLineStart(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  if (at < 0) return text.length;
  return offset + at + (text.startsWith('\r\n', offset + at) ? 2 : 1);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
