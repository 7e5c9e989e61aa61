import * as vscode from 'vscode';
import { type Instance, nameTag } from '../ec2/model';
import type { Profile } from '../ec2/profile';
import { readSettings } from '../settings';
import { resolveTarget, type Selection, type TargetState } from './resolve-target';
import { sandboxProfile } from './sandbox-profile';

const requestPattern = /\.ami\.json$/;

/**
 * The target of each workspace folder: what was chosen in this window, what the settings say, and which profiles there
 * are. `current` follows the request being edited.
 */
export class Targets implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly state: vscode.Memento;
  private readonly environment: Readonly<Record<string, string | undefined>>;
  private readonly subscriptions: vscode.Disposable[];
  private known: readonly Profile[] = [sandboxProfile];
  private folder: vscode.Uri | undefined;

  constructor(state: vscode.Memento, environment: Readonly<Record<string, string | undefined>>) {
    this.state = state;
    this.environment = environment;
    this.folder = folderOf(vscode.window.activeTextEditor?.document.uri);
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(editor => this.follow(editor)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('ami.profile') || event.affectsConfiguration('ami.region')) this.changed.fire();
      }),
    ];
  }

  get profiles(): readonly Profile[] {
    return this.known;
  }

  /** Takes what the AWS files and the environment hold now. */
  setProfiles(profiles: readonly Profile[]): void {
    this.known = [...profiles, sandboxProfile];
    this.changed.fire();
  }

  /** The target for a document; without one, that of the folder of the request edited last. */
  of(uri?: vscode.Uri): TargetState {
    const folder = uri === undefined ? this.folder : folderOf(uri);
    return this.resolve(this.selectionOf(folder), uri ?? folder);
  }

  /** Whether choosing this profile leaves no region to be chosen. */
  hasRegion(profile: Profile, uri?: vscode.Uri): boolean {
    return this.resolve({ profile: profile.name }, uri ?? this.folder).kind !== 'no-region';
  }

  /** Chooses a profile; a region or an instance that was chosen for another one is let go. */
  selectProfile(profile: Profile, uri?: vscode.Uri): Thenable<void> {
    return this.select({ profile: profile.name }, uri);
  }

  selectRegion(region: string, uri?: vscode.Uri): Thenable<void> {
    const { profile } = this.selectionOf(this.folderFor(uri));
    return this.select({ profile, region }, uri);
  }

  selectInstance(instance: Instance, uri?: vscode.Uri): Thenable<void> {
    const chosen = { instanceId: instance.id, instanceName: nameTag(instance) };
    return this.select({ ...this.selectionOf(this.folderFor(uri)), ...chosen }, uri);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private resolve(selection: Selection, scope: vscode.Uri | undefined): TargetState {
    return resolveTarget({
      trusted: vscode.workspace.isTrusted,
      selection,
      settings: readSettings(scope),
      environment: this.environment,
      profiles: this.known,
    });
  }

  private async select(selection: Selection, uri?: vscode.Uri): Promise<void> {
    await this.state.update(keyOf(this.folderFor(uri)), selection);
    this.changed.fire();
  }

  private selectionOf(folder: vscode.Uri | undefined): Selection {
    return this.state.get<Selection>(keyOf(folder), {});
  }

  private folderFor(uri: vscode.Uri | undefined): vscode.Uri | undefined {
    return uri === undefined ? this.folder : folderOf(uri);
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !requestPattern.test(editor.document.uri.path)) return;
    const folder = folderOf(editor.document.uri);
    if (folder?.toString() === this.folder?.toString()) return;
    this.folder = folder;
    this.changed.fire();
  }
}

/** The workspace folder that holds a document; for a document outside of all of them, the first one. */
function folderOf(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

function keyOf(folder: vscode.Uri | undefined): string {
  return `target:${folder?.toString() ?? ''}`;
}
