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

/** What the answers to the language server are read from. */
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
      return target === undefined ? null : facts.answerFacts(target, params);
    },
    suggestions: params => {
      const target = liveTarget(vscode.Uri.parse(params.uri, true));
      const answer = target === undefined ? null : facts.answerSuggestions(target, params);
      suggestAgain.heard(params, answer);
      return answer;
    },
    variables: async ({ uri, instanceId }) => {
      const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
      if (document === undefined) return {};
      return variables(document, instanceNames(document.uri, instanceId), new Date());
    },
    lastRun: ({ uri }) => {
      const run = runs.lastOf(uri);
      return run === undefined ? null : { runId: run.id, label: lastRunNote(run, Date.now()) };
    },
  };

  /** The instance that a request names, else the selected one, and its Name tag if that is known already. */
  function instanceNames(uri: vscode.Uri, named: string | undefined): InstanceNames {
    const state = targets.of(uri);
    const instanceId = named ?? (state.kind === 'ready' ? state.instanceId : undefined);
    const target = liveTarget(uri);
    if (instanceId === undefined || target === undefined) return { instanceId };
    return { instanceId, instanceName: knownInstanceName(facts.of(target), instanceId) };
  }
}
