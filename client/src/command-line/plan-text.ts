import type { AccountToolsOptions } from '../../../server/src/protocol';
import type { Plan } from '../plan/plan';
import type { PlanSources } from '../requests/plan-sources';
import { planFrom, readForPlan } from '../requests/read-plan';
import type { ReadableText } from '../requests/read-request';
import { environmentNames } from '../variables/environment';
import { userName } from '../variables/user-name';
import { variableValues } from '../variables/variables';
import type { NamedAccount } from './named-account';

export interface PlanTextOptions {
  readonly account: NamedAccount;
  readonly readRequest: AccountToolsOptions['readRequest'];
  readonly signal: AbortSignal;
}

/** Plans a text at the named account, by the rules and in the words of the editor. The text must name its instance. */
export async function planText(text: string, { account, readRequest, signal }: PlanTextOptions): Promise<Plan> {
  const document: ReadableText = { getText: () => text };
  const sources: PlanSources<ReadableText> = {
    language: { read: async (_, given) => readRequest({ uri: 'untitled:request.ami.json', text, ...given }) },
    variables: async (_, instance, now) =>
      variableValues(text, { ...instance, ...placeholders(text), now, user: userName() }),
    accounts: { open: () => account.open(), refer: (_, options) => account.refer(options) },
    explain: failure => account.explain(failure),
    checksPermission: () => true,
    blocked: () => undefined,
    // A text has no files beside it; steps are planned in the editor.
    steps: async () => undefined,
  };
  const reading = await readForPlan(sources, document, account.target, undefined, { signal, background: true });
  return planFrom(sources, document, reading, undefined);
}

/** No value of the environment is in an answer, and no repository is read: these variables stand as their names. */
function placeholders(text: string) {
  const environment = Object.fromEntries(environmentNames(text).map(name => [name, name]));
  return { environment, gitCommit: 'gitCommit', gitBranch: 'gitBranch' };
}
