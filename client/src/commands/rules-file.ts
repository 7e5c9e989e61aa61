import type { Editor } from '../asking/editor';

const rulesFileName = '.ami-rules.json';

/** A file of severities as it is in the editor, saved or not. */
export interface RulesFile {
  readonly uri: string;
  readonly text: string;
}

/** The rules file beside a document; undefined for a document that is in no folder. */
export function rulesFileUri(uri: string): string | undefined {
  return rootOf(uri) === undefined ? undefined : beside(folderOf(uri));
}

/** The nearest rules file beside or above a document: it alone counts for it. */
export async function findRulesFile(editor: Pick<Editor, 'open'>, uri: string): Promise<RulesFile | undefined> {
  const root = rootOf(uri);
  if (root === undefined) return undefined;
  for (let folder = folderOf(uri); folder.startsWith(root); folder = folderOf(folder)) {
    const text = await textOf(editor, beside(folder));
    if (text !== undefined) return { uri: beside(folder), text };
  }
  return undefined;
}

/** The globs for a document, and for its folder where that is below the rules file. */
export function globsOf(rulesFile: string, uri: string): { readonly file: string; readonly folder?: string } {
  const path = decodeURIComponent(uri.slice(folderOf(rulesFile).length + 1));
  const folders = path.split('/').slice(0, -1).join('/');
  // Without a slash it would be a glob for this name in any folder.
  return folders === '' ? { file: `./${path}` } : { file: path, folder: `${folders}/**` };
}

/** The scheme and authority of a document that is in a folder: what is above all of its folders. */
function rootOf(uri: string): string | undefined {
  return /^(?!untitled:)[^:]+:(?:\/\/[^/]*)?(?=\/)/.exec(uri)?.[0];
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function beside(folder: string): string {
  return `${folder}/${rulesFileName}`;
}

async function textOf(editor: Pick<Editor, 'open'>, uri: string): Promise<string | undefined> {
  try {
    return (await editor.open(uri)).getText();
  } catch {
    // File not found.
    return undefined;
  }
}
