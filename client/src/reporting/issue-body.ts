import { anonymous, type KnownName } from './anonymous';

/** What runs here, for whoever reads the issue. */
export interface Versions {
  readonly extension: string;
  readonly editor: string;
  readonly node: string;
  readonly platform: string;
  /** "ssh-remote", "wsl", …; missing: the window is on this computer. */
  readonly remote?: string;
}

/** An address of a page has no room for more. */
const longestBody = 6000;

/** The text of an issue, for the person to complete. In English, as those who read it expect. */
export function issueBody(versions: Versions, lines: readonly string[], names: readonly KnownName[]): string {
  const { extension, editor, node, platform, remote } = versions;
  const head = [
    'What happened:',
    '',
    '',
    'What should have happened:',
    '',
    '',
    `AMI Authoring ${extension} · ${editor} · Node ${node} · ${platform}${remote === undefined ? '' : ` · ${remote}`}`,
    '',
    'The last lines of the log, without names and IDs (check before you send):',
    '',
  ].join('\n');
  const log = lines.map(line => anonymous(line, names).replaceAll('```', "'''"));
  const room = longestBody - head.length;
  return `${head}\`\`\`\n${lastThatFit(log, room).join('\n')}\n\`\`\`\n`;
}

function lastThatFit(lines: readonly string[], room: number): readonly string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines.toReversed()) {
    length += line.length + 1;
    if (length > room) break;
    kept.unshift(line);
  }
  return kept;
}
