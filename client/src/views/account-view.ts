import * as vscode from 'vscode';
import type { Explained } from '../asking/describe-failure';
import type { AwsFailure } from '../ec2/aws-failure';
import { connectionKey } from '../ec2/connect';
import type { Target } from '../ec2/profile';
import type { FactsCache } from '../facts/facts-cache';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import { isNotAws } from '../target/accounts';
import type { TargetState } from '../target/resolve-target';
import type { Targets } from '../target/targets';
import { accountHeading } from './account/account-heading';
import type { AccountNode } from './account/account-node';
import { accountSource } from './account/account-source';
import { AccountTree } from './account/account-tree';
import { type Arrangement, describeArrangement } from './account/arrangement';

/** The Account view: follows the target and its facts, and says what is missing by its welcome texts. */
export class AccountView implements vscode.Disposable {
  readonly tree: AccountTree;
  private readonly view: vscode.TreeView<AccountNode>;
  private readonly targets: Targets;
  private readonly facts: FactsCache;
  private readonly subscriptions: vscode.Disposable;
  private imagesOfRuns: string | undefined;

  constructor(targets: Targets, facts: FactsCache, explain: (failure: AwsFailure, target: Target) => Explained) {
    this.targets = targets;
    this.facts = facts;
    this.tree = new AccountTree(() => {
      const state = targets.of();
      if (state.kind !== 'ready') return undefined;
      return {
        source: accountSource(facts.of(state.target)),
        selectedInstance: state.instanceId,
        isForeign: isNotAws(state.target.profile),
        explain: failure => explain(failure, state.target),
      };
    });
    this.view = vscode.window.createTreeView('ami.account', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.tree,
      targets.onDidChange(() => this.showTarget()),
      facts.onDidChange(target => this.showFacts(target)),
      this.view.onDidChangeVisibility(({ visible }) => {
        // Ages that were true when somebody last looked.
        if (visible) this.tree.refresh();
      }),
    );
    this.showTarget();
  }

  /** Reads the account again for whoever looks; what is known stays until the new answer is there. */
  refresh(): void {
    this.facts.expire();
    this.tree.refresh();
  }

  /** Signs in, where that is what the view says is missing. */
  async signIn(): Promise<void> {
    await this.tree.failures()[0]?.offers[0]?.run();
  }

  loadMore(of: 'instances' | 'images'): void {
    const target = this.target();
    if (target !== undefined) accountSource(this.facts.of(target)).readMore(of);
  }

  get arrangement(): Arrangement {
    return this.tree.arrangement;
  }

  /** Narrows and groups the lists, and says so above them. */
  arrange(change: Partial<Arrangement>): void {
    this.tree.arrange({ ...this.tree.arrangement, ...change });
    this.showHeading();
    const isChanged = describeArrangement(this.tree.arrangement) !== undefined;
    void vscode.commands.executeCommand('setContext', 'ami.arranged', isChanged);
  }

  /** Reads the lists again when a run has made an image or an image has changed, so that they show it. Never asks for a sign-in. */
  followRuns(runs: readonly Run[]): void {
    const seen = runs.map(imageStateOf).join('\n');
    const target = this.target();
    if (target !== undefined && this.imagesOfRuns !== undefined && this.imagesOfRuns !== seen) {
      const facts = this.facts.of(target);
      facts.images.outdate();
      facts.instances.outdate();
      this.tree.refresh();
    }
    this.imagesOfRuns = seen;
  }

  /** Selects an image in the tree, after reading as many pages as it takes. Refuses when the target has no such image. */
  async revealImage(imageId: string): Promise<void> {
    const target = this.target();
    if (target !== undefined && this.facts.of(target).images.find(imageId) === undefined) {
      this.facts.of(target).images.expire();
      await this.facts.of(target).images.read('all');
    }
    this.arrange({ filter: '' });
    const node = this.tree.findImage(imageId);
    if (node === undefined) {
      throw new Refusal(vscode.l10n.t('Image {0} does not exist in the selected account and region.', imageId));
    }
    await this.view.reveal(node, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private target(): Target | undefined {
    const state = this.targets.of();
    return state.kind === 'ready' ? state.target : undefined;
  }

  private showTarget(): void {
    const state = this.targets.of();
    this.showHeading();
    const isForeign = state.kind === 'ready' && isNotAws(state.target.profile);
    void vscode.commands.executeCommand('setContext', 'ami.foreign', isForeign);
    void vscode.commands.executeCommand('setContext', 'ami.account', welcomeOf(state));
    this.tree.refresh();
  }

  private showHeading(): void {
    const reasons = this.tree.failures().map(({ sentence }) => sentence);
    const heading = accountHeading(this.targets.of(), this.tree.arrangement, reasons);
    this.view.description = heading.description;
    const emptiness = this.tree.emptiness();
    // The editor shows a welcome text only where there is no message.
    this.view.message = emptiness === undefined ? heading.message : undefined;
    void vscode.commands.executeCommand('setContext', 'ami.empty', emptiness ?? '');
  }

  private showFacts(changed: Target): void {
    const target = this.target();
    if (target === undefined || connectionKey(target) !== connectionKey(changed)) return;
    this.showHeading();
    this.tree.refresh();
  }
}

/** What a run has come to that changes how its image is listed. */
function imageStateOf({ imageId, state, after }: Run): string {
  const steps = after?.steps.map(step => step.state.kind).join() ?? '';
  return `${imageId} ${state.kind === 'watching' ? state.image : state.kind} ${steps}`;
}

/** The value of the `ami.account` context key, by which `package.json` chooses the welcome text. */
function welcomeOf({ kind }: TargetState): string {
  switch (kind) {
    case 'ready':
      return 'ready';
    case 'no-credentials':
      return 'noCredentials';
    case 'no-region':
      return 'noRegion';
    case 'untrusted':
      return 'untrusted';
    case 'no-profile':
    case 'unknown-profile':
      return 'noTarget';
  }
}
