/** Where a choice for a request is written: the rules file that counts for it, or a new one beside it. */
export interface RulesPlace {
  readonly uri: string;
  /** Missing: there is no file yet. */
  readonly text?: string;
  /** The glob of this request alone. */
  readonly file: string;
  /** The glob of all requests in its folder and below; missing where the file is in that folder itself. */
  readonly folder?: string;
}

/** The globs for a request by its path below the folder of the rules file. */
export function globsOf(path: string): Pick<RulesPlace, 'file' | 'folder'> {
  const folders = path.split('/').slice(0, -1);
  // Without a slash it would be a glob for this name in any folder.
  const file = folders.length === 0 ? `./${path}` : path;
  return folders.length === 0 ? { file } : { file, folder: `${folders.join('/')}/**` };
}
