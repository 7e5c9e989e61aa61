/** The APIs that a step can call, as AWS writes them. */
export const stepApis = [
  'CopyImage',
  'ModifyImageAttribute',
  'EnableImageDeprecation',
  'EnableImageDeregistrationProtection',
  'PutParameter',
] as const;

export type StepApiName = (typeof stepApis)[number];
