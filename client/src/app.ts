import type * as vscode from 'vscode';
import type { CallerIdentity } from './ec2/model';
import type { Ec2 } from './ec2/ec2';
import type { Target } from './ec2/profile';
import type { RequestLanguage } from './language-client';
import type { Targets } from './target/targets';

/** Everything that commands and views work with; made by `activate`, and gone with the window. */
export interface App {
  readonly targets: Targets;
  readonly language: RequestLanguage;
  readonly log: vscode.LogOutputChannel;
}

export type { CallerIdentity, Ec2, Target };
