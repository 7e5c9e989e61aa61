import * as vscode from 'vscode';
import type { RuleSeverity } from '../../server/src/protocol';
import { guardsOf } from './guards';
import type { Guard } from './runs/guard';

/** The settings of `ami.*` as they apply to one place. The only reader and writer of configuration. */
export interface Settings {
  /** Empty where a folder names none. */
  readonly profile: string;
  readonly region: string;
  /** All that must be kept: the person's own and the folder's; without a folder, those of every folder. */
  readonly guards: readonly Guard[];
  /** Names for accounts, by their twelve digits. */
  readonly accountNames: Readonly<Record<string, unknown>>;
  /** Environment variables that requests may use, by name. */
  readonly allowedEnvironment: readonly string[];
  readonly live: boolean;
  readonly checkPermissionsFirst: boolean;
  readonly notifications: boolean;
  /** How many finished runs are kept. */
  readonly history: number;
  readonly completion: boolean;
  readonly hover: boolean;
  readonly diagnostics: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

/** Reads the settings for a document or folder; without one, those of the window. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration('ami', scope ?? null);
  const text = (name: string) => asText(configuration.get(name)).trim();
  const flag = (name: string) => configuration.get(name) !== false;
  const history = configuration.get('runs.history');
  return {
    profile: text('profile'),
    region: text('region'),
    guards: readGuards(scope),
    accountNames: configuration.get<Record<string, unknown>>('accountNames') ?? {},
    allowedEnvironment: asTexts(configuration.get('environment.allow')),
    live: flag('live'),
    checkPermissionsFirst: flag('checkPermissionsFirst'),
    notifications: flag('notifications'),
    history: typeof history === 'number' && history >= 10 ? Math.floor(history) : 200,
    completion: flag('completion'),
    hover: flag('hover'),
    diagnostics: flag('diagnostics'),
    codeLens: flag('codeLens'),
    inlayHints: flag('inlayHints'),
  };
}

/** The person does not want to be told how runs end, in any window. */
export async function turnOffNotifications(): Promise<void> {
  await vscode.workspace.getConfiguration('ami').update('notifications', false, vscode.ConfigurationTarget.Global);
}

/** Keeps these names as the environment variables that requests may use, in every window. */
export async function allowEnvironment(names: readonly string[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('ami');
  await configuration.update('environment.allow', names, vscode.ConfigurationTarget.Global);
}

/** Sets a rule in the person's own settings, for every folder that says nothing else. */
export async function setRule(rule: string, severity: RuleSeverity): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('ami');
  const own: unknown = configuration.inspect('rules')?.globalValue;
  const rules = typeof own === 'object' && own !== null ? own : {};
  await configuration.update('rules', { ...rules, [rule]: severity }, vscode.ConfigurationTarget.Global);
}

/** What `ami.accountNames` calls an account. */
export function accountName(account: string): string | undefined {
  const name = readSettings().accountNames[account];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** No settings file can loosen what another one asks for, so each level counts. */
function readGuards(scope: vscode.Uri | undefined): readonly Guard[] {
  const folder = scope === undefined ? undefined : vscode.workspace.getWorkspaceFolder(scope);
  const folders = folder === undefined ? (vscode.workspace.workspaceFolders ?? []) : [folder];
  const places = folders.length > 0 ? folders.map(({ uri }) => uri) : [null];
  return guardsOf(
    places.map(place => {
      const configuration = vscode.workspace.getConfiguration('ami.guard', place);
      return { account: configuration.inspect('account'), region: configuration.inspect('region') };
    }),
  );
}

/** Calls the listener when any setting of `ami.*` has changed. */
export function onSettingsChanged(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('ami')) listener();
  });
}

/** Settings files are edited by hand: a number where a text belongs is taken as its text, anything else as none. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
