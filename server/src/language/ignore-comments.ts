import type { Finding } from './finding';
import { LineStarts } from './line-starts';
import type { RequestDocument } from './request-document';

/**
 * Tells the findings that a comment `// ami-ignore <rule-id>[, <rule-id>]` silences: those of the named rules in its
 * own line and, where the comment has the line to itself, in the next line that is more than a comment.
 */
export function ignoredIn(document: RequestDocument): (finding: Finding) => boolean {
  if (document.comments.length === 0 || !document.text.includes('ami-ignore')) return () => false;
  const lines = new LineStarts(document.text);
  const silenced = silencedRules(document, lines);
  if (silenced.size === 0) return () => false;
  return finding => silenced.get(lines.startOf(finding.offset))?.has(finding.rule) === true;
}

/** The ids that are silenced, by the offset at which their line starts. */
function silencedRules(
  { text, comments }: RequestDocument,
  lines: LineStarts,
): ReadonlyMap<number, ReadonlySet<string>> {
  const silenced = new Map<number, Set<string>>();
  const silence = (line: number, ids: Iterable<string>) => {
    for (const id of ids) {
      const known = silenced.get(line);
      if (known === undefined) silenced.set(line, new Set([id]));
      else known.add(id);
    }
  };
  /** Ids of comments above that wait for a line that is more than a comment. */
  let waiting = new Set<string>();
  let nextLine = -1;
  let previousEnd = 0;
  for (const { offset, end } of comments) {
    const line = lines.startOf(offset);
    if (line !== nextLine) {
      silence(nextLine, waiting);
      waiting = new Set();
    }
    const ids = ignoredIds(text.slice(offset, Math.min(end, offset + longestIgnore)));
    silence(line, ids);
    const following = lines.startOf(end) === line ? lines.startAfter(end) : lines.startOf(end);
    // Behind another comment of its line it has not got the line to itself; so each line is looked at once.
    const isAlone = previousEnd <= line && isBlank(text.slice(line, offset));
    previousEnd = end;
    if (isAlone) {
      for (const id of ids) waiting.add(id);
      nextLine = following;
    } else if (line === nextLine) {
      silence(line, waiting);
      waiting = new Set();
    }
  }
  silence(nextLine, waiting);
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

function isBlank(text: string): boolean {
  return text.trim() === '';
}
