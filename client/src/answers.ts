import * as vscode from 'vscode';
import type { Target } from './ec2/profile';
import type { FactsCache } from './facts/facts-cache';
import { knownInstanceName } from './facts/instance-name';
import type { Answers } from './language-client/run-server';
import type { SuggestAgain } from './language-client/suggest-again';
import type { InstanceNames } from './requests/read-request';
import type { RequestReader } from './requests/services';
import type { Runs } from './runs/runs';
import { readSettings } from './settings';
import type { Targets } from './target/targets';
import { lastRunNote } from './views/runs/last-run-note';

/** What this window knows. */
export interface AnswerSources {
  readonly targets: Targets;
  readonly facts: FactsCache;
  readonly runs: Runs;
  readonly suggestAgain: SuggestAgain;
  readonly variables: RequestReader['variables'];
}

/** Answers the language server's questions from what this window knows; none of them waits for AWS. */
export function answerServer({ targets, facts, runs, suggestAgain, variables }: AnswerSources): Answers {
  const liveTarget = (uri: vscode.Uri): Target | undefined => {
    const state = targets.of(uri);
    return state.kind === 'ready' && readSettings(uri).live ? state.target : undefined;
  };
  return {
    facts: params => {
      const target = liveTarget(vscode.Uri.parse(params.uri, true));
      return target ? facts.answerFacts(target, params) : null;
    },
    suggestions: params => {
      const target = liveTarget(vscode.Uri.parse(params.uri, true));
      const answer = target ? facts.answerSuggestions(target, params) : null;
      suggestAgain.heard(params, answer);
      return answer;
    },
    variables: async ({ uri }) => {
      const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
      if (!document) return {};
      return variables(document, instanceNames(document, liveTarget(document.uri)), new Date());
    },
    lastRun: ({ uri }) => {
      const run = runs.lastOf(uri);
      return run ? { runId: run.id, label: lastRunNote(run, Date.now()) } : null;
    },
  };

  /** The id as it stands in the text, and the Name tag behind it if it is known already. */
  function instanceNames(document: vscode.TextDocument, target: Target | undefined): InstanceNames {
    const state = targets.of(document.uri);
    const selected = state.kind === 'ready' ? state.instanceId : undefined;
    const instanceId = /"InstanceId"\s*:\s*"(i-[0-9a-f]+)"/.exec(document.getText())?.[1] ?? selected;
    if (!instanceId || !target) return { instanceId };
    return { instanceId, instanceName: knownInstanceName(facts.of(target), instanceId) };
  }
}
