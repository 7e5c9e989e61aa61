import { t } from '@vscode/l10n';
import type { App } from './app';
import type { Command } from './command';

const ending = '.ami.json';

/** Opens a new request under a name that the person chooses, with the cursor where the first value belongs. */
export const newRequest: Command = {
  id: 'ami.newRequest',
  title: () => t('New Request'),
  run: async app => {
    const state = app.targets.of();
    const instanceId = state.kind === 'ready' ? state.instanceId : undefined;
    await openNewRequest(app, t('New Request'), 'web', name => skeleton(instanceId, name));
  },
};

/**
 * Asks for a file name, under the title of the command, and opens a snippet under it, which may be made from that name. False:
 * the person cancelled.
 */
export async function openNewRequest(
  { ask, newRequests }: App,
  title: string,
  proposed: string,
  snippet: string | ((name: string) => string),
): Promise<boolean> {
  const typed = await ask.input({
    title,
    prompt: t('Name of the request file'),
    value: await freeName(newRequests, proposed),
    check: name => nameFault(name.trim()),
  });
  const name = typed?.trim();
  if (name === undefined || name === '' || nameFault(name) !== undefined) return false;
  const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : name;
  await newRequests.open(`${stem}${ending}`, typeof snippet === 'string' ? snippet : snippet(stem));
  return true;
}

/** `web.ami.json`, or the next free name. */
async function freeName(newRequests: App['newRequests'], proposed: string): Promise<string> {
  for (let count = 1; ; count++) {
    const name = `${proposed}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!(await newRequests.isTaken(name))) return name;
  }
}

function nameFault(name: string): string | undefined {
  if (name === '' || name === ending) return t('Enter a file name');
  // Beside what no file system takes, a name must not lead out of the folder.
  return /[\\/:*?"<>|\p{Cc}]/u.test(name) ? t('A file name cannot contain \\ / : * ? " < > or |') : undefined;
}

/** The least that CreateImage takes, tagged so that the image and its snapshots are found again, and named like its file. */
function skeleton(instanceId: string | undefined, file: string): string {
  const instance = instanceId === undefined ? '$1' : escapeSnippet(instanceId);
  // EC2 takes no others.
  const name = file.replace(/[^\w .()/'@[\]-]+/g, '-').slice(0, 64);
  return [
    '{',
    `  "InstanceId": "${instance}",`,
    `  "Name": "\${2:${name}}-\\\${timestamp}",`,
    '  "TagSpecifications": [',
    `    { "ResourceType": "image", "Tags": [{ "Key": "Name", "Value": "\${3:${name}}" }] },`,
    `    { "ResourceType": "snapshot", "Tags": [{ "Key": "Name", "Value": "\${3:${name}}" }] }`,
    '  ]',
    '}',
    '',
  ].join('\n');
}

/** A request as a snippet: its name is selected, since that is what a person changes first. Without one the cursor is where it is written. */
export function requestSnippet(request: object): string {
  const text = escapeSnippet(`${JSON.stringify(request, undefined, 2)}\n`);
  // Two blanks: a member of the request itself, and no text can hold a line break.
  const named = text.replace(/(?<=\n {2}"Name": ")[^\n]*(?=",?\n)/, name => `\${1:${name}}`);
  return named === text ? text.replace('{', '{$1') : named;
}

/** A text as a snippet has it: without placeholders and variables. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
