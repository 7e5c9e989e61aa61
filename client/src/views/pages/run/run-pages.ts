import * as vscode from 'vscode';
import { plain } from '../../../foreign-text';
import { languageOfTexts } from '../../../local-format';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import { imageNameOf, type Run } from '../../../runs/run';
import { OpenSections } from '../open-sections';
import type { PageAction } from '../page';
import { PagePanels } from '../page-panels';
import { fileName } from '../plan/step-section';
import { runActions } from './run-actions';
import { type RunSection, runPage } from './run-page';

/** Where the runs are. */
export interface RunSource {
  get(id: string): Run | undefined;
  list(): readonly Run[];
  /** What `ami.accountNames` calls an account. */
  readonly nameOf: NameOfAccount;
  /** Whether the file of a run has other steps by now. */
  stepsDiffer(run: Run): Promise<boolean>;
  readonly report: (error: unknown) => void;
}

/** The pages about runs; each follows its run. */
export class RunPages implements vscode.Disposable {
  private readonly runs: RunSource;
  private readonly sections = new OpenSections<RunSection>();
  /** The runs whose file has other steps by now. */
  private readonly changed = new Set<string>();
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
        'ami.runStepAgain',
        'ami.runRemainingSteps',
        'ami.skipStep',
        'ami.undoStep',
        'ami.showPlace',
      ],
    },
    id => {
      this.sections.forget(id);
      this.changed.delete(id);
    },
  );

  constructor(runs: RunSource) {
    this.runs = runs;
  }

  show(run: Run): void {
    this.panels.show(run.id, titleOf(run), 'here');
    this.draw(run.id);
    this.compareSteps(run);
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

  /** A person who looks at the page again finds what the file says then. */
  private compareSteps(run: Run): void {
    this.runs
      .stepsDiffer(run)
      .then(differ => {
        if (differ) this.changed.add(run.id);
        else this.changed.delete(run.id);
        this.draw(run.id);
      })
      .catch(this.runs.report);
  }

  private draw(id: string): void {
    const run = this.runs.get(id);
    // A run that left the history keeps its page as it was.
    if (run === undefined) return;
    const page = runPage(run, {
      title: titleOf(run),
      language: languageOfTexts(),
      actions: runActions(run),
      openFile: fileAction(run),
      open: this.sections.of(id),
      toggle: section => ({ title: '', command: 'ami.togglePageSection', arguments: [id, section] }),
      runs: this.runs.list(),
      now: Date.now(),
      nameOf: this.runs.nameOf,
      isChanged: this.changed.has(id),
      openSteps: stepsAction(run),
    });
    this.panels.draw(id, page);
  }
}

function titleOf(run: Run): string {
  return vscode.l10n.t('Run: {0}', plain(imageNameOf(run), 60));
}

function stepsAction({ after }: Run): PageAction | undefined {
  if (after?.file === undefined) return undefined;
  return { title: fileName(after.file), command: 'ami.showPlace', arguments: [after.file] };
}

function fileAction({ id, file }: Run): PageAction | undefined {
  if (file === undefined) return undefined;
  const name = vscode.Uri.parse(file).path.split('/').at(-1) ?? file;
  return { title: name, command: 'ami.openRequest', arguments: [id] };
}
