/** The APIs that a step can call. The name is the key that a step has in the file, as AWS writes it. */
export type StepApi =
  | 'CopyImage'
  | 'ModifyImageAttribute'
  | 'EnableImageDeprecation'
  | 'EnableImageDeregistrationProtection'
  | 'PutParameter';

/** One step of an `*.ami-after.json` as it runs: comments stripped, variables resolved, defaults filled in. */
export interface StepDefinition {
  /** Unique among the steps of a file and of those that it extends. */
  readonly id: string;
  readonly api: StepApi;
  /** The API's input in AWS's shape, without what the run supplies: image id, source region, token, and the parameter's value. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Which images: that of the request, its copies, both, or those in these regions. */
  readonly on: 'all' | 'source' | 'copies' | readonly string[];
  /** Only for CopyImage: where to copy to, and what differs there from `input`. */
  readonly regions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What a file of steps proposes for clean-up. Nothing is removed by it. */
export interface Retention {
  /** How many of the newest images stay. */
  readonly keep: number;
  /** Every image younger than this many days stays. */
  readonly days?: number;
  /** Filters of DescribeImages. */
  readonly select: readonly { readonly Name: string; readonly Values: readonly string[] }[];
}
