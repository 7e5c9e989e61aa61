import * as vscode from 'vscode';
import { AwsFailure } from '../ec2/aws-failure';
import { prose } from '../foreign-text';
import type { Plan } from '../plan/plan';
import { renderPlan } from '../plan/render-plan';
import { Refusal } from '../refusal';
import type { PlanReading } from '../requests/read-plan';
import type { TargetState } from '../target/resolve-target';
import { MarkdownPreview } from './markdown-preview';

const scheme = 'ami-plan';

type ReadyTarget = Extract<TargetState, { kind: 'ready' }>;

/** Where the preview gets its plans from. */
export interface PlanSource {
  targetOf(uri: vscode.Uri): TargetState;
  onDidChangeTarget(listener: () => void): vscode.Disposable;
  /** Reads what a plan needs from the account; rejects when aborted. */
  read(document: vscode.TextDocument, target: ReadyTarget, signal: AbortSignal): Promise<PlanReading>;
  /** Plans the present text with what was read before. */
  plan(document: vscode.TextDocument, known: PlanReading, target: ReadyTarget): Promise<Plan>;
  /** The sentence for a failed call. */
  describe(failure: AwsFailure): string;
}

/**
 * The plan of a request as a virtual Markdown document. It follows the text with what is known of the account, and reads
 * the account again when the file is saved, the target changes, or the person asks: never because of a keystroke.
 */
export class PlanPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly source: PlanSource;
  private readonly preview = new MarkdownPreview(uri => this.forget(uri));
  readonly onDidChange = this.preview.changed.event;
  /** What was read for each open preview, or is being read. */
  private readonly readings = new Map<string, Reading>();
  private readonly subscriptions: vscode.Disposable;

  constructor(source: PlanSource) {
    this.source = source;
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.preview.refresh(planUri(document.uri))),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.readAgain(planUri(uri))),
      source.onDidChangeTarget(() => this.readAllAgain()),
    );
  }

  /** Opens the preview beside the request; an open one is brought up to date. */
  async show(document: vscode.TextDocument): Promise<void> {
    const uri = planUri(document.uri);
    this.forget(uri);
    await this.preview.show(uri, 'beside');
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query, true));
      return await this.render(uri, document);
    } catch (error) {
      if (error instanceof Refusal) return unavailable(error.message);
      if (error instanceof AwsFailure) return unavailable(this.source.describe(error));
      throw error;
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.preview).dispose();
  }

  private async render(uri: vscode.Uri, document: vscode.TextDocument): Promise<string> {
    const state = this.source.targetOf(document.uri);
    if (state.kind !== 'ready') {
      throw new Refusal(vscode.l10n.t('There is no target. Select a profile and a region to see what EC2 will do.'));
    }
    const key = uri.toString();
    const reading = this.readings.get(key) ?? startReading(signal => this.source.read(document, state, signal));
    this.readings.set(key, reading);
    try {
      return renderPlan(await this.source.plan(document, await reading.result, state));
    } catch (error) {
      // A newer reading took its place, and the preview shows that one.
      if (this.readings.get(key) === reading) this.readings.delete(key);
      throw error;
    }
  }

  private readAgain(uri: vscode.Uri): void {
    this.forget(uri);
    this.preview.refresh(uri);
  }

  /** Also those that have no plan yet: a target may be just what they lacked. */
  private readAllAgain(): void {
    for (const { abort } of this.readings.values()) abort.abort();
    this.readings.clear();
    this.preview.refreshAll();
  }

  private forget(uri: vscode.Uri): void {
    this.readings.get(uri.toString())?.abort.abort();
    this.readings.delete(uri.toString());
  }
}

interface Reading {
  readonly abort: AbortController;
  readonly result: Promise<PlanReading>;
}

function startReading(read: (signal: AbortSignal) => Promise<PlanReading>): Reading {
  const abort = new AbortController();
  return { abort, result: read(abort.signal) };
}

function planUri(request: vscode.Uri): vscode.Uri {
  const name = request.path.split('/').at(-1) ?? '';
  return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Plan: {0}', name)}.md`, query: request.toString() });
}

function unavailable(sentence: string): string {
  return `# ${vscode.l10n.t('No plan yet')}\n\n${prose(sentence)}\n`;
}
