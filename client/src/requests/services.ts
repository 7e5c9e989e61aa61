import type * as vscode from 'vscode';
import type { ReadStepsParams, ReadStepsResult } from '../../../server/src/protocol';
import type { Ask } from '../asking/ask';
import type { FailureSources } from '../asking/describe-failure';
import type { Editor, RequestText } from '../asking/editor';
import type { InstanceSources } from '../asking/pick-instance';
import type { ProfileSources } from '../asking/pick-profile';
import type { RegionSources } from '../asking/pick-region';
import type { Parameters } from '../ec2/parameters';
import type { Target } from '../ec2/profile';
import type { FactsCache } from '../facts/facts-cache';
import type { Settings } from '../settings';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';
import type { ReadingSources } from './read-request';

/** Reads the text of a request through the language server. */
export interface RequestReader extends ReadingSources<RequestText> {
  readonly editor: Editor;
}

/** Reads the steps that follow a request: which files they are in, and what the language server says of them. */
export interface StepReader extends Pick<RequestReader, 'variables'> {
  readonly language: { readSteps(params: ReadStepsParams): Promise<ReadStepsResult> };
  readonly stepFiles: StepFiles;
}

/** Files beside a request, as a person sees them: what is being edited goes before what is saved. */
export interface StepFiles {
  /** Undefined: there is no such file. */
  read(uri: vscode.Uri): Promise<string | undefined>;
  /** The workspace folder that a file is in. */
  folderOf(uri: vscode.Uri): vscode.Uri | undefined;
}

/** What finding the target of a request needs. */
export interface TargetSources extends ProfileSources, RegionSources, InstanceSources {
  readonly ask: Ask;
  readonly editor: Editor;
  readonly targets: Pick<
    Targets,
    'of' | 'profiles' | 'hasRegion' | 'selectProfile' | 'selectRegion' | 'selectInstance'
  >;
}

/** Everything that preparing a request needs of the window. */
export interface Services extends RequestReader, StepReader, FailureSources, TargetSources {
  readonly language: RequestReader['language'] & StepReader['language'];
  readonly ask: Ask;
  readonly editor: Editor;
  readonly targets: TargetSources['targets'];
  readonly accounts: Pick<Accounts, 'identityOf' | 'open' | 'refer'>;
  readonly facts: Pick<FactsCache, 'of' | 'regions'>;
  /** Asks once for each environment variable that a text uses; a name that is not allowed stays without a value. */
  readonly allowEnvironment: (text: string) => Promise<void>;
  /** Parameter Store at a target. Missing: what parameters hold is not read. */
  readonly openParameters?: (target: Target) => Promise<Parameters>;
  /** The settings for a document; without one, those of the window. */
  readonly settings: (scope?: vscode.Uri) => Settings;
}
