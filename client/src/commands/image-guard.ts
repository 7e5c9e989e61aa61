import type * as vscode from 'vscode';
import type { TargetRef } from '../ec2/target-ref';
import { guardFor } from '../guards';
import { type Guard, guardOfImages } from '../runs/guard';
import type { App } from './app';

/** What the settings allow to be done with images that exist: those of the folder of `scope`, else those of every folder. */
export function imageGuard(app: Pick<App, 'settings'>, target: TargetRef, scope?: vscode.Uri): Guard {
  return guardFor(app.settings(scope).guards.map(guardOfImages), target);
}
