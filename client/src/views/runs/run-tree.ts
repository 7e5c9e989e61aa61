import * as vscode from 'vscode';
import { describeAccount } from '../../ec2/describe-account';
import { plain } from '../../foreign-text';
import { imageNameOf, isActive, type Run, type SnapshotProgress } from '../../runs/run';
import { runPhrase } from './run-phrase';

/** What the Runs view shows: a run, or one of its snapshots. */
export type RunNode =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'snapshot'; readonly run: Run; readonly snapshot: SnapshotProgress };

/** Live and past runs, newest first. */
export class RunTree implements vscode.TreeDataProvider<RunNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RunNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly runs: () => readonly Run[];

  constructor(runs: () => readonly Run[]) {
    this.runs = runs;
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: RunNode): RunNode[] {
    if (!node) return this.runs().map(run => ({ kind: 'run', run }));
    if (node.kind === 'snapshot') return [];
    return node.run.snapshots.map(snapshot => ({ kind: 'snapshot', run: node.run, snapshot }));
  }

  getParent(node: RunNode): RunNode | undefined {
    return node.kind === 'snapshot' ? { kind: 'run', run: node.run } : undefined;
  }

  getTreeItem(node: RunNode): vscode.TreeItem {
    return node.kind === 'run' ? runItem(node.run) : snapshotItem(node);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function runItem(run: Run): vscode.TreeItem {
  const expand = isActive(run) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(
    plain(imageNameOf(run)),
    run.snapshots.length > 0 ? expand : vscode.TreeItemCollapsibleState.None,
  );
  const what = plain(runPhrase(run, Date.now()));
  item.id = run.id;
  item.description = what;
  item.iconPath = runIcon(run);
  item.contextValue = [
    'run',
    phase(run),
    run.imageId ? 'image' : 'none',
    ...(run.target.endpoint ? ['foreign'] : []),
  ].join('.');
  item.tooltip = [
    plain(imageNameOf(run)),
    what,
    run.imageId ?? '',
    vscode.l10n.t('from {0}', plain(run.instance.name ?? run.instance.id)),
    [plain(run.target.profile), describeAccount(run.target), run.target.region].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n');
  item.command = { command: 'ami.showRun', title: '', arguments: [{ kind: 'run', run }] };
  item.accessibilityInformation = { label: vscode.l10n.t('Run {0}, {1}', plain(imageNameOf(run)), what) };
  return item;
}

function snapshotItem({ run, snapshot }: Extract<RunNode, { kind: 'snapshot' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(snapshot.volumeId ?? snapshot.id);
  item.id = `${run.id}:${snapshot.id}`;
  item.description = [snapshot.state, snapshot.state === 'pending' ? snapshot.progress : '', snapshot.id]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(snapshot.state === 'pending' ? 'loading~spin' : 'archive');
  item.contextValue = 'runSnapshot';
  item.accessibilityInformation = {
    label: vscode.l10n.t('Snapshot of {0}, {1}', snapshot.volumeId ?? snapshot.id, item.description),
  };
  return item;
}

/** Which commands fit a run, for `when` clauses of menus. */
function phase(run: Run): 'live' | 'stopped' | 'done' {
  if (run.state.kind === 'stopped') return 'stopped';
  return isActive(run) ? 'live' : 'done';
}

function runIcon({ state }: Run): vscode.ThemeIcon {
  if (state.kind === 'stopped') return new vscode.ThemeIcon('eye-closed');
  if (state.kind !== 'ended') return new vscode.ThemeIcon('sync~spin');
  switch (state.outcome.kind) {
    case 'available':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'gone':
      return new vscode.ThemeIcon('circle-slash');
    default:
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
  }
}
