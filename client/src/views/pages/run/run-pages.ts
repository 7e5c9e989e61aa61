import * as vscode from 'vscode';
import { plain } from '../../../foreign-text';
import { imageNameOf, type Run } from '../../../runs/run';
import { OpenSections } from '../open-sections';
import type { PageAction } from '../page';
import { PagePanels } from '../page-panels';
import { runActions } from './run-actions';
import { type RunSection, runPage } from './run-page';

/** Where the runs are. */
export interface RunSource {
  get(id: string): Run | undefined;
  list(): readonly Run[];
}

/** The pages about runs; each follows its run. */
export class RunPages implements vscode.Disposable {
  private readonly runs: RunSource;
  private readonly sections = new OpenSections<RunSection>();
  private readonly panels = new PagePanels(
    {
      viewType: 'ami.run',
      commands: [
        'ami.copyId',
        'ami.openInConsole',
        'ami.compareRun',
        'ami.stopWatching',
        'ami.resumeWatching',
        'ami.runAgain',
        'ami.openRequest',
        'ami.togglePageSection',
      ],
    },
    id => this.sections.forget(id),
  );

  constructor(runs: RunSource) {
    this.runs = runs;
  }

  show(run: Run): void {
    this.panels.show(run.id, titleOf(run), 'here');
    this.draw(run.id);
  }

  /** Brings the open pages up to date: called when a run changed, never by a clock. */
  refresh(): void {
    for (const id of this.panels.keys()) this.draw(id);
  }

  toggle(id: string, section: RunSection): void {
    this.sections.toggle(id, section);
    this.draw(id);
  }

  dispose(): void {
    this.panels.dispose();
  }

  private draw(id: string): void {
    const run = this.runs.get(id);
    // A run that left the history keeps its page as it was.
    if (!run) return;
    const page = runPage(run, {
      title: titleOf(run),
      language: vscode.env.language,
      actions: runActions(run),
      openFile: fileAction(run),
      open: this.sections.of(id),
      toggle: section => ({ title: '', command: 'ami.togglePageSection', arguments: [id, section] }),
      runs: this.runs.list(),
      now: Date.now(),
    });
    this.panels.draw(id, page);
  }
}

function titleOf(run: Run): string {
  return vscode.l10n.t('Run: {0}', plain(imageNameOf(run), 60));
}

function fileAction({ id, file }: Run): PageAction | undefined {
  if (file === undefined) return undefined;
  const name = vscode.Uri.parse(file).path.split('/').at(-1) ?? file;
  return { title: name, command: 'ami.openRequest', arguments: [id] };
}
