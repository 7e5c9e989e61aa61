import * as vscode from 'vscode';
import type { Run, SnapshotProgress } from '../../runs/run';
import { toTreeItem } from '../to-tree-item';
import { runRow, snapshotRow } from './run-row';

/** What the Runs view shows: a run, or one of its snapshots. */
export type RunNode =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'snapshot'; readonly run: Run; readonly snapshot: SnapshotProgress };

/** Whether the image of a run is protected from deregistration; undefined where that is not known. */
export type IsProtected = (run: Run) => boolean | undefined;

/** Live and past runs, newest first. */
export class RunTree implements vscode.TreeDataProvider<RunNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RunNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly runs: () => readonly Run[];
  private readonly isProtected: IsProtected;

  constructor(runs: () => readonly Run[], isProtected: IsProtected) {
    this.runs = runs;
    this.isProtected = isProtected;
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: RunNode): RunNode[] {
    if (node === undefined) return this.runs().map(run => ({ kind: 'run', run }));
    if (node.kind === 'snapshot') return [];
    return node.run.snapshots.map(snapshot => ({ kind: 'snapshot', run: node.run, snapshot }));
  }

  getParent(node: RunNode): RunNode | undefined {
    return node.kind === 'snapshot' ? { kind: 'run', run: node.run } : undefined;
  }

  getTreeItem(node: RunNode): vscode.TreeItem {
    if (node.kind === 'snapshot') return toTreeItem(snapshotRow(node.run, node.snapshot));
    return toTreeItem(runRow(node.run, Date.now(), this.isProtected(node.run)));
  }

  dispose(): void {
    this.changed.dispose();
  }
}
