import type { StepDefinition, TextRange } from '../../../server/src/protocol';
import type { CreateImageRequest } from '../ec2/ec2';
import type { Snapshot } from '../ec2/model';
import type { AccountReading } from '../facts/to-facts';
import type { Permission } from './permission';

/** The request as the language server reads it; `ReadRequestResult` of a request fits. */
export interface RequestToPlan {
  readonly request: CreateImageRequest;
  readonly errors?: readonly RequestFinding[];
  readonly warnings?: readonly RequestFinding[];
  /** Names of variables without a value. */
  readonly unresolved?: readonly string[];
  /** The environment variables that the text uses, with their values. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Missing: nothing follows the image. */
  readonly steps?: StepsToPlan;
}

/** The steps that follow the image, as the language server reads them. */
export interface StepsToPlan {
  /** URI of the file beside the request. */
  readonly uri: string;
  readonly definitions: readonly StepDefinition[];
  /** Each step for each image, as it will run. */
  readonly works: readonly WorkToPlan[];
  /** What the language says of the files, with the place in them. */
  readonly problems: readonly PlanProblem[];
  readonly environment: Readonly<Record<string, string>>;
}

/** What the language says of the request. */
export interface RequestFinding {
  /** The same sentence as in the editor. */
  readonly message: string;
  /** JSON pointer of the place in the request. */
  readonly pointer?: string;
}

/** What is known of the account, for the plan and for the rules that judge the request by it. */
export interface PlanFacts extends AccountReading {
  /** Snapshots of each volume that were there before, by volume id. */
  readonly earlierSnapshots?: Readonly<Record<string, readonly Snapshot[]>>;
  /** Images of the same instance that are not finished. */
  readonly pendingImages?: readonly { readonly id: string; readonly name: string }[];
  readonly permission?: Permission;
  /** Sentences on what could not be read. */
  readonly unread?: readonly string[];
}

/** Something that EC2 would refuse (`stops`) or that a person would regret (`warns`). */
export interface PlanProblem {
  readonly level: 'stops' | 'warns';
  /** A sentence without Markdown. */
  readonly message: string;
  /** JSON pointer of the place in the request. */
  readonly pointer?: string;
  /** The place in a file of steps. */
  readonly place?: FilePlace;
}

/** One step for one image, as far as a plan shows it. */
export interface WorkToPlan {
  /** The id of the step. */
  readonly step: string;
  readonly region: string;
  readonly image: { readonly kind: 'source' | 'copy' };
  readonly parameter?: { readonly name: string; readonly before?: string | null };
}

export interface FilePlace {
  readonly uri: string;
  readonly range: TextRange;
}
