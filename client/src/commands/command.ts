import type { App } from './app';

/** A command as `package.json` contributes it. One file each; `index.ts` is the table. */
export interface Command {
  /** As in `package.json`: `ami.…`. */
  readonly id: string;
  /** For messages: "Create Image failed: …". A function, since the language of the editor is not known when files are loaded. */
  readonly title: () => string;
  /**
   * Runs with whatever the place it was called from passes: nothing from the palette, a URI from a menu or lens, a node
   * from a tree. Throws a `Refusal` for what the person should read; returns at once when the person cancels.
   */
  readonly run: (app: App, ...args: readonly unknown[]) => unknown;
}
