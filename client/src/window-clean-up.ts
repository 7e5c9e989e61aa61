import type * as vscode from 'vscode';
import type { CleanUps } from './cleanup/doing/clean-ups';
import type { Ec2 } from './ec2/ec2';
import type { TargetRef } from './ec2/target-ref';
import type { Log } from './log';
import { CleanUpPages } from './views/pages/cleanup/clean-up-pages';
import type { CleanUpParts } from './views/pages/cleanup/load-clean-up';
import { WindowTextFiles } from './window-text-files';

export interface WindowCleanUpOptions {
  readonly folder: string;
  readonly load: () => CleanUpParts;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly log: Log;
  readonly report: (error: unknown) => void;
}

/** The cleanups of a window. Nothing is loaded or read before the first one. */
export class WindowCleanUp implements vscode.Disposable {
  readonly files = new WindowTextFiles();
  readonly pages: CleanUpPages;
  private readonly options: WindowCleanUpOptions;
  private loaded: CleanUpParts | undefined;
  private started: CleanUps | undefined;

  constructor(options: WindowCleanUpOptions) {
    this.options = options;
    this.pages = new CleanUpPages(() => this.parts());
  }

  parts(): CleanUpParts {
    this.loaded ??= this.options.load();
    return this.loaded;
  }

  /** The clean-ups on disk, unfinished and past. */
  work(): CleanUps {
    if (this.started !== undefined) return this.started;
    const { folder, connect, log, report } = this.options;
    const started = new (this.parts().CleanUps)({ folder, connect, log });
    started.onDidChange(id => {
      started
        .get(id)
        .then(cleanUp => (cleanUp === undefined ? undefined : this.pages.drawSummary(cleanUp)))
        .catch(report);
    });
    this.started = started;
    return started;
  }

  dispose(): void {
    this.pages.dispose();
    this.started?.dispose().catch(this.options.report);
  }
}
