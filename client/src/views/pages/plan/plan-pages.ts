import * as vscode from 'vscode';
import { languageOfTexts } from '../../../local-format';
import type { Plan } from '../../../plan/plan';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import { Refusal } from '../../../refusal';
import type { TargetState } from '../../../target/resolve-target';
import { OpenSections } from '../open-sections';
import { PagePanels } from '../page-panels';
import { noPlanActions, planActions } from './plan-actions';
import { noPlanPage, planPage } from './plan-page';

type ReadyTarget = Extract<TargetState, { kind: 'ready' }>;

/** How plans are made; `Reading` is what was read from the account. */
export interface PlanSource<Reading> {
  targetOf(uri: vscode.Uri): TargetState;
  onDidChangeTarget(listener: () => void): vscode.Disposable;
  /** Reads what a plan needs of the account; rejects when aborted, and with a `Refusal` for a file of another kind. */
  read(document: vscode.TextDocument, target: ReadyTarget, signal: AbortSignal): Promise<Reading>;
  /** Plans the text as it is now with what was read before. */
  plan(document: vscode.TextDocument, reading: Reading, target: ReadyTarget): Promise<Plan>;
  /** What `ami.accountNames` calls an account. */
  readonly nameOf: NameOfAccount;
  /** Whether other plans than its own follow a document: those whose steps are in it. */
  isOfSteps(uri: vscode.Uri): boolean;
  /** Takes what went wrong and is no `Refusal`. */
  readonly report: (error: unknown) => void;
}

/**
 * The open plans. A plan follows the text with what is known of the account, and reads the account again when the file is
 * saved, the target changes, or the person asks: never because of a keystroke.
 */
export class PlanPages<Reading> implements vscode.Disposable {
  private readonly source: PlanSource<Reading>;
  private readonly sections = new OpenSections<'request'>();
  private readonly readings = new Map<string, { readonly abort: AbortController; readonly result: Promise<Reading> }>();
  private readonly panels = new PagePanels(
    {
      viewType: 'ami.plan',
      commands: [
        'ami.createImage',
        'ami.checkPermissions',
        'ami.planImage',
        'ami.selectProfile',
        'ami.showPlace',
        'ami.togglePageSection',
      ],
    },
    key => this.forget(key),
  );
  private readonly subscriptions: vscode.Disposable;

  constructor(source: PlanSource<Reading>) {
    this.source = source;
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document, key => this.update(key))),
      vscode.workspace.onDidSaveTextDocument(document => this.follow(document, key => this.readAgain(key))),
      source.onDidChangeTarget(() => this.readAllAgain()),
      this.panels,
    );
  }

  /** Opens the plan beside the request; an open one is brought up to date. */
  async show({ uri }: Pick<vscode.TextDocument, 'uri'>): Promise<void> {
    const key = uri.toString();
    this.panels.show(key, titleOf(uri), 'beside');
    this.stopReading(key);
    await this.draw(key);
    await vscode.commands.executeCommand('setContext', 'ami.planShown', true);
  }

  async toggle(key: string, section: 'request'): Promise<void> {
    this.sections.toggle(key, section);
    await this.draw(key);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Draws one plan, if it is open. A failure is a page of its own, with what to do about it. */
  private async draw(key: string): Promise<void> {
    if (!this.panels.keys().includes(key)) return;
    const uri = vscode.Uri.parse(key, true);
    const document = await vscode.workspace.openTextDocument(uri);
    const target = this.source.targetOf(uri);
    if (target.kind !== 'ready') {
      const sentence = vscode.l10n.t('Select a profile and a region to see what EC2 will do.');
      return this.drawNoPlan(uri, sentence);
    }
    const reading = this.readings.get(key) ?? this.startReading(key, document, target);
    try {
      const plan = await this.source.plan(document, await reading.result, target);
      if (this.readings.get(key) === reading) this.panels.draw(key, this.pageOf(uri, plan));
    } catch (error) {
      // A newer reading took its place, and the page shows that one.
      if (this.readings.get(key) !== reading) return;
      this.readings.delete(key);
      if (!(error instanceof Refusal)) throw error;
      this.drawNoPlan(uri, error.message);
    }
  }

  private drawNoPlan(uri: vscode.Uri, sentence: string): void {
    const key = uri.toString();
    const page = { title: titleOf(uri), language: languageOfTexts(), actions: noPlanActions(key) };
    this.panels.draw(key, noPlanPage(sentence, page));
  }

  private pageOf(uri: vscode.Uri, plan: Plan): string {
    const key = uri.toString();
    return planPage(plan, {
      title: titleOf(uri),
      language: languageOfTexts(),
      actions: planActions(plan, key),
      isRequestOpen: this.sections.of(key).has('request'),
      nameOf: this.source.nameOf,
      toggleRequest: { title: '', command: 'ami.togglePageSection', arguments: [key, 'request'] },
    });
  }

  private startReading(key: string, document: vscode.TextDocument, target: ReadyTarget) {
    const abort = new AbortController();
    const reading = { abort, result: this.source.read(document, target, abort.signal) };
    this.readings.set(key, reading);
    return reading;
  }

  /** A file of steps may belong to any of the plans: it can be extended by others. */
  private follow({ uri }: Pick<vscode.TextDocument, 'uri'>, change: (key: string) => void): void {
    for (const key of this.source.isOfSteps(uri) ? this.panels.keys() : [uri.toString()]) change(key);
  }

  private readAgain(key: string): void {
    this.stopReading(key);
    this.update(key);
  }

  /** Also the plans that there are not yet: a target may be just what they lacked. */
  private readAllAgain(): void {
    for (const key of this.panels.keys()) this.readAgain(key);
  }

  private update(key: string): void {
    this.draw(key).catch(this.source.report);
  }

  private stopReading(key: string): void {
    this.readings.get(key)?.abort.abort();
    this.readings.delete(key);
  }

  private forget(key: string): void {
    this.stopReading(key);
    this.sections.forget(key);
  }
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Plan: {0}', uri.path.split('/').at(-1) ?? '');
}
