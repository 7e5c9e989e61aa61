import type * as vscode from 'vscode';
import type { ChangeRuleParams, ChangeRuleResult, Converter, RuleSeverity } from '../../../server/src/protocol';
import type { RequestText } from '../asking/editor';
import type { StartGates } from '../batch/start-gates';
import type { CleanUps } from '../cleanup/doing/clean-ups';
import type { WorkspaceFiles } from '../cleanup/references/workspace-files';
import type { FactsCache } from '../facts/facts-cache';
import type { Log } from '../log';
import type { IssueFacts } from '../reporting/window-facts';
import type { PlanReading } from '../requests/read-plan';
import type { Services } from '../requests/services';
import type { Runs } from '../runs/runs';
import type { StepControl } from '../runs/steps/step-control';
import type { Accounts } from '../target/accounts';
import type { AccountView } from '../views/account-view';
import type { BatchPages } from '../views/pages/batch/batch-pages';
import type { CleanUpPages } from '../views/pages/cleanup/clean-up-pages';
import type { CleanUpParts } from '../views/pages/cleanup/load-clean-up';
import type { ImagePages } from '../views/pages/image/image-pages';
import type { LineagePages } from '../views/pages/lineage/lineage-pages';
import type { PlanPages } from '../views/pages/plan/plan-pages';
import type { RunPages } from '../views/pages/run/run-pages';
import type { RequestTree } from '../views/requests/request-tree';
import type { SentRequests } from '../views/runs/sent-requests';
import type { RunsView } from '../views/runs-view';
import type { NewRequests } from './new-requests';

/** Everything that commands use. `activate` creates it for the lifetime of the window; tests create it from object literals. */
export interface App extends Services {
  readonly facts: Pick<FactsCache, 'of' | 'regions'>;
  readonly runs: Pick<
    Runs,
    | 'start'
    | 'record'
    | 'get'
    | 'list'
    | 'deregister'
    | 'imagesDeregistered'
    | 'remove'
    | 'stopWatching'
    | 'resumeWatching'
    | 'onDidChange'
  >;
  /** Through which every request starts that creates an image. */
  readonly startGates: Pick<StartGates, 'of'>;
  /** What a person does about the steps after an image. */
  readonly steps: Pick<StepControl, 'start' | 'repeat' | 'runRemaining' | 'skip' | 'undo'>;
  readonly accounts: Pick<Accounts, 'identityOf' | 'open' | 'openAutoScaling' | 'openRef' | 'refer'>;
  readonly planPages: Pick<PlanPages<PlanReading>, 'show' | 'toggle'>;
  readonly batchPages: Pick<BatchPages, 'show' | 'sourcesOf'>;
  readonly imagePages: Pick<ImagePages, 'show'>;
  readonly lineagePages: Pick<LineagePages, 'show'>;
  readonly runPages: Pick<RunPages, 'show' | 'toggle'>;
  readonly sentRequests: Pick<SentRequests, 'uriOf'>;
  readonly requestTree: Pick<RequestTree, 'refresh'>;
  readonly accountView: Pick<AccountView, 'arrange' | 'arrangement' | 'loadMore' | 'revealImage' | 'signIn'>;
  readonly runsView: Pick<RunsView, 'filter' | 'narrow'>;
  readonly cleanUp: {
    readonly parts: () => CleanUpParts;
    readonly work: () => Pick<CleanUps, 'start' | 'resume' | 'list'>;
    readonly files: WorkspaceFiles;
    readonly pages: Pick<CleanUpPages, 'show' | 'planOf' | 'showSummary'>;
  };
  readonly log: Log;
  /** What a report of an issue says of this window. */
  readonly issueFacts: IssueFacts;
  /** The document that a command is about: what a menu or lens passed, else the one being edited, else one that is picked. */
  readonly findRequest: (place: unknown) => Promise<RequestText | undefined>;
  /** The file of steps that a command is about; undefined where it is about something else. */
  readonly findSteps: (place: unknown) => Promise<RequestText | undefined>;
  readonly newRequests: NewRequests;
  /** The text to import: of what a menu passed, else from where the person says. */
  readonly readSource: (place: unknown) => Promise<string | undefined>;
  readonly loadConverter: () => Converter;
  /** Sets a rule in the text of a rules file. */
  readonly changeRule: (params: ChangeRuleParams) => Promise<ChangeRuleResult>;
  /** Sets a rule in the person's own settings. */
  readonly setRule: (rule: string, severity: RuleSeverity) => Promise<void>;
  /** The commit that a file's repository is at. */
  readonly gitCommit: (uri: vscode.Uri) => Promise<string | undefined>;
  /** Reads the account again for whoever looks; what is known stays until then. */
  readonly refreshAccount: () => void;
}
