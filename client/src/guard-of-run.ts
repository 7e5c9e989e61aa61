import * as vscode from 'vscode';
import { guardFor } from './guards';
import { type Guard, guardOfImages } from './runs/guard';
import type { Run } from './runs/run';
import { readSettings } from './settings';

/** The guard that applies to the steps of a run now: that of the folder of its file, or else of the window. */
export function guardOfRun({ file, after, target }: Run): Guard {
  const uri = file ?? after?.file;
  const { guards } = readSettings(uri === undefined ? undefined : vscode.Uri.parse(uri, true));
  return guardFor(guards.map(guardOfImages), target);
}
