import * as vscode from 'vscode';
import type { Explained } from '../../asking/describe-failure';
import { toTreeItem } from '../to-tree-item';
import { type AccountContent, type AccountNode, deviceNodes, failuresOf, groupNodes, rootNodes } from './account-node';
import { accountRow } from './account-row';
import type { AccountSource } from './account-source';
import { type Arrangement, asTheyCome } from './arrangement';
import { type Emptiness, emptinessOf } from './emptiness';

/** Where the view's data comes from at this moment; undefined: no target, and the welcome view says what to do. */
export interface AccountState {
  readonly source: AccountSource;
  readonly selectedInstance?: string;
  /** Requests do not go to AWS. */
  readonly isForeign: boolean;
  readonly explain: AccountContent['explain'];
}

/** The instances and images of the target. It asks for data only while somebody looks at it. */
export class AccountTree implements vscode.TreeDataProvider<AccountNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<AccountNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly current: () => AccountState | undefined;
  private arranged = asTheyCome;

  constructor(current: () => AccountState | undefined) {
    this.current = current;
  }

  get arrangement(): Arrangement {
    return this.arranged;
  }

  arrange(arrangement: Arrangement): void {
    this.arranged = arrangement;
    this.refresh();
  }

  /** Why a list could not be read, and what can be done about it. */
  failures(): readonly Explained[] {
    const view = this.view();
    return view === undefined ? [] : failuresOf(view);
  }

  /** What the welcome text has to say in the place of rows. */
  emptiness(): Emptiness | undefined {
    const view = this.view();
    return view === undefined ? undefined : emptinessOf(view);
  }

  /** Shows what is known now. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: AccountNode): AccountNode[] {
    const state = this.current();
    const view = this.view();
    if (state === undefined || view === undefined) return [];
    const { source } = state;
    if (node?.kind === 'instance') source.wantVolumes(node.instance.devices.map(device => device.volumeId));
    if (node?.kind === 'image') source.wantSnapshots(node.image.devices.flatMap(device => device.snapshotId ?? []));
    if (node?.kind === 'instance' || node?.kind === 'image') return [...deviceNodes(node, source)];
    if (node === undefined) return [...rootNodes(view)];
    if (node.kind === 'group') return [...groupNodes(node.of, view)];
    return node.kind === 'subgroup' ? [...node.nodes] : [];
  }

  private view(): AccountContent | undefined {
    const state = this.current();
    if (state === undefined) return undefined;
    const { source, selectedInstance, isForeign, explain } = state;
    return {
      instances: source.instances(),
      images: source.images(),
      arrangement: this.arranged,
      selectedInstance,
      isForeign,
      explain,
    };
  }

  getParent(node: AccountNode): AccountNode | undefined {
    const id = accountRow(node, 0).id;
    return id === undefined ? undefined : this.parentOf(id, undefined);
  }

  getTreeItem(node: AccountNode): vscode.TreeItem {
    return toTreeItem(accountRow(node, Date.now()));
  }

  /** The node of an image, once it is loaded; to reveal it. */
  findImage(imageId: string): AccountNode | undefined {
    const isImage = (node: AccountNode) => node.kind === 'image' && node.image.id === imageId;
    const children = this.getChildren({ kind: 'group', of: 'images', more: false });
    return children.flatMap(node => (node.kind === 'subgroup' ? node.nodes : [node])).find(isImage);
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Looks among groups and subgroups; devices are never revealed. */
  private parentOf(id: string, above: AccountNode | undefined): AccountNode | undefined {
    for (const child of this.getChildren(above)) {
      if (accountRow(child, 0).id === id) return above;
      if (child.kind !== 'group' && child.kind !== 'subgroup') continue;
      const found = this.parentOf(id, child);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
