/** A parameter of Systems Manager's Parameter Store. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly dataType: string;
  readonly description: string | undefined;
  /** The newest one last; their numbers begin at 1. */
  readonly versions: readonly ParameterVersion[];
}

export interface ParameterVersion {
  readonly version: number;
  readonly value: string;
  readonly at: number;
}
