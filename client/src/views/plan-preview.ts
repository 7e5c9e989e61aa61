import * as vscode from 'vscode';
import type { App } from '../app';
import { AwsFailure } from '../ec2/aws-failure';
import { prose } from '../plan/foreign-text';
import type { Permission } from '../plan/permission';
import type { Plan, PlanFacts } from '../plan/plan';
import { renderPlan } from '../plan/render-plan';
import { Refusal } from '../refusal';
import { planFrom, readPlan } from '../requests/read-plan';
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
  private readonly shown = new Map<string, ShownPlan>();
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

  /** Opens the preview beside the request, or brings it up to date when it is open. `permission`: what DryRun said. */
  async show(document: vscode.TextDocument): Promise<void> {
    const uri = planUri(document.uri);
    this.shown.set(uri.query, {});
    this.changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  }

  /** Adds the answer of the permission check to an open preview. */
  setPermission(request: vscode.Uri, permission: Permission): void {
    const uri = planUri(request);
    const shown = this.shown.get(uri.query);
    if (!shown) return;
    this.shown.set(uri.query, { ...shown, permission });
    this.changed.fire(uri);
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
    const state = this.app().targets.of(document.uri);
    if (state.kind !== 'ready') {
      throw new Refusal(vscode.l10n.t('There is no target. Select a profile and a region to see what EC2 will do.'));
    }
    const shown = this.shown.get(key) ?? {};
    if (shown.facts) return planFrom(this.app(), document, shown.facts, state.instanceId, shown.permission);
    const { plan, facts } = await readPlan(this.app(), document, state.target, state.instanceId, { signal });
    const permission = this.shown.get(key)?.permission;
    this.shown.set(key, { facts, permission });
    return permission ? planFrom(this.app(), document, facts, state.instanceId, permission) : plan;
  }

  private follow(request: vscode.Uri, readAgain: boolean): void {
    const uri = planUri(request);
    const shown = this.shown.get(uri.query);
    if (!shown) return;
    if (readAgain) this.shown.set(uri.query, { permission: shown.permission });
    this.changed.fire(uri);
  }

  private readAllAgain(): void {
    for (const key of this.shown.keys()) {
      this.shown.set(key, {});
      this.changed.fire(planUri(vscode.Uri.parse(key, true)));
    }
  }
}

interface ShownPlan {
  readonly facts?: PlanFacts;
  readonly permission?: Permission;
}

function planUri(request: vscode.Uri): vscode.Uri {
  const name = request.path.split('/').at(-1) ?? '';
  return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Plan: {0}', name)}.md`, query: request.toString() });
}

function unavailable(sentence: string): string {
  return `# ${vscode.l10n.t('No plan yet')}\n\n${prose(sentence)}\n`;
}
