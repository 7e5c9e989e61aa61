/**
 * Every message that the client and the language server exchange beyond LSP. This is the only file both sides share: it holds types, method
 * names and how dates are read, and imports nothing but the library's message types, the language, and the shape of the bundle that converts.
 * All messages are optional for other editors: a client that answers none of the server's questions gets the whole static half.
 */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type * as converter from './convert/convert';
import type { Facts, LiveSuggestion, SuggestSubject } from './language/facts';
import type { Severity } from './language/finding';
import type { Retention, StepDefinition } from './language/steps/plain-steps';

export type { PlainRequest, StepsContext, TakenRequest } from './convert/convert';
export type {
  DeviceFacts,
  Facts,
  FactsTarget,
  ImageFacts,
  InstanceFacts,
  LiveSuggestion,
  SnapshotFacts,
  VolumeFacts,
} from './language/facts';
export { imageNameLength, notInImageName } from './language/image-name';
export { languageTag } from './language/language-tag';
export { deprecationDate, isTooFar, type Period, readPeriod } from './language/steps/deprecation-date';
export { isYes, numberOf, textOf } from './language/steps/input-values';
export type { Retention, StepDefinition } from './language/steps/plain-steps';
export type { StepApi } from './language/steps/step-apis';
/** What `dist/convert.js` exports. Both sides load it with the first conversion. */
export type Converter = typeof converter;

// ---------------------------------------------------------------------------------------------- client → server

/** What the client may tell in `initializationOptions`. Everything is off or default for other editors. */
export interface InitializationOptions {
  /** The client answers `ami/facts`, `ami/suggest`, `ami/variables` and `ami/lastRun`, and runs VS Code's commands and those named `ami.…`. */
  readonly live?: boolean;
  /** The client runs requests: it takes the selected instance where a request names none, so that this is no error. */
  readonly runs?: boolean;
  /** Where the texts of the editor's language are: the URI of a `bundle.l10n.<language>.json`. Without it the server speaks English. */
  readonly texts?: string;
}

/**
 * Reads a request that is to be sent: by the same parser and the same rules as in the editor, and with `facts` by the rules that compare it
 * with the account. What the editor shows can be turned off or silenced; what is sent is judged by the rules alone: an error stays an
 * error whatever `ami.rules`, `.ami-rules.json` or a comment say of its rule, unless the docs of the rule say that EC2 accepts the request
 * or that its answer is not known. Then it is a warning. A rule that was made stricter is as strict here.
 */
export const ReadRequest = /* @__PURE__ */ new RequestType<ReadRequestParams, ReadRequestResult, void>(
  'ami/readRequest',
);

export interface ReadRequestParams {
  readonly uri: string;
  /** The document's whole text, so that an unopened or just changed file is read as the person sees it. */
  readonly text: string;
  /** Values for `${…}`; a variable without a value stays as it is written and is named in `unresolved`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The instance to create the image from, in place of the text's `InstanceId` or where the text has none. */
  readonly instanceId?: string;
  /** What the account says of the instance, the name and the snapshots. Without it the text alone is checked. */
  readonly facts?: Facts;
}

export type ReadRequestResult =
  /** Not a CreateImage request: a Packer template, `describe-images` output, a bare list. */
  | { readonly kind: 'other'; readonly message: string }
  | {
      readonly kind: 'request';
      /** The members as plain JSON: comments stripped, variables resolved, values as the text has them. */
      readonly request: Readonly<Record<string, unknown>>;
      /** Findings of severity error, in the order of the text. Not empty: the request must not be sent. */
      readonly errors: readonly RequestProblem[];
      readonly warnings: readonly RequestProblem[];
      /** Findings of severity information: what happens, rather than what is wrong. */
      readonly notes: readonly RequestProblem[];
      /** Names of variables that have no value. */
      readonly unresolved: readonly string[];
      /** Where each member of the request stands, by JSON pointer ("/BlockDeviceMappings/0/Ebs"): to jump from EC2's answer to the text. */
      readonly places: Readonly<Record<string, TextRange>>;
    };

export interface RequestProblem {
  readonly rule: string;
  /** A sentence of plain text, the same as in the editor. */
  readonly message: string;
  readonly range: TextRange;
  /** JSON pointer of the innermost member or list item that it is about. Missing: it is about the request as a whole. */
  readonly pointer?: string;
}

/** Lines and characters count from 0, as in LSP. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * Counts what is wrong with a request that no editor has open, by the rules and severities of the editor. What the account says is not
 * asked: it is for who opens the file.
 */
export const CountFindings = /* @__PURE__ */ new RequestType<CountFindingsParams, FindingCount, void>(
  'ami/countFindings',
);

export interface CountFindingsParams {
  readonly uri: string;
  readonly text: string;
}

export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Reads the steps that follow a request, by the same parser and rules as in the editor. */
export const ReadSteps = /* @__PURE__ */ new RequestType<ReadStepsParams, ReadStepsResult, void>('ami/readSteps');

export interface ReadStepsParams {
  readonly uri: string;
  readonly text: string;
  /** The files that it extends, directly or by another one, in the order in which their steps run. */
  readonly bases: readonly { readonly uri: string; readonly text: string }[];
  /** Values for `${…}`, as for a request. `${imageId}` and `${region}` are left for the step. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The region that the image is created in, for the rules that compare with it. */
  readonly region?: string;
}

export type ReadStepsResult =
  /** Not a file of steps. */
  | { readonly kind: 'other'; readonly message: string }
  | {
      readonly kind: 'steps';
      /** In the order in which they run: those of the bases first. */
      readonly steps: readonly StepDefinition[];
      /** What this text itself extends, as it is written there: the client finds and reads these files. */
      readonly extends: readonly ExtendedFile[];
      readonly retention?: Retention;
      /** Not empty: no step must run. Those of the bases first. */
      readonly errors: readonly StepsProblem[];
      readonly warnings: readonly StepsProblem[];
      readonly notes: readonly StepsProblem[];
      readonly unresolved: readonly string[];
    };

export interface StepsProblem extends RequestProblem {
  /** URI of the base that has the problem. Missing: it is in the text itself. */
  readonly base?: string;
}

export interface ExtendedFile {
  /** A path relative to the file. */
  readonly path: string;
  readonly range: TextRange;
}

/** Says that answers to the server's questions may have changed: the target, the account's state, a run, a variable. */
export const Changed = /* @__PURE__ */ new NotificationType<ChangedParams>('ami/changed');

export interface ChangedParams {
  readonly what: 'facts' | 'runs' | 'variables';
}

/** Runs one of the tools for agents that need no account, with what the agent sent. The answer is for a model, not for a person. */
export const CallTool = /* @__PURE__ */ new RequestType<CallToolParams, CallToolResult, void>('ami/callTool');

export interface CallToolParams {
  /** `ami_…` */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export type CallToolResult =
  /** JSON. */
  | { readonly kind: 'answer'; readonly text: string }
  /** The input makes no sense; a sentence. */
  | { readonly kind: 'refused'; readonly message: string };

/** Sends every `.ami-rules.json` of the workspace to a server that has no disk, as in VS Code for the Web; again when one of them changes. */
export const SentRules = /* @__PURE__ */ new NotificationType<SentRulesParams>('ami/rulesFiles');

export interface SentRulesParams {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** Sets a rule in the text of an `.ami-rules.json`, which keeps its comments and its layout. */
export const ChangeRule = /* @__PURE__ */ new RequestType<ChangeRuleParams, ChangeRuleResult, void>('ami/changeRule');

/** How a rule is reported. */
export type RuleSeverity = Severity | 'off';

export interface ChangeRuleParams {
  /** Empty for a file that is new. */
  readonly text: string;
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** The glob of the requests that it is for. Missing: all beside and below the file. */
  readonly files?: string;
}

export interface ChangeRuleResult {
  /** Null: the text is no rules file, and must not be changed. */
  readonly text: string | null;
}

/** Finds the names in an `.ami-rules.json` that are no rule's. */
export const CheckRulesFile = /* @__PURE__ */ new RequestType<CheckRulesFileParams, CheckRulesFileResult, void>(
  'ami/checkRulesFile',
);

export interface CheckRulesFileParams {
  readonly text: string;
}

export interface CheckRulesFileResult {
  readonly problems: readonly RulesFileProblem[];
}

export interface RulesFileProblem {
  readonly range: TextRange;
  readonly message: string;
  /** The best one first. */
  readonly fixes: readonly RulesFileFix[];
}

export interface RulesFileFix {
  readonly title: string;
  readonly range: TextRange;
  readonly newText: string;
  /** A key press may apply it. */
  readonly isPreferred: boolean;
}

// ---------------------------------------------------------------------------------------------- server → client

/**
 * Asks what the account says of the things that a request names. Answered from the client's cache at once: what is not
 * known yet is left out, fetched in the background, and announced by `ami/changed`. Null: no target, not trusted, or off.
 */
export const AskFacts = /* @__PURE__ */ new RequestType<FactsParams, Facts | null, void>('ami/facts');

export interface FactsParams {
  readonly uri: string;
  readonly instanceId?: string;
  readonly name?: string;
  readonly snapshotIds: readonly string[];
}

/**
 * Asks for values to offer from the account: all that are known, so that what is typed costs no question. Answered from the cache;
 * null as for `ami/facts`.
 */
export const AskSuggestions = /* @__PURE__ */ new RequestType<SuggestParams, Suggestions | null, void>('ami/suggest');

export interface SuggestParams extends SuggestQuestion {
  /** The `version` of the answer whose items the server still has. */
  readonly known?: number;
}

export interface SuggestQuestion extends SuggestSubject {
  readonly uri: string;
}

export interface Suggestions {
  /** Another one for other items, whatever the question. */
  readonly version: number;
  /** The best first. Missing: they are those of the `known` version. */
  readonly items?: readonly LiveSuggestion[];
  /** True while more are being read, and when there are more than are kept. */
  readonly incomplete: boolean;
}

/** Asks for the present values of `${…}` for a document. Names without a value are left out. */
export const AskVariables = /* @__PURE__ */ new RequestType<VariablesParams, Readonly<Record<string, string>>, void>(
  'ami/variables',
);

/** Asks for the last run of a file, for its code lens. Null: never run. */
export const AskLastRun = /* @__PURE__ */ new RequestType<DocumentParams, LastRun | null, void>('ami/lastRun');

export interface DocumentParams {
  readonly uri: string;
}

export interface VariablesParams extends DocumentParams {
  /** As the request has it; missing where it names none. */
  readonly instanceId?: string;
}

export interface LastRun {
  readonly runId: string;
  /** A short sentence for the lens: "ami-51… available, 3 minutes ago". Plain text. */
  readonly label: string;
}

// ---------------------------------------------------------------------------------------------- without an editor

/** The tools that read one account, which a person named on the command line. An agent cannot choose another one. */
export interface AccountTools {
  readonly names: readonly string[];
  /** Never rejects for what AWS answers: a failure is a refusal with its sentence. */
  call(params: CallToolParams, signal: AbortSignal): Promise<CallToolResult>;
}

export interface AccountToolsOptions {
  /** As in the AWS config and credentials files. */
  readonly profile: string;
  /** Missing: the profile's own. */
  readonly region?: string;
  readonly readRequest: (params: ReadRequestParams) => ReadRequestResult;
  /** The text that the input's `text` or `file` gives. Rejects with a sentence. */
  readonly requestText: (input: Readonly<Record<string, unknown>>) => Promise<string>;
}

/** What the bundle `mcp-account` exports; it brings the AWS SDK, so it is loaded only when a profile is named. */
export interface AccountToolsBundle {
  /** Rejects with a sentence when the profile or its region is missing. */
  openAccountTools(options: AccountToolsOptions): Promise<AccountTools>;
}
