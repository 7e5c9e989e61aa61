/**
 * Every message that the client and the language server exchange beyond LSP. This is the only file both sides share: it holds types and method
 * names and imports nothing but the library's message types. All of them are optional for other editors: a client that answers none of the server's
 * questions gets the whole static half.
 */
import { NotificationType, RequestType } from 'vscode-jsonrpc';

// ---------------------------------------------------------------------------------------------- client → server

/** What the client may tell in `initializationOptions`. Everything is off or default for other editors. */
export interface InitializationOptions {
  /** The client answers `ami/facts`, `ami/suggest`, `ami/variables` and `ami/lastRun`, and runs VS Code's commands and those named `ami.…`. */
  readonly live?: boolean;
}

/** Asks for the request as it would be sent: read by the same parser, checked by the same rules as in the editor. */
export const ReadRequest = new RequestType<ReadRequestParams, ReadRequestResult, void>('ami/readRequest');

export interface ReadRequestParams {
  readonly uri: string;
  /** The document's whole text, so that an unopened or just changed file is read as the person sees it. */
  readonly text: string;
  /** Values for `${…}`; a variable without a value stays as it is written and is named in `unresolved`. */
  readonly variables?: Readonly<Record<string, string>>;
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
      /** Names of variables that have no value. */
      readonly unresolved: readonly string[];
      /** Where each member of the request stands, by JSON pointer ("/BlockDeviceMappings/0/Ebs"): to jump from EC2's answer to the text. */
      readonly places: Readonly<Record<string, TextRange>>;
    };

export interface RequestProblem {
  readonly rule: string;
  readonly message: string;
  readonly range: TextRange;
}

/** Lines and characters count from 0, as in LSP. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Says that answers to the server's questions may have changed: the target, the account's state, a run, a variable. */
export const Changed = new NotificationType<ChangedParams>('ami/changed');

export interface ChangedParams {
  readonly what: 'facts' | 'runs' | 'variables';
}

// ---------------------------------------------------------------------------------------------- server → client

/**
 * Asks what the account says of the things that a request names. Answered from the client's cache at once: what is not
 * known yet is left out, fetched in the background, and announced by `ami/changed`. Null: no target, not trusted, or off.
 */
export const AskFacts = new RequestType<FactsParams, Facts | null, void>('ami/facts');

export interface FactsParams {
  readonly uri: string;
  readonly instanceId?: string;
  readonly name?: string;
  readonly snapshotIds: readonly string[];
}

export interface Facts {
  readonly target: FactsTarget;
  /** Missing: not known yet. Null: there is no such instance at the target. */
  readonly instance?: InstanceFacts | null;
  /** The own image that has the request's name. Missing: not known yet. Null: the name is free. */
  readonly imageOfName?: ImageFacts | null;
  /** By id. Missing: not known yet. Null: not visible at the target. */
  readonly snapshots: Readonly<Record<string, SnapshotFacts | null>>;
}

export interface FactsTarget {
  readonly profile: string;
  readonly region: string;
  /** Twelve digits; missing until STS has answered. */
  readonly account?: string;
  /** ISO 8601, when the facts were read; shown when they are old. */
  readonly asOf: string;
  /** True when a newer reading failed and these are the last good ones. */
  readonly stale: boolean;
}

export interface InstanceFacts {
  readonly id: string;
  /** The Name tag, if any. Not to be trusted: it may hold any text. */
  readonly name?: string;
  /** As EC2 says: pending, running, shutting-down, terminated, stopping, stopped. */
  readonly state: string;
  readonly type: string;
  readonly zone: string;
  readonly rootDeviceName?: string;
  /** `ebs` or `instance-store`. */
  readonly rootDeviceType?: string;
  /** The mode it booted in now: legacy-bios or uefi. */
  readonly bootMode?: string;
  readonly outpostArn?: string;
  readonly autoScalingGroup?: string;
  readonly devices: readonly DeviceFacts[];
}

export interface DeviceFacts {
  readonly deviceName: string;
  readonly volumeId: string;
  readonly deleteOnTermination: boolean;
  /** Missing until DescribeVolumes has answered. */
  readonly volume?: VolumeFacts;
}

export interface VolumeFacts {
  /** GiB. */
  readonly size: number;
  readonly type: string;
  readonly iops?: number;
  /** MiB/s. */
  readonly throughput?: number;
  readonly encrypted: boolean;
}

export interface ImageFacts {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** ISO 8601. */
  readonly created: string;
}

export interface SnapshotFacts {
  readonly id: string;
  readonly state: string;
  /** "42%", or empty. */
  readonly progress: string;
  /** GiB. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly archived: boolean;
  readonly description: string;
  readonly started: string;
}

/**
 * Asks for values to offer from the account: all that are known, so that what is typed costs no question. Answered from the cache;
 * null as for `ami/facts`.
 */
export const AskSuggestions = new RequestType<SuggestParams, Suggestions | null, void>('ami/suggest');

export interface SuggestParams extends SuggestQuestion {
  /** The `version` of the answer whose items the server still has. */
  readonly known?: number;
}

export interface SuggestQuestion {
  readonly uri: string;
  readonly what: 'instances' | 'snapshots' | 'tagKeys' | 'tagValues';
  /** For `tagValues`: the key they belong to. */
  readonly tagKey?: string;
}

export interface Suggestions {
  /** Another one for other items, whatever the question. */
  readonly version: number;
  /** The best first. Missing: they are those of the `known` version. */
  readonly items?: readonly Suggestion[];
  /** True while more are being read, and when there are more than are kept. */
  readonly incomplete: boolean;
}

export interface Suggestion {
  readonly value: string;
  /** What a person calls it: the Name tag. One line of plain text. */
  readonly name?: string;
  /** Shown beside it: state, type. Plain text. Name, value and detail are all found by any part of them. */
  readonly detail: string;
}

/** Asks for the present values of `${…}` for a document. Names without a value are left out. */
export const AskVariables = new RequestType<DocumentParams, Readonly<Record<string, string>>, void>('ami/variables');

/** Asks for the last run of a file, for its code lens. Null: never run. */
export const AskLastRun = new RequestType<DocumentParams, LastRun | null, void>('ami/lastRun');

export interface DocumentParams {
  readonly uri: string;
}

export interface LastRun {
  readonly runId: string;
  /** A short sentence for the lens: "ami-51… available, 3 minutes ago". Plain text. */
  readonly label: string;
}
