import * as vscode from 'vscode';
import type { App } from '../app';
import { AwsFailure } from '../ec2/aws-failure';
import { prose } from '../plan/foreign-text';
import type { Plan } from '../plan/plan';
import { renderPlan } from '../plan/render-plan';
import { Refusal } from '../refusal';
import { type PlanReading, planFrom, readForPlan } from '../requests/read-plan';
import type { Targets } from '../target/targets';
import { explainToPerson } from './explain-to-person';

const scheme = 'ami-plan';

/**
 * The plan of a request as a virtual Markdown document, shown by VS Code's own preview. It follows the text with what is
 * known of the account, and reads the account again when the file is saved, the target changes, or the person asks.
 */
export class PlanPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  /** The open previews by the request's URI, with what was read for them; undefined: to be read. */
  private readonly shown = new Map<string, PlanReading | undefined>();
  private readonly subscriptions: vscode.Disposable;
  private readonly app: () => App;

  /** `app` is asked for at each use: the preview is a part of it. */
  constructor(app: () => App, targets: Targets) {
    this.app = app;
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document.uri, false)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.follow(uri, true)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.query)),
      targets.onDidChange(() => this.readAllAgain()),
    );
  }

  /** Opens the preview beside the request, or brings it up to date when it is open.*/
  async show(document: vscode.TextDocument): Promise<void> {
    const uri = planUri(document.uri);
    this.shown.set(uri.query, undefined);
    this.changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const request = vscode.Uri.parse(uri.query, true);
    const document = await vscode.workspace.openTextDocument(request);
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    try {
      return renderPlan(await this.plan(uri.query, document, abort.signal));
    } catch (error) {
      if (error instanceof Refusal) return unavailable(error.message);
      if (error instanceof AwsFailure) return unavailable(explainToPerson(this.app(), error).sentence);
      throw error;
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }

  private async plan(key: string, document: vscode.TextDocument, signal: AbortSignal): Promise<Plan> {
    const app = this.app();
    const state = app.targets.of(document.uri);
    if (state.kind !== 'ready') {
      throw new Refusal(vscode.l10n.t('There is no target. Select a profile and a region to see what EC2 will do.'));
    }
    const reading =
      this.shown.get(key) ?? (await readForPlan(app, document, state.target, state.instanceId, { signal }));
    if (this.shown.has(key)) this.shown.set(key, reading);
    return planFrom(app, document, reading, state.instanceId);
  }

  private follow(request: vscode.Uri, readAgain: boolean): void {
    const uri = planUri(request);
    if (!this.shown.has(uri.query)) return;
    if (readAgain) this.shown.set(uri.query, undefined);
    this.changed.fire(uri);
  }

  private readAllAgain(): void {
    for (const key of this.shown.keys()) {
      this.shown.set(key, undefined);
      this.changed.fire(planUri(vscode.Uri.parse(key, true)));
    }
  }
}

function planUri(request: vscode.Uri): vscode.Uri {
  const name = request.path.split('/').at(-1) ?? '';
  return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Plan: {0}', name)}.md`, query: request.toString() });
}

function unavailable(sentence: string): string {
  return `# ${vscode.l10n.t('No plan yet')}\n\n${prose(sentence)}\n`;
}
