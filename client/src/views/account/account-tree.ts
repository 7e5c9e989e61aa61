import * as vscode from 'vscode';
import { accountItem } from './account-item';
import { type AccountNode, type AccountView, deviceNodes, groupNodes, rootNodes } from './account-node';
import type { AccountSource } from './account-source';

/** Where the view's data comes from at this moment; undefined: no target, and the welcome view says what to do. */
export interface AccountState {
  readonly source: AccountSource;
  readonly selectedInstance?: string;
  explain: AccountView['explain'];
}

/** The instances and images of the target. It asks for data only while somebody looks at it. */
export class AccountTree implements vscode.TreeDataProvider<AccountNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<AccountNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly current: () => AccountState | undefined;
  private filter = '';

  constructor(current: () => AccountState | undefined) {
    this.current = current;
  }

  get filtered(): string {
    return this.filter;
  }

  /** Narrows both lists to what matches every word; empty shows everything. */
  setFilter(filter: string): void {
    this.filter = filter.trim();
    this.refresh();
  }

  /** Shows what is known now. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: AccountNode): AccountNode[] {
    const state = this.current();
    if (!state) return [];
    const { source, selectedInstance, explain } = state;
    if (node?.kind === 'instance') source.wantVolumes(node.instance.devices.map(device => device.volumeId));
    if (node?.kind === 'image') source.wantSnapshots(node.image.devices.flatMap(device => device.snapshotId ?? []));
    if (node?.kind === 'instance' || node?.kind === 'image') return [...deviceNodes(node, source)];
    const view: AccountView = {
      instances: source.instances(),
      images: source.images(),
      filter: this.filter,
      selectedInstance,
      explain,
    };
    if (!node) return [...rootNodes(view)];
    return node.kind === 'group' ? [...groupNodes(node.of, view)] : [];
  }

  getParent(node: AccountNode): AccountNode | undefined {
    const of = node.kind === 'instance' ? 'instances' : node.kind === 'image' ? 'images' : undefined;
    return this.getChildren().find(group => group.kind === 'group' && group.of === of);
  }

  getTreeItem(node: AccountNode): vscode.TreeItem {
    return accountItem(node, Date.now());
  }

  /** The node of an image, once it is loaded; to reveal it. */
  findImage(imageId: string): AccountNode | undefined {
    const groups = this.getChildren();
    return groups
      .flatMap(group => this.getChildren(group))
      .find(node => node.kind === 'image' && node.image.id === imageId);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
